import { builtInRole, messageProblems, PERMISSIONS, type CellValue, type RuleViolation } from '@gongwei/kernel';
import { ACCOUNT_MESSAGES } from './account-messages';
import { LABELS } from './labels';
import { UNIT_MESSAGES } from './messages';
import { parseUnitRow, UNIT_IMPORT_COLUMNS, type UnitImportContext, type UnitImportKey } from './unit-import';
import { unitTransition, type UnitEvent, type UnitState } from './unit-life-cycle';
import { normaliseUnit, validateUnit, validateUnitChange, type UnitInput } from './validate-unit';

const GOOD: UnitInput = { code: 'SZ-017', name: '市示范事务管理局', shortName: '市示范局', kind: 'UNIT', creditCode: '1133050000256001XQ', adminLoginName: 'admin', adminDisplayName: '李明' };
const rules = (violations: readonly RuleViolation[]): string[] => violations.map(({ path, rule }) => `${path}:${rule}`);

describe('a unit', () => {
  it.each<[string, Partial<UnitInput>, string[]]>([
    ['in order', {}, []],
    ['a district committee without a credit code', { kind: 'DISTRICT_COMMITTEE', creditCode: null }, []],
    ['no code', { code: ' ' }, ['code:required']],
    ['a code of one', { code: 'a' }, ['code:length']],
    ['a code of 33', { code: 'a'.repeat(33) }, ['code:length']],
    ['a slash in the code', { code: 'SZ/017' }, ['code:pattern']],
    ['a hyphen first', { code: '-SZ' }, ['code:pattern']],
    ['a Chinese code', { code: '市示范局' }, ['code:pattern']],
    ['a name of one', { name: '局' }, ['name:length']],
    ['a name of 81', { name: '局'.repeat(81) }, ['name:length']],
    ['a short name of 31', { shortName: '局'.repeat(31) }, ['shortName:length']],
    ['a second city committee', { kind: 'COMMITTEE' }, ['kind:choice']],
    ['a slip in the credit code', { creditCode: '1133050000256001XP' }, ['creditCode:checksum']],
    ['a letter O in it', { creditCode: '1133050000256O01XQ' }, ['creditCode:characters']],
    ['no administrator', { adminLoginName: '', adminDisplayName: ' ' }, ['adminLoginName:required', 'adminDisplayName:required']],
    ['an administrator with a slash', { adminLoginName: 'a/b' }, ['adminLoginName:format']],
  ])('%s', (_, change, expected) => expect(rules(validateUnit({ ...GOOD, ...change }))).toEqual(expected));

  it.each<[string, object, string[]]>([['nothing', {}, []], ['an empty name', { name: '' }, ['name:required']], ['no credit code any more', { creditCode: null }, []], ['a bad code', { code: 'a b' }, ['code:pattern']], ['a null for a name', { shortName: null }, ['shortName:required']]])('changes: %s', (_, change, expected) =>
    expect(rules(validateUnitChange(change))).toEqual(expected));

  it('is stored in one notation', () => expect(normaliseUnit({ code: ' SZ-1 ', creditCode: ' 1133050000256001xq ', name: ' 局 ' })).toEqual({ code: 'SZ-1', creditCode: '1133050000256001XQ', name: '局' }));
  it('keeps a wrong credit code as typed, and an empty one as null', () => expect([normaliseUnit({ creditCode: ' 12 ' }).creditCode, normaliseUnit({ creditCode: ' ' }).creditCode]).toEqual(['12', null]));
});

describe('the life of a unit', () => {
  const states: UnitState[] = ['ACTIVE', 'SUSPENDED', 'ARCHIVED'];
  const events: UnitEvent[] = ['suspend', 'resume', 'archive'];
  it('has exactly these transitions', () =>
    expect(states.flatMap((state) => events.flatMap((event) => (unitTransition(state, event) ? [`${state} ${event} ${unitTransition(state, event)}`] : [])))).toEqual(['ACTIVE suspend SUSPENDED', 'ACTIVE archive ARCHIVED', 'SUSPENDED resume ACTIVE', 'SUSPENDED archive ARCHIVED']));
});

describe('a row of the units\' template', () => {
  type Row = Partial<Record<UnitImportKey, CellValue>>;
  const ROW: Row = { code: 'SZ-017', name: '市示范事务管理局', shortName: '市示范局', adminLoginName: 'admin', adminDisplayName: '李明' };
  const context = (claimed: Record<string, number> = {}): UnitImportContext => ({ findGroup: (name) => (name === '综合经济' ? 'g1' : null), findParent: (code) => (code === 'QX-01' ? 'p1' : null), claimCode: (code) => claimed[code] ?? null });
  const errors = (change: Row, claimed = {}): string[] => parseUnitRow({ ...ROW, ...change }, context(claimed)).errors.map(({ column, rule }) => `${column}:${rule}`);

  it('makes a unit of it', () =>
    expect(parseUnitRow({ ...ROW, kind: '工委', group: ' 综合经济', parent: 'QX-01', creditCode: '1133050000256001xq' }, context())).toEqual({
      errors: [],
      value: { code: 'SZ-017', name: '市示范事务管理局', shortName: '市示范局', kind: 'DISTRICT_COMMITTEE', creditCode: '1133050000256001XQ', groupId: 'g1', parentId: 'p1', adminLoginName: 'admin', adminDisplayName: '李明' },
    }));
  it('takes an empty kind for a unit', () => expect(parseUnitRow(ROW, context()).value).toMatchObject({ kind: 'UNIT', creditCode: null, groupId: null, parentId: null }));

  it.each<[string, Row, string[]]>([
    ['nothing', { code: '', name: null, shortName: ' ', adminLoginName: '', adminDisplayName: '' }, ['code:required', 'name:required', 'shortName:required', 'adminLoginName:required', 'adminDisplayName:required']],
    ['a kind that is none', { kind: '俱乐部' }, ['kind:choice']],
    ['a credit code kept as a number', { creditCode: 123_305_004_711_234_532 }, ['creditCode:number']],
    ['a group nobody made', { group: '其他' }, ['group:unknown']],
    ['a parent nobody has', { parent: 'QX-99' }, ['parent:unknown']],
    ['a slip and a bad login name', { creditCode: '1133050000256001XP', adminLoginName: 'a b' }, ['creditCode:checksum', 'adminLoginName:format']],
  ])('refuses %s', (_, change, expected) => expect(errors(change)).toEqual(expected));
  it('points from a double to the row that came first, whatever the case', () => expect(errors({ code: 'sz-017' }, { 'sz-017': 4 })).toEqual(['code:duplicate']));

  it('has an example row that is itself in order', () => {
    const example = Object.fromEntries(UNIT_IMPORT_COLUMNS.map(({ key, example }) => [key, example])) as Row;
    expect(errors(example)).toEqual([]);
    const headers = UNIT_IMPORT_COLUMNS.flatMap(({ header, aliases }) => [header['zh-CN'], header.en, ...(aliases ?? [])]);
    expect(new Set(headers).size).toBe(headers.length);
  });
});

describe('texts of administration', () => {
  it.each([['units', UNIT_MESSAGES], ['accounts', ACCOUNT_MESSAGES], ['labels', LABELS]])('%s agree in both languages', (_, catalogue) => expect(messageProblems(catalogue)).toEqual([]));
  it.each([...PERMISSIONS.map((permission) => `permission.${permission}`), 'role.AUDITOR', 'role.UNIT_ADMIN'])('%s has a name', (key) => expect(LABELS['zh-CN'][key]).toBeTruthy());
  it('calls roles as the kernel does', () => expect(LABELS['zh-CN']['role.AUDITOR']).toBe(builtInRole('AUDITOR')!.label['zh-CN']));
});
