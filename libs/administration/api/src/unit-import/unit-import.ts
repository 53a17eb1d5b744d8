import { tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import type { CheckedRow, ImportKind, Insertion, RowError, RowReader, Statements } from '@gongwei/platform-exchange';
import { parseUnitRow, UNIT_IMPORT_COLUMNS, type UnitImportKey, type UnitInput } from '@gongwei/administration-domain';
import { readGroups } from '../unit/read-groups';
import { insertUnits } from './insert-units';

type Row = CheckedRow<UnitInput>;

/** Import of units beneath one's own committee, each with its first administrator. */
export const unitImport: ImportKind<UnitImportKey, UnitInput> = {
  name: 'UNITS',
  path: 'units',
  permission: 'unit.manage',
  title: { 'zh-CN': '单位', en: 'Units' },
  notes: {
    'zh-CN': ['从第二行起每行填写一个单位及其首个管理员。', '管理员的一次性密码只在确认导入后显示一次，请当场保存并分发。', '上传后先检查，不写入任何数据；确认后一次写入。'],
    en: ['One unit and its first administrator per row, from the second row on.', 'One-time passwords are shown once, right after the import is confirmed: keep them then.', 'An upload is checked first and writes nothing; it is written when you confirm.'],
  },
  columns: UNIT_IMPORT_COLUMNS,
  // Each row costs a password hash; a province has some 4 000 units.
  maxRows: 1_000,
  inBackground: false,

  async choices(context: RequestContext) {
    const groups = (await readGroups(context)).map((group) => group.name);
    return groups.length ? { group: [...new Set(groups)] } : {};
  },

  async open(context: RequestContext): Promise<RowReader<UnitImportKey, UnitInput>> {
    const own = tenantOf(context);
    const groups = new Map<string, string>();
    // One's own group of a name goes before that of a committee beneath.
    for (const group of (await readGroups(context)).toSorted((left, right) => Number(right.tenantId === own) - Number(left.tenantId === own))) {
      if (!groups.has(group.name)) groups.set(group.name, group.id);
    }
    const parents = new Map((await context.reader.query<{ id: string; code: string }>(`select tenant_id as id, lower(code) as code from tenant where kind <> 'UNIT' and status = 'ACTIVE'`)).map(({ id, code }) => [code, id]));
    const rowOf = new Map<string, number>();
    return {
      read: (row, cells) =>
        parseUnitRow(cells, {
          findGroup: (name) => groups.get(name) ?? null,
          findParent: (code) => parents.get(code.toLowerCase()) ?? null,
          claimCode: (code) => {
            const earlier = rowOf.get(code) ?? null;
            if (earlier === null) rowOf.set(code, row);
            return earlier;
          },
        }),
    };
  },

  /** Codes of units in sight. A code taken out of sight shows when the row is written. */
  async conflicts(statements: Statements, _context: RequestContext, rows: readonly Row[]): Promise<RowError<UnitImportKey>[]> {
    if (!rows.length) return [];
    const byCode = new Map(rows.map(({ row, value }) => [value.code.toLowerCase(), row]));
    const taken = await statements.query<{ code: string }>('select lower(code) as code from tenant where lower(code) = any($1::text[])', [[...byCode.keys()]]);
    return taken.map(({ code }) => ({ row: byCode.get(code)!, column: 'code' as const, rule: 'unique', messageKey: 'unit.code.taken' }));
  },

  insert(_platform: Platform, tx: WriteTransaction, context: RequestContext, rows: readonly Row[]): Promise<Insertion<UnitImportKey>> {
    return insertUnits(tx, context, rows);
  },
};
