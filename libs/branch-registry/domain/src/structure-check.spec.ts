import fc from 'fast-check';
import { hasMessage, messagesOf, translate } from '@gongwei/kernel';
import './messages';
import type { OrganisationKind } from './organisation-kind';
import type { PostCode } from './posts';
import { checkStructure, isStructureProblem, ruleTitleKey, type StructureFinding } from './structure-check';
import { STRUCTURE_RULES, type StructureNode } from './structure-rules';

const TODAY = '2026-11-23';
let serial = 0;
const posts = (...codes: PostCode[]): StructureNode['posts'] => codes.map((post, index) => ({ post, memberId: `m${index}` }));
const FIVE = posts('SECRETARY', 'DEPUTY_SECRETARY', 'ORGANISATION_MEMBER', 'PUBLICITY_MEMBER', 'DISCIPLINE_MEMBER');
const TERM = { PRIMARY_COMMITTEE: 5, GENERAL_BRANCH: 3, BRANCH: 3, JOINT_BRANCH: 3 } as Partial<Record<OrganisationKind, number>>;

/** An organisation with nothing wrong but what the case is about. */
function node(kind: OrganisationKind, change: Partial<StructureNode> = {}): StructureNode {
  const termYears = TERM[kind] ?? null;
  return {
    id: `o${(serial += 1)}`, unitId: 'u', parentId: null, kind, status: 'ACTIVE', fullCount: 10, probationaryCount: 0, posts: FIVE, termYears,
    termStartedOn: termYears ? '2025-01-01' : null, electionDueOn: termYears ? `${2025 + termYears}-01-01` : null, coveredUnits: kind === 'JOINT_BRANCH' ? 3 : 0, overrideReason: null, overrideDocumentNo: null, ...change,
  };
}
/** Below a Party committee of another id, so that the rules of top organisations stay out of it. */
const below = (kind: OrganisationKind, change: Partial<StructureNode> = {}): StructureNode => node(kind, { parentId: 'elsewhere', ...change });
const rulesOf = (...nodes: StructureNode[]): string[] => checkStructure(nodes, TODAY).map((finding) => finding.rule);

const OVERRIDE = { overrideReason: '工作需要', overrideDocumentNo: '直工〔2026〕12号' };
const without = (post: PostCode): StructureNode['posts'] => FIVE.filter((held) => held.post !== post);
const many = (count: number): StructureNode['posts'] => [...FIVE, ...Array.from({ length: count - 5 }, (_, index) => ({ post: 'YOUTH_MEMBER' as const, memberId: `x${index}` }))];

describe('the structure check, rule by rule at its limits', () => {
  it.each<[string, StructureNode[], string[]]>([
    ['R01: 100 members in a branch at the top', [node('BRANCH', { fullCount: 99, probationaryCount: 1 })], ['R01']],
    ['R01: 99 members make it a matter of R02', [node('BRANCH', { fullCount: 99 })], ['R02']],
    ['R01: a general branch at the top with 100', [node('GENERAL_BRANCH', { fullCount: 100 })], ['R01']],
    ['R01: approved', [node('GENERAL_BRANCH', { fullCount: 100, ...OVERRIDE })], []],
    ['R01: approved with a reason but no number', [node('GENERAL_BRANCH', { fullCount: 100, ...OVERRIDE, overrideDocumentNo: ' ' })], ['R01']],
    ['R01-SMALL: a committee with 99', [node('PRIMARY_COMMITTEE', { fullCount: 99 })], ['R01-SMALL']],
    ['R01-SMALL: a committee with 100', [node('PRIMARY_COMMITTEE', { fullCount: 100 })], []],
    ['R01-SMALL: approved', [node('PRIMARY_COMMITTEE', { fullCount: 99, ...OVERRIDE })], []],
    ['R02: 50 members in a branch at the top', [node('BRANCH', { fullCount: 50 })], ['R02']],
    ['R02: 49 members', [node('BRANCH', { fullCount: 49 })], []],
    ['R02: a joint branch', [node('JOINT_BRANCH', { fullCount: 50 })], ['R02']],
    ['R02: approved', [node('BRANCH', { fullCount: 50, ...OVERRIDE })], []],
    ['R02: not below the top, where R04 speaks', [below('BRANCH', { fullCount: 51 })], ['R04']],
    ['R02-SMALL: a general branch of 49', [node('GENERAL_BRANCH', { fullCount: 49 })], ['R02-SMALL']],
    ['R02-SMALL: approved', [node('GENERAL_BRANCH', { fullCount: 49, ...OVERRIDE })], []],
    ['R02-SMALL: a general branch of 50', [node('GENERAL_BRANCH', { fullCount: 50 })], []],
    ['R03: two full members', [below('BRANCH', { fullCount: 2, probationaryCount: 5, posts: posts('SECRETARY') })], ['R03']],
    ['R03: three full members', [below('BRANCH', { fullCount: 3, posts: posts('SECRETARY') })], []],
    ['R03: an approval does not help', [below('BRANCH', { fullCount: 2, posts: posts('SECRETARY'), ...OVERRIDE })], ['R03']],
    ['R03: a temporary branch may be small', [below('TEMPORARY_BRANCH', { fullCount: 1, posts: posts('SECRETARY') })], []],
    ['R04: 51 members', [below('BRANCH', { fullCount: 50, probationaryCount: 1 })], ['R04']],
    ['R04: 50 members', [below('BRANCH', { fullCount: 50 })], []],
    ['R04: approved', [below('BRANCH', { fullCount: 60, ...OVERRIDE })], []],
    ['R05: six units', [below('JOINT_BRANCH', { coveredUnits: 6 })], ['R05']],
    ['R05: five units', [below('JOINT_BRANCH', { coveredUnits: 5 })], []],
    ['R05: approved', [below('JOINT_BRANCH', { coveredUnits: 6, ...OVERRIDE })], []],
    ['R05-SINGLE: one unit', [below('JOINT_BRANCH', { coveredUnits: 1 })], ['R05-SINGLE']],
    ['R05-SINGLE: not recorded', [below('JOINT_BRANCH', { coveredUnits: 0 })], []],
    ['R05-SINGLE: a plain branch covers its own unit', [below('BRANCH', { coveredUnits: 1 })], []],
    ['R07: seven full members, two on the committee', [below('BRANCH', { fullCount: 7, posts: posts('SECRETARY', 'DEPUTY_SECRETARY') })], ['R07']],
    ['R07: six full members need none', [below('BRANCH', { fullCount: 6, probationaryCount: 9, posts: posts('SECRETARY', 'DEPUTY_SECRETARY') })], []],
    ['R07: one person in three posts is one', [below('BRANCH', { fullCount: 7, posts: [...posts('SECRETARY', 'DEPUTY_SECRETARY'), { post: 'ORGANISATION_MEMBER', memberId: 'm0' }] })], ['R07']],
    ['R07: a full-time worker is not on it', [below('BRANCH', { fullCount: 7, posts: posts('SECRETARY', 'DEPUTY_SECRETARY', 'FULLTIME_WORKER') })], ['R07']],
    ['R07-LARGE: eight', [below('BRANCH', { posts: many(8) })], ['R07-LARGE']],
    ['R07-LARGE: eight in a branch of seven full members', [below('BRANCH', { fullCount: 7, posts: many(8) })], ['R07-LARGE']],
    ['R07-LARGE: seven', [below('BRANCH', { posts: many(7) })], []],
    ['R07-POSTS: no publicity commissioner', [below('BRANCH', { posts: without('PUBLICITY_MEMBER') })], ['R07-POSTS']],
    ['R07-POSTS: three of seven, one of them the deputy', [below('BRANCH', { fullCount: 7, posts: posts('SECRETARY', 'DEPUTY_SECRETARY', 'ORGANISATION_MEMBER') })], ['R07-POSTS']],
    ['R07-POSTS: the deputy may be missing', [below('BRANCH', { posts: without('DEPUTY_SECRETARY') })], []],
    ['R07-POSTS: held by one who has another post', [below('BRANCH', { posts: [...without('DISCIPLINE_MEMBER'), { post: 'DISCIPLINE_MEMBER', memberId: 'm0' }] })], []],
    ['R08: three in a branch of six', [below('BRANCH', { fullCount: 6, posts: posts('SECRETARY', 'DEPUTY_SECRETARY', 'ORGANISATION_MEMBER') })], ['R08']],
    ['R08: all five in a branch of seven', [below('BRANCH', { fullCount: 7 })], []],
    ['R08: two in a branch of six', [below('BRANCH', { fullCount: 6, posts: posts('SECRETARY', 'DEPUTY_SECRETARY') })], []],
    ['R08-SECRETARY: none', [below('BRANCH', { posts: without('SECRETARY') })], ['R08-SECRETARY']],
    ['R08-SECRETARY: none in a temporary branch', [below('TEMPORARY_BRANCH', { posts: [] })], ['R08-SECRETARY']],
    ['R08-SECRETARY: a group has a leader, no secretary', [below('PARTY_GROUP', { posts: [] })], []],
    ['R09: due yesterday', [below('BRANCH', { termStartedOn: '2023-11-22', electionDueOn: '2026-11-22' })], ['R09']],
    ['R09: due today', [below('BRANCH', { termStartedOn: '2023-11-23', electionDueOn: '2026-11-23' })], []],
    ['R09-MISSING: no beginning', [below('BRANCH', { termStartedOn: null })], ['R09-MISSING']],
    ['R09-MISSING: no due day', [below('GENERAL_BRANCH', { fullCount: 60, electionDueOn: null })], ['R09-MISSING']],
    ['R09-MISSING: a functional branch has no term', [below('FUNCTIONAL_BRANCH')], []],
    ['R09-YEARS: a branch for five years', [below('BRANCH', { termYears: 5, electionDueOn: '2030-01-01' })], ['R09-YEARS']],
    ['R09-YEARS: a committee for three', [below('PRIMARY_COMMITTEE', { termYears: 3, electionDueOn: '2028-01-01' })], ['R09-YEARS']],
    ['R10: a year and a day later', [below('BRANCH', { electionDueOn: '2029-01-02' })], ['R10']],
    ['R10: a year later', [below('BRANCH', { electionDueOn: '2029-01-01' })], []],
    ['R10: counted with the regular years where none are given', [below('BRANCH', { termYears: null, electionDueOn: '2029-01-02' })], ['R10']],
    ['K02: a functional branch at the top', [node('FUNCTIONAL_BRANCH')], ['K02']],
    ['K03: two at the top of a unit', [node('BRANCH'), node('BRANCH')], ['K03', 'K03']],
    ['K03: one each of two units', [node('BRANCH'), node('BRANCH', { unitId: 'v' })], []],
    ['K03: a suspended one does not count', [node('BRANCH'), node('BRANCH', { status: 'SUSPENDED' })], []],
    ['nothing is said of what is not active', ['PROPOSED', 'SUSPENDED', 'MERGED', 'SPLIT', 'DISSOLVED'].map((status) => below('BRANCH', { status, fullCount: 0, posts: [], termStartedOn: null })), []],
  ])('%s', (_, nodes, expected) => expect(rulesOf(...nodes)).toEqual(expected));

  it('K01: shows what stands in an irregular place, once its parent is seen', () => {
    const parent = node('GENERAL_BRANCH', { id: 'general', fullCount: 60 });
    expect(checkStructure([parent, node('PRIMARY_COMMITTEE', { id: 'child', parentId: 'general', fullCount: 100 })], TODAY).map(({ rule, organisationId, params }) => [rule, organisationId, params])).toEqual([
      ['R01', 'general', { count: 160, kind: '@organisation.kind.GENERAL_BRANCH' }],
      ['K01', 'child', { child: '@organisation.kind.PRIMARY_COMMITTEE', parent: '@organisation.kind.GENERAL_BRANCH' }],
    ]);
    expect(rulesOf(below('PRIMARY_COMMITTEE', { fullCount: 100 }))).toEqual([]);
  });
});

describe('counting over the tree', () => {
  it('adds everything below, with committees and branches in between', () => {
    const tree = [
      node('GENERAL_BRANCH', { id: 'a', fullCount: 0 }),
      node('BRANCH', { id: 'b', parentId: 'a', fullCount: 40 }),
      node('BRANCH', { id: 'c', parentId: 'a', fullCount: 30, probationaryCount: 19 }),
      node('PARTY_GROUP', { id: 'd', parentId: 'c', fullCount: 10, probationaryCount: 1, posts: [] }),
    ];
    expect(checkStructure(tree, TODAY).map(({ rule, params }) => [rule, params['count']])).toEqual([['R01', 100], ['R04', 60]]);
  });
  it('takes members of a group for members of its branch', () => {
    const tree = [below('BRANCH', { id: 'b', fullCount: 4, posts: posts('SECRETARY') }), node('PARTY_GROUP', { parentId: 'b', fullCount: 3, posts: [] })];
    expect(rulesOf(...tree)).toEqual(['R07']);
  });
  it('does not count suspended parts', () => expect(rulesOf(node('GENERAL_BRANCH', { id: 'g', fullCount: 40 }), node('BRANCH', { parentId: 'g', status: 'SUSPENDED', fullCount: 40 }))).toEqual(['R02-SMALL']));
  it('ends in a circle of bad data', () => {
    const circle = [node('BRANCH', { id: 'x', parentId: 'y' }), node('BRANCH', { id: 'y', parentId: 'x' }), node('BRANCH', { id: 'z', parentId: 'z' })];
    expect(checkStructure(circle, TODAY).every(({ rule }) => rule === 'K01')).toBe(true);
  });
});

describe('findings', () => {
  const finding = (severity: StructureFinding['severity']): Pick<StructureFinding, 'severity'> => ({ severity });
  it('count as problems unless they only ask to be looked at', () => expect([finding('BLOCK'), finding('WARN'), finding('INFO')].map(isStructureProblem)).toEqual([true, true, false]));

  it.each(STRUCTURE_RULES.map(({ id }) => id))('%s has a title, a message, an article and a remedy in both languages', (id) => {
    for (const part of ['title', 'message', 'article', 'mend']) for (const locale of ['zh-CN', 'en'] as const) expect([part, locale, Boolean(messagesOf(locale)[`structure.${id}.${part}`]?.trim())]).toEqual([part, locale, true]);
    expect(hasMessage(ruleTitleKey(id))).toBe(true);
  });

  it('read well: every placeholder of their message is filled', () => {
    const nodes = [
      node('BRANCH', { id: 'a', fullCount: 120, posts: [], termStartedOn: '2020-01-01', electionDueOn: '2024-06-01', termYears: 5 }), node('GENERAL_BRANCH', { fullCount: 9, electionDueOn: null }), node('PRIMARY_COMMITTEE'), node('FUNCTIONAL_BRANCH'), node('JOINT_BRANCH', { fullCount: 60, coveredUnits: 9 }),
      below('JOINT_BRANCH', { fullCount: 1, coveredUnits: 1 }), below('BRANCH', { fullCount: 99, posts: without('ORGANISATION_MEMBER').concat(many(9).slice(5)), electionDueOn: '2030-01-01' }), node('BRANCH', { parentId: 'a' }), below('BRANCH', { posts: without('DISCIPLINE_MEMBER') }), below('BRANCH', { fullCount: 5 }),
    ];
    const found = checkStructure(nodes, TODAY);
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual(STRUCTURE_RULES.map(({ id }) => id).sort());
    for (const one of found) for (const locale of ['zh-CN', 'en'] as const) expect(translate(locale, one.messageKey, one.params)).not.toMatch(/[{}@]/);
  });

  const arbitrary = fc.array(
    fc.record({ kind: fc.constantFrom<OrganisationKind>('PRIMARY_COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'PARTY_GROUP', 'FUNCTIONAL_BRANCH'), parent: fc.option(fc.nat(11)), full: fc.nat(60), probationary: fc.nat(5), status: fc.constantFrom('ACTIVE', 'ACTIVE', 'SUSPENDED'), due: fc.constantFrom(null, '2026-01-01', '2027-01-01'), covered: fc.nat(7) }),
    { minLength: 1, maxLength: 12 },
  );
  it('are the same whatever the order of the list', () => {
    fc.assert(
      fc.property(arbitrary, fc.infiniteStream(fc.nat(1000)), (parts, stream) => {
        const nodes = parts.map((part, index) => node(part.kind, { id: `n${index}`, parentId: part.parent === null ? null : `n${part.parent}`, fullCount: part.full, probationaryCount: part.probationary, status: part.status, electionDueOn: part.due, coveredUnits: part.covered }));
        const shuffled = nodes.map((one) => [stream.next().value as number, one] as const).sort((left, right) => left[0] - right[0]).map(([, one]) => one);
        expect(checkStructure(shuffled, TODAY)).toEqual(checkStructure(nodes, TODAY));
      }),
    );
  });
});
