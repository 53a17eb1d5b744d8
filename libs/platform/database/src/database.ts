import { DataSource, type DataSourceOptions, type EntityManager, type QueryRunner } from 'typeorm';
import type { Pool } from 'pg';
import { explainFailure } from './database-errors';
import { sendInOneFlight } from './one-flight';
import { ReadTransaction, type Proof } from './read-transaction';
import { settingsOf } from './scope-sql';
import type { RequestContext, Scope } from './request-context';

export interface DatabaseOptions {
  /** Connection of the login role, which has no rights of its own. */
  readonly url: string;
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/** What a use case writes with: TypeORM's manager inside the scoped transaction, and plain SQL where that says it better. */
export interface WriteTransaction {
  readonly manager: EntityManager;
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /**
   * Lets `work` read and write in another scope within this same transaction, then comes back to this one: for what one tenant decides and
   * another one's records follow at once (a transfer received, an election approved). The caller has proved in its own scope that both
   * tenants agreed to it; the policies of the other scope still hold for every statement of `work`.
   */
  inScope<Result>(scope: Scope, work: () => Promise<Result>): Promise<Result>;
}

/** The one doorway to PostgreSQL: every statement runs in a transaction whose role and tenant come from a context. */
export class Database {
  private constructor(
    private readonly source: DataSource,
    readonly pool: Pool,
  ) {}

  static async connect(options: DatabaseOptions): Promise<Database> {
    const source = await new DataSource({
      type: 'postgres',
      url: options.url,
      entities: options.entities,
      synchronize: false,
      poolSize: options.poolSize ?? 16,
      installExtensions: false,
      extra: { pipeline: true, application_name: options.applicationName ?? 'gongwei', keepAlive: true },
    }).initialize();
    const pool = (source.driver as unknown as { master: Pool }).master;
    pool.on('connect', sendInOneFlight);
    return new Database(source, pool);
  }

  /** @param proof what must hold before the transaction hands out what it reads. */
  reader(scope: Scope, proof: Proof | null = null): ReadTransaction {
    return new ReadTransaction(this.pool, scope, proof);
  }

  /** Runs `work` in one read-write transaction of the context's scope; commits when it returns, rolls back when it throws. */
  async write<Result>(context: RequestContext, work: (transaction: WriteTransaction) => Promise<Result>): Promise<Result> {
    await context.reader.prove();
    return this.writeIn(context.scope, work, () => void (context.reader.statements += 1));
  }

  /**
   * As {@link write}, for the few places that run before there is a context (login, tools).
   * @param counted called for each statement `work` sends.
   */
  async writeIn<Result>(scope: Scope, work: (transaction: WriteTransaction) => Promise<Result>, counted?: () => void): Promise<Result> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(settingsOf(scope));
      const stopCounting = counted ? countStatements(runner, counted) : () => undefined;
      let current = scope;
      const result = await work({
        manager: runner.manager,
        query: (text, values = []) => runner.query(text, values as unknown[]).then((rows) => (Array.isArray(rows) && Array.isArray(rows[0]) ? rows[0] : rows)),
        // Comes back to where it was called from, so that work in another scope may itself look into a third.
        inScope: async (other, inner) => {
          const own = current;
          current = other;
          return switchScope(runner, own, other, inner).finally(() => (current = own));
        },
      }).finally(stopCounting);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw explainFailure(error);
    } finally {
      await runner.release();
    }
  }

  /** One round trip that proves the server answers. */
  async ping(): Promise<void> {
    await this.pool.query('select 1');
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }
}

/** A failure inside leaves the transaction aborted and the caller's to roll back; coming back then fails as well and says nothing new. */
async function switchScope<Result>(runner: QueryRunner, own: Scope, other: Scope, work: () => Promise<Result>): Promise<Result> {
  await runner.query(settingsOf(other));
  try {
    const result = await work();
    await runner.query(settingsOf(own));
    return result;
  } catch (error) {
    await runner.query(settingsOf(own)).catch(() => undefined);
    throw error;
  }
}

/** TypeORM's builders and plain SQL all go through the runner's `query`. */
function countStatements(runner: QueryRunner, counted: () => void): () => void {
  const original = runner.query;
  runner.query = ((...given: Parameters<QueryRunner['query']>) => {
    counted();
    return original.apply(runner, given);
  }) as QueryRunner['query'];
  return () => void (runner.query = original);
}
