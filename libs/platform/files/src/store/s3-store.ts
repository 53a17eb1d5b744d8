import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { FileStore } from './file-store';

export interface S3Options {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Any storage that speaks S3. The client library is loaded on first use: deployments on disk never pay for it. */
export class S3Store implements FileStore {
  private client: Promise<{ s3: S3Client; sdk: typeof import('@aws-sdk/client-s3') }> | null = null;

  constructor(private readonly options: S3Options) {}

  async put(key: string, bytes: Buffer, mediaType: string): Promise<void> {
    const { s3, sdk } = await this.connect();
    await s3.send(new sdk.PutObjectCommand({ Bucket: this.options.bucket, Key: key, Body: bytes, ContentType: mediaType }));
  }

  async get(key: string): Promise<Readable | null> {
    const { s3, sdk } = await this.connect();
    try {
      const { Body } = await s3.send(new sdk.GetObjectCommand({ Bucket: this.options.bucket, Key: key }));
      return (Body as Readable | undefined) ?? null;
    } catch (error) {
      if (error instanceof sdk.NoSuchKey) return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    const { s3, sdk } = await this.connect();
    await s3.send(new sdk.DeleteObjectCommand({ Bucket: this.options.bucket, Key: key }));
  }

  private connect(): Promise<{ s3: S3Client; sdk: typeof import('@aws-sdk/client-s3') }> {
    this.client ??= import('@aws-sdk/client-s3').then((sdk) => {
      const { endpoint, region, accessKeyId, secretAccessKey } = this.options;
      // Path style: most storages outside Amazon have no host name per bucket.
      return { sdk, s3: new sdk.S3Client({ endpoint, region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } }) };
    });
    return this.client;
  }
}
