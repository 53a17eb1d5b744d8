import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type Cell = string | number | boolean | Buffer | object | null;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const text = (cell: Cell): string => {
  if (cell === null) return '\\N';
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (typeof cell === 'number') return String(cell);
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`;
  const plain = typeof cell === 'string' ? cell : JSON.stringify(cell);
  return /[\\\n\r\t]/.test(plain) ? plain.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character]!) : plain;
};

const CHUNK_ROWS = 500;

/**
 * Collects rows of one table and writes them by COPY. PostgreSQL refuses COPY into a table with row-level security unless the role stands
 * above it, so rows go to a temporary table and from there by one INSERT: the same path for a superuser and for a plain owner.
 */
export class TableWriter {
  private chunks: string[] = [];
  private lines: string[] = [];
  rows = 0;

  constructor(private readonly table: string, private readonly columns: readonly string[]) {}

  add(cells: readonly Cell[]): void {
    this.lines.push(cells.map(text).join('\t'));
    this.rows += 1;
    if (this.lines.length >= CHUNK_ROWS) this.close();
  }

  private close(): void {
    if (this.lines.length > 0) this.chunks.push(`${this.lines.join('\n')}\n`);
    this.lines = [];
  }

  /** Writes what was collected and forgets it. */
  async flush(client: Client): Promise<void> {
    this.close();
    if (this.chunks.length === 0) return;
    const columns = this.columns.join(', ');
    const staging = `demo_${this.table}`;
    await client.query(`create temp table if not exists ${staging} on commit drop as select ${columns} from ${this.table} with no data`);
    const chunks = this.chunks;
    this.chunks = [];
    await pipeline(Readable.from(chunks, { objectMode: false }), client.query(copyFrom(`copy ${staging} (${columns}) from stdin`)));
    await client.query(`insert into ${this.table} (${columns}) select ${columns} from ${staging}`);
    await client.query(`truncate ${staging}`);
  }
}
