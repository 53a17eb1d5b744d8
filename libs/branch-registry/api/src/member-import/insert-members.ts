import { setImmediate } from 'node:timers/promises';
import { explainConstraints, tenantOf, type FieldCipher, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import type { CheckedRow, Insertion } from '@gongwei/platform-exchange';
import type { ImportedMember, MemberImportKey } from '@gongwei/branch-registry-domain';
import { memberRow, type NewMember } from '../member/create-member';
import { MEMBER_CONSTRAINTS } from '../member/find-member';
import type { MemberEntity } from '../member/member.entity';

/** Rows per statement: sealing them takes some 50 ms, then other requests get their turn. */
const BATCH = 500;

/** Columns of the statement, their types and where a member has them; the rest has defaults. */
const COLUMNS: readonly (readonly [column: string, type: string, field: keyof MemberEntity])[] = [
  ['tenant_id', 'uuid', 'tenantId'], ['id', 'uuid', 'id'], ['organisation_id', 'uuid', 'organisationId'], ['name', 'text', 'name'], ['name_pinyin', 'text', 'namePinyin'], ['name_initials', 'text', 'nameInitials'],
  ['gender', 'text', 'gender'], ['ethnicity', 'text', 'ethnicity'], ['birth_date', 'date', 'birthDate'], ['id_number', 'bytea', 'idNumber'], ['id_number_index', 'bytea', 'idNumberIndex'],
  ['phone', 'bytea', 'phone'], ['phone_index', 'bytea', 'phoneIndex'], ['phone_tail_index', 'bytea', 'phoneTailIndex'], ['education', 'text', 'education'], ['job_title', 'text', 'jobTitle'], ['rank', 'text', 'rank'],
  ['joined_on', 'date', 'joinedOn'], ['became_full_on', 'date', 'becameFullOn'], ['status', 'text', 'status'], ['is_leader', 'boolean', 'isLeader'], ['is_floating', 'boolean', 'isFloating'], ['is_retired', 'boolean', 'isRetired'],
];
const INSERT = `insert into member (${COLUMNS.map(([column]) => column).join(', ')}) select * from unnest(${COLUMNS.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')})`;

/** Writes members, many per statement, each sealed for its own record. @throws VALIDATION_FAILED when somebody registered one of them in this very moment. */
export async function insertMembers(cipher: FieldCipher, tx: WriteTransaction, context: RequestContext, rows: readonly CheckedRow<ImportedMember>[]): Promise<Insertion<MemberImportKey>> {
  const tenantId = tenantOf(context);
  for (let start = 0; start < rows.length; start += BATCH) {
    const members = rows.slice(start, start + BATCH).map(({ value }) => memberRow(cipher, tenantId, value.organisationId, value as unknown as NewMember));
    await explainConstraints(MEMBER_CONSTRAINTS, () => tx.query(INSERT, COLUMNS.map(([, , field]) => members.map((member) => member[field]))));
    await setImmediate();
  }
  return { created: rows.length, accounts: [], failed: [] };
}
