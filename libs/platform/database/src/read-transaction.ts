import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { explainFailure } from './database-errors';
import { beginInScope, settingsOf } from './scope-sql';
import type { Scope } from './request-context';

/** Statement names by text: a name never stands for two texts, and the text holds no value, so names may be shared by all contexts. */
const names = new Map<string, string>();
/** A server keeps each named statement for as long as its connection lives. Shapes of filters are the callers' to choose, so there is an end: later texts run unnamed. */
const MOST_NAMES = 2_000;
function statementName(text: string): string | undefined {
  let name = names.get(text);
  if (!name) {
    if (names.size >= MOST_NAMES) return undefined;
    name = createHash('sha1').update(text).digest('base64url').slice(0, 20);
    names.set(text, name);
  }
  return name;
}

/** Who asks is not who it was when last seen: the session ended, or says something else of its account now. The work begins anew. */
export class SessionMoved extends Error {}

/** What must hold before anything a transaction reads is handed out: asked in a scope of its own, in the transaction's first flight. */
export interface Proof {
  readonly scope: Scope;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Looks at the answer. @throws what every statement of the transaction then throws. */
  accept(rows: readonly object[]): void;
}

/**
 * One read-only transaction in one scope. It opens with its first statement (BEGIN, scope and statement travel together) and ends with
 * `close`, which answers at once: the COMMIT of a read has nothing to wait for.
 */
export class ReadTransaction {
  private client: Promise<PoolClient> | null = null;
  private closed = false;
  private proven: Promise<void> | null = null;
  /** Statements the operation has sent, those of its writes too: for the tests that forbid N+1 and for the bench. */
  statements = 0;

  constructor(
    private readonly pool: Pool,
    private readonly scope: Scope,
    private readonly proof: Proof | null = null,
  ) {}

  /** Runs one named statement and answers its rows. Values travel as parameters only. */
  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (this.closed) throw new Error('This operation is over: its read transaction is closed.');
    try {
      this.client ??= this.open();
      const client = await this.client;
      this.statements += 1;
      const [result] = await Promise.all([client.query({ name: statementName(text), text, values: values as unknown[] }), this.proven]);
      return result.rows as Row[];
    } catch (error) {
      throw explainFailure(error);
    }
  }

  /** Runs the only statement of a transaction: it opens, is answered and closed in one flight. */
  async queryOnce<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const answer = this.query<Row>(text, values);
    void this.client?.then(() => this.close(), () => undefined);
    return answer;
  }

  /** Settles once the proof is accepted, also where nothing was read. @throws what `accept` threw. */
  async prove(): Promise<void> {
    if (!this.proof) return;
    try {
      this.client ??= this.open();
      await this.client;
      await this.proven;
    } catch (error) {
      throw explainFailure(error);
    }
  }

  private async open(): Promise<PoolClient> {
    const { proof, scope } = this;
    const begin = beginInScope(proof?.scope ?? scope, true);
    const client = await this.pool.connect();
    // Nothing is awaited: the connection is pipelined, so what follows travels behind it. A failure here fails the first statement too.
    client.query(begin).catch(() => undefined);
    if (proof) {
      const { text, values } = proof;
      this.proven = client.query({ name: statementName(text), text, values: values as unknown[] }).then(({ rows }) => proof.accept(rows as object[]));
      this.proven.catch(() => undefined);
      client.query(settingsOf(scope)).catch(() => undefined);
    }
    return client;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.client?.then(
      (client) => client.query('COMMIT').then(() => client.release(), (error: Error) => client.release(error)),
      () => undefined,
    );
  }
}
