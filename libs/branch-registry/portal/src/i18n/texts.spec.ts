import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { APPROVAL_EVENTS, APPROVAL_SUBJECTS, BALLOT_KINDS } from '@gongwei/branch-registry-domain';
import { ELECTION_STEPS } from '../elections/election-steps';
import { CELEBRATION_ITEMS } from '@gongwei/branch-registry-domain';
import { MEMBER_GROUPS } from '../members/member-filters';
import { TRANSFER_STATUSES } from '@gongwei/branch-registry-domain';
import { SEVERITIES } from '../shared/tones';
import { START_WAYS } from '../transfers/transfer-start';
import en from './en';
import zh from './zh-CN';

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, prefix = ''): [key: string, text: string][] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`)));
const placeholders = (text: string): string => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join();
const chinese = new Map(flat(zh));
const english = new Map(flat(en));
const src = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = globSync('**/*.{ts,vue}', { cwd: src }).filter((file) => !/^(gql|i18n)\/|\.spec\.ts$/.test(file)).map((file) => readFileSync(join(src, file), 'utf8')).join('\n');

/** Keys put together from values, by what stands before the value. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  'registry.approval.step.': APPROVAL_EVENTS,
  'registry.approval.event.': ['OPEN', ...APPROVAL_EVENTS.map((event) => event.toUpperCase())],
  'registry.approval.now.': ['APPROVED', 'REJECTED', 'WITHDRAWN'],
  'registry.approval.effect.': APPROVAL_SUBJECTS,
  'registry.approval.': ['withdraw', 'return', 'reject'].flatMap((step) => ['title', 'text', 'reason', 'submit', 'done'].map((part) => `${step}.${part}`)),
  'registry.severity.': SEVERITIES,
  'registry.member.': ['isLeader', 'isFloating', 'isYoungCadre', 'isRetired'],
  'registry.member.group.': MEMBER_GROUPS,
  'registry.member.mark.': ['isLeader', 'isFloating', 'isYoungCadre', 'isRetired'],
  'registry.structure.open.': ['kind', 'term', 'move', 'posts'],
  'registry.elections.step.': ELECTION_STEPS,
  'registry.elections.fate.': ['ELECTED', 'TIED', 'BELOW_HALF', 'OUTVOTED'],
  'registry.elections.round.': BALLOT_KINDS,
  'registry.transfer.none.': ['out', 'in', 'internal', 'all'],
  'registry.transfer.noneText.': ['out', 'in', 'internal', 'all'],
  'registry.transfer.': ['requestedOn', 'issuedOn', 'validUntil', 'receivedOn', 'duesPaidUntil'],
  'registry.transfer.step.': ['REQUEST', 'ASK', 'ISSUE', 'REISSUE', 'RECEIVE', 'RETURN', 'EXPIRE', 'WITHDRAW', 'RECORD'],
  'registry.transfer.meaning.': ['SOURCE', 'TARGET', 'PAPER'].flatMap((side) => TRANSFER_STATUSES.map((status) => `${side}.${status}`)),
  'registry.transfer.action.': ['issue', 'reissue', 'return', 'withdraw', 'refuse'],
  'registry.transfer.end.': ['return', 'withdraw', 'refuse'].flatMap((way) => ['title', 'hint', 'effect', 'done'].map((part) => `${way}.${part}`)),
  'registry.transfer.ask.status.': ['ASKED', 'ISSUED', 'REFUSED'],
  'registry.transfer.start.way.': START_WAYS,
  'registry.transfer.start.text.': START_WAYS,
  'registry.development.states.': ['READY', 'LATE', 'UNRECORDED'],
  'registry.dues.states.': ['PAID', 'UNPAID', 'NO_BASE', 'EXEMPT'],
  'registry.birthday.items.': CELEBRATION_ITEMS,
  'registry.audit.': [],
  'registry.field.': [],
};

describe('texts', () => {
  it('are finished in both languages, with the same placeholders', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of chinese) expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    expect([...chinese, ...english].filter(([, text]) => !text.trim() || /[|@]/.test(text))).toEqual([]);
  });

  it('are there for every key a page uses', () => {
    const used = [...sources.matchAll(/'(registry\.[\w.]+\w)'/g)].map(([, key]) => key!).filter((key) => !/^registry\.(approvals|development|dues|birthdays|elections|organisations|members|structure|transfers|organisation\.new|member\.new)$/.test(key));
    const composed = [...sources.matchAll(/`(registry\.[\w.]+)\$\{/g)].map(([, prefix]) => prefix!);
    expect(composed.filter((prefix) => !(prefix in COMPOSED))).toEqual([]);
    const keys = [...used, ...Object.entries(COMPOSED).flatMap(([prefix, values]) => values.map((value) => prefix + value))];
    expect([...new Set(keys)].filter((key) => !chinese.has(key))).toEqual([]);
  });

  it('are all used', () => {
    const composed = Object.keys(COMPOSED);
    const unused = [...chinese.keys()].filter((key) => !sources.includes(`'${key}'`) && !composed.some((prefix) => key.startsWith(prefix) && (COMPOSED[prefix]!.length === 0 || COMPOSED[prefix]!.includes(key.slice(prefix.length)))));
    expect(unused).toEqual([]);
  });
});
