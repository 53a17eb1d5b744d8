import { DomainError, validationFailed, conflict } from '@gongwei/kernel';

interface PostgresError {
  code?: string;
  constraint?: string;
  driverError?: PostgresError;
}

/** What breaking a constraint means to the user: a field and a rule, or a conflict of the whole record. */
export type ConstraintMeanings = Readonly<Record<string, { path: string; rule: string; messageKey: string }>>;

/**
 * Runs `work` and turns a broken constraint it declares into the field error it means. A foreign key that finds nothing answers the same
 * whether the id does not exist or belongs to another tenant, because the key begins with the tenant.
 */
export async function explainConstraints<Result>(meanings: ConstraintMeanings, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const raised = error as PostgresError;
    const database = raised.driverError ?? raised;
    const meaning = database.constraint ? meanings[database.constraint] : undefined;
    if (meaning) throw validationFailed([meaning]);
    if (database.code === '40001' || database.code === '40P01') throw conflict('error.retry');
    throw error;
  }
}

/** The server is gone, going, starting or full. */
const OUT_OF_REACH = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '08000', '08001', '08003', '08004', '08006', '53300', '55000', '57P01', '57P02', '57P03']);

/**
 * What a failure means whatever the table: a text no database holds (U+0000) is a mistake of who sent it, a database out of reach is nobody's
 * fault and worth trying again. Other errors stay as they are.
 */
export function explainFailure(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const raised = error as PostgresError & { message?: string };
  const code = (raised.driverError ?? raised).code ?? '';
  if (code === '22021') return new DomainError('VALIDATION_FAILED', 'error.characters');
  if (OUT_OF_REACH.has(code) || /^Connection terminated/.test(raised.message ?? '')) return Object.assign(new DomainError('UNAVAILABLE', 'error.unavailable'), { cause: error });
  return error;
}
