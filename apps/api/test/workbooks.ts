import { MEMBER_IMPORT_COLUMNS, type MemberImportKey } from '@gongwei/branch-registry-domain';
import { readRows, rowsStream, type ExportRecord } from '@gongwei/platform-spreadsheets';
import type { Credentials } from './client';

/** A sheet with these headings and records, as an .xlsx. */
export async function workbook<Key extends string>(columns: readonly { key: Key; header: string }[], records: readonly ExportRecord<Key>[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of rowsStream(columns, records)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export type MemberRecord = Partial<Record<MemberImportKey, string>>;

/** A filled-in template of the members' import. */
export const memberWorkbook = (records: readonly MemberRecord[]): Promise<Buffer> => workbook(MEMBER_IMPORT_COLUMNS.map(({ key, header }) => ({ key, header: header['zh-CN'] })), records);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A valid ID number, another for each n below 3 000: a man born in 1985. */
export function idNumber(n: number): string {
  const body = `330501198503${String(1 + (n % 28)).padStart(2, '0')}${String(1 + 2 * Math.floor(n / 28)).padStart(3, '0')}`;
  return body + '10X98765432'[[...body].reduce((sum, digit, index) => sum + Number(digit) * WEIGHTS[index]!, 0) % 11]!;
}

/** A whole row that may be imported. */
export const memberRecord = (n: number, organisation: string, more: MemberRecord = {}): MemberRecord => ({
  organisation, name: `测试${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${'天地玄黄宇宙洪荒日月'[Math.floor(n / 10) % 10]}`, idNumber: idNumber(n), ethnicity: '汉族', education: '本科', phone: '13800001027', status: '正式党员', joinedOn: '2010-07-01',
  becameFullOn: '2011-07-01', ...more,
});

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  /** The body as JSON, where it is. */
  readonly json: { id: string; errors: { message: string; extensions: { code: string; requestId: string; fields: { path: string; rule: string; message: string }[] } }[] };
}

async function answerOf(response: Response): Promise<HttpAnswer> {
  const body = Buffer.from(await response.arrayBuffer());
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, body, json: isJson ? (JSON.parse(body.toString('utf8')) as HttpAnswer['json']) : { id: '', errors: [] } };
}

const identified = (who: Credentials): Record<string, string> => ({ ...(who.cookie ? { cookie: who.cookie } : {}), ...(who.bearer ? { authorization: `Bearer ${who.bearer}` } : {}) });

/** Sends files as a browser's form does. */
export async function upload(url: string, who: Credentials, content: Buffer | readonly Buffer[], options: { name?: string; field?: string; headers?: Record<string, string> } = {}): Promise<HttpAnswer> {
  const form = new FormData();
  for (const one of Array.isArray(content) ? (content as Buffer[]) : [content as Buffer]) form.append(options.field ?? 'file', new Blob([new Uint8Array(one)]), options.name ?? '名单.xlsx');
  return answerOf(await fetch(url, { method: 'POST', headers: { ...identified(who), ...options.headers }, body: form }));
}

export const download = async (url: string, who: Credentials, headers: Record<string, string> = {}): Promise<HttpAnswer> => answerOf(await fetch(url, { headers: { ...identified(who), ...headers } }));

/** The rows of the first sheet, dates as days. */
export async function cellsOf(file: Buffer): Promise<(string | number | boolean | null)[][]> {
  const rows: (string | number | boolean | null)[][] = [];
  for await (const { cells } of readRows(file)) rows.push(cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)));
  return rows;
}
