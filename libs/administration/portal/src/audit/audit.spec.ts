import '@gongwei/administration-domain';
import { translate } from '@gongwei/kernel';
import { globSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import en from '../i18n/audit.en';
import zh from '../i18n/audit.zh-CN';
import { betweenDays } from './audit-filter';
import { describeChanges, type Wording } from './describe-change';
import { AUDIT_OPERATIONS, TARGET_TYPES, UNRECORDED_MUTATIONS } from './operations';

const operations: string[] = Object.values(AUDIT_OPERATIONS).flat();

describe('names of operations', () => {
  it('cover every mutation of the API', () => {
    const mutations = Object.keys(buildSchema(readFileSync('apps/api/schema.graphql', 'utf8')).getMutationType()!.getFields());
    expect(mutations.filter((name) => !operations.includes(name) && !UNRECORDED_MUTATIONS.includes(name as never))).toEqual([]);
  });

  it('cover whatever the sources record, with the fields and kinds of record they name', () => {
    const sources = globSync('{libs/*/api,libs/platform/*,apps/api}/src/**/*.ts').filter((file) => !file.endsWith('.spec.ts')).map((file) => readFileSync(file, 'utf8')).filter((text) => text.includes('recordAudit') || text.includes('AuditChange'));
    const named = (pattern: RegExp): string[] => [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!)))];
    expect(named(/operation: '(\w+)'/g).filter((name) => !operations.includes(name))).toEqual([]);
    expect(named(/field: '(\w+)'/g).filter((name) => !(name in zh.field))).toEqual([]);
    expect(named(/targetType: '(\w+)'/g).filter((name) => !TARGET_TYPES.includes(name as never))).toEqual([]);
  });

  it('exist in both languages, each once', () => {
    expect(Object.keys(zh.operation).sort()).toEqual([...operations].sort());
    expect(Object.keys(en.operation).sort()).toEqual([...operations].sort());
    expect(Object.keys(zh.target).sort()).toEqual([...TARGET_TYPES].sort());
    expect(Object.keys(en.target).sort()).toEqual([...TARGET_TYPES].sort());
    expect(Object.keys(zh.field).sort()).toEqual(Object.keys(en.field).sort());
    for (const names of [zh.operation, en.operation]) expect(new Set(Object.values(names)).size).toBe(operations.length);
  });
});

describe('what changed', () => {
  const wording: Wording = {
    own: (key) => ({ 'administration.audit.field.roles': '角色', 'administration.audit.field.status': '状态', 'administration.audit.comma': '、', 'administration.audit.true': '是', 'administration.audit.value.status.DISABLED': '停用' })[key] ?? null,
    shared: (key) => translate('zh-CN', key),
    formatDateTime: (instant) => instant.slice(0, 10),
  };
  const described = (type: string, field: string, before: string | null, after: string | null): (string | null)[] => {
    const [change] = describeChanges(type, [{ field, before, after }], wording);
    return [change!.label, change!.before, change!.after];
  };

  it.each([
    ['codes in a list', ['Account', 'roles', 'SYSTEM_ADMIN, 0198-own', ''], ['角色', '系统管理员、0198-own', null]],
    ['states of one type', ['Unit', 'status', 'ACTIVE', 'SUSPENDED'], ['状态', '正常', '已停用']],
    ['states this library names', ['Account', 'status', null, 'DISABLED'], ['状态', null, '停用']],
    ['flags', ['Unit', 'readOnly', null, 'true'], ['readOnly', null, '是']],
    ['instants', ['Account', 'expiresAt', null, '2026-11-23T01:00:00.000Z'], ['expiresAt', null, '2026-11-23']],
    ['anything else as it is', ['Unit', 'code', 'a', 'ABC'], ['code', 'a', 'ABC']],
  ] as [string, Parameters<typeof described>, (string | null)[]][])('%s', (_, input, expected) => expect(described(...input)).toEqual(expected));
});

describe('filters', () => {
  it('take whole days of China, both included', () => {
    expect(betweenDays('2026-11-01', '2026-11-30')).toEqual({ at: { gte: '2026-11-01T00:00:00+08:00', lt: '2026-12-01T00:00:00+08:00' } });
    expect(betweenDays(null, '2026-12-31')).toEqual({ at: { lt: '2027-01-01T00:00:00+08:00' } });
    expect(betweenDays(null, null)).toEqual({});
  });
});
