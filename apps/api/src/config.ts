import { z } from 'zod';
import type { S3Options } from '@gongwei/platform-files';
import { parseRequestLimits, type RequestLimits } from './http/request-limits';

const DEMO_SECRET = 'demo-secret-for-development-only-not-for-production';

/** Compose hands on a variable that is not set as an empty text. */
const ifGiven = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://user:password@host:port/database, the owner of the database' }),
  GONGWEI_SECRET: z.string().min(32, 'must have at least 32 characters; make one with: openssl rand -base64 48'),
  GONGWEI_DATA_KEYS: z.string().min(1, 'must be "id:base64 of 32 bytes"; make a key with: openssl rand -base64 32'),
  GONGWEI_INDEX_KEY: z.string().min(1, 'must be base64 of 32 bytes; make one with: openssl rand -base64 32'),
  /** Origins browsers may come from besides the one the API itself is served at, separated by commas. */
  GONGWEI_ORIGINS: z.string().default(''),
  GONGWEI_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(16),
  GONGWEI_PORTAL: z.string().optional(),
  /** "off" on nodes that answer requests only; at least one node of a deployment must do the background work. */
  GONGWEI_JOBS: z.stringbool().default(true),
  /** Folder of the attachments; with several nodes one they share, or S3 below. */
  GONGWEI_FILES: z.string().min(1).default('.data/files'),
  GONGWEI_S3_ENDPOINT: ifGiven(z.url({ protocol: /^https?$/, error: 'must be the http(s) address of the storage' })),
  GONGWEI_S3_BUCKET: ifGiven(z.string()),
  GONGWEI_S3_REGION: ifGiven(z.string()).transform((region) => region ?? 'us-east-1'),
  GONGWEI_S3_ACCESS_KEY_ID: ifGiven(z.string()),
  GONGWEI_S3_SECRET_ACCESS_KEY: ifGiven(z.string()),
  GONGWEI_TRUST_PROXY: z.stringbool().default(false),
  /** Requests per minute, as "graphql=1200,imports=30"; "off" for none. */
  GONGWEI_RATE_LIMITS: z.string().optional().transform((text, context) => {
    try {
      return text === undefined ? undefined : parseRequestLimits(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  }),
  /** How long a node that stops still answers, with its readiness off, so that a balancer notices. */
  GONGWEI_DRAIN_SECONDS: z.coerce.number().min(0).max(3).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export interface Config extends z.infer<typeof Environment> {
  readonly production: boolean;
  /** Null: attachments lie in the folder GONGWEI_FILES. */
  readonly s3: S3Options | null;
  /** Null: requests are not counted. */
  readonly requestLimits: RequestLimits | null;
}

/** Reads the configuration. @throws Error with one readable line per variable that is missing or wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The configuration is not complete:\n${lines.join('\n')}\nSee docs/operations.md for every variable.`);
  }
  const production = parsed.data.NODE_ENV === 'production';
  if (production && parsed.data.GONGWEI_SECRET === DEMO_SECRET) throw new Error('GONGWEI_SECRET is the demo secret: production refuses it.');
  const { GONGWEI_RATE_LIMITS: given, NODE_ENV: environmentName } = parsed.data;
  // Tests ask more than people do; whoever tests the limits says so.
  const requestLimits = given === undefined ? (environmentName === 'test' ? null : parseRequestLimits('')) : given;
  return { ...parsed.data, production, requestLimits, s3: s3Of(parsed.data) };
}

/** @throws Error when only a part of it is given */
function s3Of({ GONGWEI_S3_ENDPOINT: endpoint, GONGWEI_S3_BUCKET: bucket, GONGWEI_S3_REGION: region, GONGWEI_S3_ACCESS_KEY_ID: accessKeyId, GONGWEI_S3_SECRET_ACCESS_KEY: secretAccessKey }: z.infer<typeof Environment>): S3Options | null {
  if (!endpoint && !bucket && !accessKeyId && !secretAccessKey) return null;
  if (endpoint && bucket && accessKeyId && secretAccessKey) return { endpoint, bucket, region, accessKeyId, secretAccessKey };
  throw new Error('GONGWEI_S3_ENDPOINT, GONGWEI_S3_BUCKET, GONGWEI_S3_ACCESS_KEY_ID and GONGWEI_S3_SECRET_ACCESS_KEY belong together: give all four or none.');
}
