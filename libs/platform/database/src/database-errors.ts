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
