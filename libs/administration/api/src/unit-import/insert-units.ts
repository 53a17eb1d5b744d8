import { DomainError } from '@gongwei/kernel';
import type { RequestContext, WriteTransaction } from '@gongwei/platform-database';
import type { CheckedRow, Insertion, MadeAccount, RowError } from '@gongwei/platform-exchange';
import { hashPassword, oneTimePassword } from '@gongwei/platform-identity';
import type { UnitImportKey, UnitInput } from '@gongwei/administration-domain';
import { insertUnit } from '../unit/create-unit';
import type { CreateUnitInput } from '../unit/unit.inputs';

type Row = CheckedRow<UnitInput>;

/** Hashes made together: as many as Node has threads for such work. */
const AT_ONCE = 4;

/** Writes units one after the other, each behind a savepoint, so that one refused code does not take the others with it. */
export async function insertUnits(tx: WriteTransaction, context: RequestContext, rows: readonly Row[]): Promise<Insertion<UnitImportKey>> {
  const accounts: MadeAccount[] = [];
  const failed: RowError<UnitImportKey>[] = [];
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const together = await Promise.all(rows.slice(start, start + AT_ONCE).map(withPassword));
    for (const { row, value, password, hash } of together) {
      await tx.query('savepoint import_unit');
      try {
        const { unitId } = await insertUnit(tx, context, value as CreateUnitInput, hash);
        accounts.push({ unitId, unitCode: value.code, unitName: value.name, loginName: value.adminLoginName, oneTimePassword: password });
        await tx.query('release savepoint import_unit');
      } catch (error) {
        const refusal = refusalOf(error);
        if (!refusal) throw error;
        await tx.query('rollback to savepoint import_unit');
        failed.push({ row, ...refusal });
      }
    }
  }
  return { created: accounts.length, accounts, failed };
}

async function withPassword(row: Row): Promise<Row & { password: string; hash: string }> {
  const password = oneTimePassword();
  return { ...row, password, hash: await hashPassword(password) };
}

/** Columns of what the creation of a unit may find wrong. */
const COLUMN_OF_PATH: Readonly<Record<string, UnitImportKey>> = { parentId: 'parent', groupId: 'group', loginName: 'adminLoginName' };

/** What makes one row impossible, as opposed to what stops the import. */
function refusalOf(error: unknown): Omit<RowError<UnitImportKey>, 'row'> | null {
  if (error instanceof DomainError) {
    const [violation] = error.fields;
    return violation ? { column: COLUMN_OF_PATH[violation.path] ?? (violation.path as UnitImportKey), rule: violation.rule, messageKey: violation.messageKey, ...(violation.params ? { params: violation.params } : {}) } : null;
  }
  const { constraint, driverError } = error as { constraint?: string; driverError?: { constraint?: string } };
  return (driverError?.constraint ?? constraint) === 'tenant_code_key' ? { column: 'code', rule: 'unique', messageKey: 'unit.code.taken' } : null;
}
