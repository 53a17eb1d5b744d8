import { today } from '@gongwei/kernel';
import { tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import type { CheckedRow, ImportKind, Insertion, RowError, RowReader, Statements } from '@gongwei/platform-exchange';
import { MEMBER_IMPORT_COLUMNS, parseMemberRow, type ImportedMember, type MemberImportKey } from '@gongwei/branch-registry-domain';
import { auditRegistration, tooManyLookups } from '../transfer/look-up-registration';
import { insertMembers } from './insert-members';
import { organisationFinder, readOrganisationNames } from './organisation-names';

type Row = CheckedRow<ImportedMember>;
type Refusal = RowError<MemberImportKey>;

/** Import of members into one's own unit. */
export const memberImport: ImportKind<MemberImportKey, ImportedMember> = {
  name: 'MEMBERS',
  path: 'members',
  permission: 'member.import',
  title: { 'zh-CN': '党员', en: 'Members' },
  notes: {
    'zh-CN': ['从第二行起每行填写一名党员（或申请人、积极分子、发展对象）。', '性别、出生日期可不填，由身份证号取得。', '上传后先检查，不写入任何数据；确认后写入。'],
    en: ['One person per row, from the second row on.', 'Gender and birth date may be left empty: they are read from the ID number.', 'An upload is checked first and writes nothing; it is written when you confirm.'],
  },
  columns: MEMBER_IMPORT_COLUMNS,
  maxRows: 50_000,
  inBackground: true,

  async choices(context: RequestContext) {
    const names = await readOrganisationNames(context.reader, context);
    const counts = new Map<string, number>();
    for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    // Of several with one name only the code tells which is meant.
    return { organisation: names.map(({ code, name }) => (counts.get(name) === 1 ? name : code)) };
  },

  async open(context: RequestContext): Promise<RowReader<MemberImportKey, ImportedMember>> {
    const findOrganisation = organisationFinder(await readOrganisationNames(context.reader, context));
    const rowOf = new Map<string, number>();
    const day = today();
    return {
      read: (row, cells) =>
        parseMemberRow(cells, {
          today: day,
          findOrganisation,
          claimIdNumber: (idNumber) => {
            const earlier = rowOf.get(idNumber) ?? null;
            if (earlier === null) rowOf.set(idNumber, row);
            return earlier;
          },
        }),
    };
  },

  async conflicts(statements: Statements, context: RequestContext, rows: readonly Row[], checking?: Platform): Promise<Refusal[]> {
    return [...(await closedOrganisations(statements, context, rows)), ...(await registered(statements, context, rows)), ...(await registeredElsewhere(statements, context, rows, checking))];
  },

  insert(platform: Platform, tx: WriteTransaction, context: RequestContext, rows: readonly Row[]): Promise<Insertion<MemberImportKey>> {
    return insertMembers(platform.cipher, tx, context, rows);
  },
};

/** Rows whose organisation was closed since it was looked up. */
async function closedOrganisations(statements: Statements, context: RequestContext, rows: readonly Row[]): Promise<Refusal[]> {
  const standing = new Set((await readOrganisationNames(statements, context)).map(({ id }) => id));
  return rows
    .filter(({ value }) => !standing.has(value.organisationId))
    .map(({ row }) => ({ row, column: 'organisation' as const, rule: 'exists', messageKey: 'member.organisation.unknown' }));
}

const LIVING = `status in ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL', 'SUSPENDED')`;

/** Rows whose person is on the unit's books already, found by the blind index of the ID number. */
async function registered(statements: Statements, context: RequestContext, rows: readonly Row[]): Promise<Refusal[]> {
  if (!rows.length) return [];
  const byIndex = new Map(rows.map(({ row, value }) => [context.cipher.blindIndex(value.idNumber, 'id-number').toString('hex'), row]));
  const found = await statements.query<{ index: string }>(
    `select encode(id_number_index, 'hex') as index from member where tenant_id = $1 and id_number_index = any(select decode(one, 'hex') from unnest($2::text[]) one) and ${LIVING}`,
    [tenantOf(context), [...byIndex.keys()]],
  );
  return found.map(({ index }) => ({ row: byIndex.get(index)!, column: 'idNumber' as const, rule: 'unique', messageKey: 'member.idNumber.taken' }));
}

/**
 * Rows whose person is registered in another unit of the system: they come by transfer. Each counts against the hour's allowance and is on
 * record, at the check as well, which is why that writes in a transaction of its own. @throws RATE_LIMITED.
 */
async function registeredElsewhere(statements: Statements, context: RequestContext, rows: readonly Row[], checking?: Platform): Promise<Refusal[]> {
  if (!rows.length) return [];
  const byIndex = new Map(rows.map((one) => [context.cipher.blindIndex(one.value.idNumber, 'id-number').toString('hex'), one]));
  const ask = async (tx: Statements): Promise<{ allowed: boolean; found: Row[] }> => {
    const [answer] = await tx.query<{ allowed: boolean; hits: Buffer[] | null }>('select allowed, hits from gw_registered_elsewhere($1)', [[...byIndex.keys()].map((index) => Buffer.from(index, 'hex'))]);
    const found = (answer?.hits ?? []).map((index) => byIndex.get(index.toString('hex'))!);
    for (const { value } of found) await auditRegistration(tx, context, value.name);
    return { allowed: answer?.allowed ?? false, found };
  };
  const { allowed, found } = await (checking ? checking.database.write(context, ask) : ask(statements));
  if (!allowed) throw tooManyLookups();
  return found.map(({ row }) => ({ row, column: 'idNumber' as const, rule: 'registered', messageKey: 'member.idNumber.registered' }));
}
