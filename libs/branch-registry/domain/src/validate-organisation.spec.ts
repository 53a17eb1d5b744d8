import type { RuleViolation } from '@gongwei/kernel';
import type { OrganisationKind } from './organisation-kind';
import { checkPlacement, normaliseOrganisation, settleOrganisation, validateOrganisation, validateOrganisationChange, type OrganisationInput } from './validate-organisation';

const CONTEXT = { today: '2026-11-23' };
const GOOD: OrganisationInput = {
  code: 'ZB-001', name: '中共市示范局机关第一支部委员会', shortName: '第一支部', kind: 'BRANCH', parentId: 'p', establishedOn: '2010-01-01', approvalDocumentNo: '直工〔2010〕1号',
  termYears: 3, termStartedOn: '2025-01-01', electionDueOn: '2028-01-01', address: '示范路 1 号', phone: '0572-2345678',
};
const NO_TERM = { termYears: null, termStartedOn: null, electionDueOn: null } as const;
const rules = (violations: readonly RuleViolation[]): string[] => violations.map(({ path, rule }) => `${path}:${rule}`);

describe('a whole organisation', () => {
  it.each<[string, Partial<OrganisationInput>, string[]]>([
    ['in order', {}, []],
    ['with nothing optional', { approvalDocumentNo: null, address: null, phone: null, termStartedOn: null, electionDueOn: null, termYears: null }, []],
    ['no code', { code: '' }, ['code:required']],
    ['a code of 33', { code: 'a'.repeat(33) }, ['code:length']],
    ['a code with a slash', { code: 'a/b' }, ['code:pattern']],
    ['a code that begins with a point', { code: '.a' }, ['code:pattern']],
    ['a code with every mark', { code: 'A.b_c-1' }, []],
    ['a name of one', { name: '党' }, ['name:length']],
    ['a name of 101', { name: '党'.repeat(101) }, ['name:length']],
    ['no short name', { shortName: ' ' }, ['shortName:required']],
    ['a short name of 41', { shortName: '党'.repeat(41) }, ['shortName:length']],
    ['no such kind', { kind: 'CLUB' as OrganisationKind, ...NO_TERM }, ['kind:choice']],
    ['founded before the Party', { establishedOn: '1921-06-30' }, ['establishedOn:early']],
    ['founded tomorrow', { establishedOn: '2026-11-24', termStartedOn: null }, ['establishedOn:future']],
    ['not founded', { establishedOn: null }, ['establishedOn:required']],
    ['a term that began before it', { establishedOn: '2025-01-02' }, ['termStartedOn:early']],
    ['a term that begins tomorrow', { termStartedOn: '2026-11-24', electionDueOn: '2029-11-24' }, ['termStartedOn:future']],
    ['a term of six years', { termYears: 6, electionDueOn: '2031-01-01' }, ['termYears:range']],
    ['a term of no years', { termYears: 0 }, ['termYears:range']],
    ['a term of two and a half', { termYears: 2.5 }, ['termYears:range']],
    ['an election on the first day', { electionDueOn: '2025-01-01' }, ['electionDueOn:order']],
    ['an election a year late', { electionDueOn: '2029-01-01' }, []],
    ['an election later still', { electionDueOn: '2029-01-02' }, ['electionDueOn:extension']],
    ['the same by the regular years', { termYears: null, electionDueOn: '2029-01-02' }, ['electionDueOn:extension']],
    ['a functional branch', { kind: 'FUNCTIONAL_BRANCH', functionalPurpose: 'HOME', ...NO_TERM }, []],
    ['a functional branch without a purpose', { kind: 'FUNCTIONAL_BRANCH', ...NO_TERM }, ['functionalPurpose:required']],
    ['a functional branch for fun', { kind: 'FUNCTIONAL_BRANCH', functionalPurpose: 'FUN', ...NO_TERM }, ['functionalPurpose:choice']],
    ['a purpose of a plain branch', { functionalPurpose: 'HOME' }, ['functionalPurpose:notApplicable']],
    ['a term where there is none', { kind: 'TEMPORARY_BRANCH' }, ['termYears:notApplicable', 'termStartedOn:notApplicable', 'electionDueOn:notApplicable']],
    ['a long document number', { approvalDocumentNo: 'x'.repeat(61) }, ['approvalDocumentNo:length']],
    ['a long address', { address: 'x'.repeat(201) }, ['address:length']],
    ['no phone number', { phone: '12' }, ['phone:phone']],
    ['a reason without a number', { overrideReason: '工作需要' }, ['overrideDocumentNo:required']],
    ['a number without a reason', { overrideDocumentNo: '1号' }, ['overrideReason:required']],
    ['both', { overrideReason: '工作需要', overrideDocumentNo: '1号' }, []],
  ])('%s', (_, change, expected) => expect(rules(validateOrganisation({ ...GOOD, ...change }, CONTEXT))).toEqual(expected));

  it.each<[OrganisationKind | null, OrganisationKind, string[]]>([[null, 'PARTY_GROUP', ['parentId:parent']], ['PARTY_GROUP', 'BRANCH', ['parentId:parent']], ['PRIMARY_COMMITTEE', 'PARTY_GROUP', ['parentId:parent']], ['BRANCH', 'PARTY_GROUP', []], ['GENERAL_BRANCH', 'PRIMARY_COMMITTEE', []]])(
    'below %s, a %s', (parentKind, kind, expected) => {
      expect(rules(checkPlacement(parentKind, kind))).toEqual(expected);
      expect(rules(validateOrganisation({ ...GOOD, kind, ...(kind === 'PARTY_GROUP' ? NO_TERM : {}) }, { ...CONTEXT, parentKind })).filter((rule) => rule.startsWith('parentId'))).toEqual(expected);
    });
});

describe('changes bring what follows from them', () => {
  it.each<[string, Partial<OrganisationInput>, Partial<OrganisationInput>]>([
    ['nothing for a name', { name: '新名' }, { name: '新名' }],
    ['the due day for a new beginning', { termStartedOn: '2026-03-01' }, { termStartedOn: '2026-03-01', electionDueOn: '2029-03-01' }],
    ['the due day for other years', { termYears: 5 }, { termYears: 5, electionDueOn: '2030-01-01' }],
    ['no due day without a beginning', { termStartedOn: null }, { termStartedOn: null, electionDueOn: null }],
    ['the due day as given', { termStartedOn: '2026-03-01', electionDueOn: '2029-06-01' }, { termStartedOn: '2026-03-01', electionDueOn: '2029-06-01' }],
    ['years and due day for another kind', { kind: 'PRIMARY_COMMITTEE' }, { kind: 'PRIMARY_COMMITTEE', termYears: 5, electionDueOn: '2030-01-01' }],
    ['no years again for the same length', { kind: 'GENERAL_BRANCH' }, { kind: 'GENERAL_BRANCH' }],
    ['an end of terms', { kind: 'FUNCTIONAL_BRANCH', functionalPurpose: 'HOME' }, { kind: 'FUNCTIONAL_BRANCH', functionalPurpose: 'HOME', termYears: null, termStartedOn: null, electionDueOn: null }],
    ['nothing for what is undefined', { name: undefined }, {}],
  ])('%s', (_, changes, settled) => expect(settleOrganisation(GOOD, changes)).toEqual(settled));

  it('takes the purpose from what is functional no longer', () => {
    const home: OrganisationInput = { ...GOOD, kind: 'FUNCTIONAL_BRANCH', functionalPurpose: 'HOME', ...NO_TERM };
    expect(settleOrganisation(home, { kind: 'BRANCH' })).toEqual({ kind: 'BRANCH', termYears: 3, functionalPurpose: null });
    expect(rules(validateOrganisationChange(home, { kind: 'BRANCH' }, CONTEXT))).toEqual([]);
  });

  it.each<[string, Partial<OrganisationInput>, Partial<OrganisationInput>, string[]]>([
    ['leave old gaps alone', { phone: '12', establishedOn: null }, { shortName: '一支部' }, []],
    ['judge what they touch', { phone: '12' }, { phone: '13' }, ['phone:phone']],
    ['judge what no longer agrees', {}, { establishedOn: '2025-06-01' }, ['termStartedOn:early']],
    ['ask for the purpose of a functional branch', {}, { kind: 'FUNCTIONAL_BRANCH' }, ['functionalPurpose:required']],
  ])('%s', (_, old, changes, expected) => expect(rules(validateOrganisationChange({ ...GOOD, ...old }, changes, CONTEXT))).toEqual(expected));
});

describe('the form to store', () => {
  it('trims, empties and writes phones in one notation', () =>
    expect(normaliseOrganisation({ code: ' A1 ', name: ' ', address: ' ', phone: '（0572）2345678', termYears: 3, parentId: null })).toEqual({ code: 'A1', name: '', address: null, phone: '0572-2345678', termYears: 3, parentId: null }));
});
