/** What is counted apart. `address`: everything from one network together, whatever session it names. */
export const LIMITED = ['graphql', 'token', 'imports', 'exports', 'files', 'address'] as const;
export type Limited = (typeof LIMITED)[number];
/** Requests per minute. */
export type RequestLimits = Readonly<Record<Limited, number>>;

/** Far above what a person with the portal does, and what a system that reads by pages needs; a whole organ may stand behind one address. */
export const DEFAULT_REQUEST_LIMITS: RequestLimits = { graphql: 1_200, token: 60, imports: 30, exports: 30, files: 600, address: 12_000 };

/** Reads "graphql=600,imports=10": what is not named keeps its default. @throws Error naming what is wrong */
export function parseRequestLimits(text: string): RequestLimits | null {
  if (text.trim() === 'off') return null;
  const limits: Record<Limited, number> = { ...DEFAULT_REQUEST_LIMITS };
  for (const part of text.split(',').filter((one) => one.trim())) {
    const [name, count] = part.split('=').map((one) => one.trim());
    if (!LIMITED.includes(name as Limited) || !/^[1-9]\d{0,6}$/.test(count ?? '')) throw new Error(`must be "off" or a list such as "graphql=1200,imports=30", of ${LIMITED.join(', ')}`);
    limits[name as Limited] = Number(count);
  }
  return limits;
}
