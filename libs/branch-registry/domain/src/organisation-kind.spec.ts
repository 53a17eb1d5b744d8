import { canContain, defaultTermYears, FUNCTIONAL_PURPOSE_LABEL, FUNCTIONAL_PURPOSES, isOrganisationKind, kindOfNationalCode, mayContain, nationalCode, ORGANISATION_KIND, ORGANISATION_KINDS, type OrganisationKind } from './organisation-kind';
import { isOrganisationOpen, ORGANISATION_EVENTS, ORGANISATION_STATUS_LABEL, ORGANISATION_STATUSES, ORGANISATION_TRANSITIONS, organisationTransition } from './organisation-life-cycle';
import { COMMITTEE_POSTS, POST_CODES, POST_LABEL, REQUIRED_COMMISSIONERS } from './posts';

const [COMMITTEE, GENERAL, BRANCH, JOINT, TEMPORARY, FUNCTIONAL, GROUP] = ORGANISATION_KINDS;

describe('kinds of organisation', () => {
  it.each<[OrganisationKind, string | null, number | null]>([[COMMITTEE, '611', 5], [GENERAL, '621', 3], [BRANCH, '631', 3], [JOINT, '632', 3], [TEMPORARY, '931', null], [FUNCTIONAL, null, null], [GROUP, '699', null]])(
    '%s is exported as %s and serves %s years', (kind, code, years) => expect([nationalCode(kind), defaultTermYears(kind)]).toEqual([code, years]));
  it.each([['611', COMMITTEE], ['621', GENERAL], ['631', BRANCH], ['632', JOINT], ['641', GROUP], ['699', GROUP], ['911', TEMPORARY], ['921', TEMPORARY], ['931', TEMPORARY], ['932', TEMPORARY], ['612', undefined], ['', undefined]])(
    'the national code %s means %s', (code, kind) => expect(kindOfNationalCode(code)).toBe(kind));
  it('gives every code to one kind only', () => {
    const codes = ORGANISATION_KINDS.flatMap((kind) => ORGANISATION_KIND[kind].nationalCodes);
    expect(new Set(codes).size).toBe(codes.length);
  });
  it('knows its names', () => expect(['BRANCH', 'branch', '', null, 'toString'].map(isOrganisationKind)).toEqual([true, false, false, false, false]));

  const regular: Record<string, OrganisationKind[]> = {
    top: [COMMITTEE, GENERAL, BRANCH, JOINT, TEMPORARY],
    [COMMITTEE]: [COMMITTEE, GENERAL, BRANCH, JOINT, TEMPORARY, FUNCTIONAL],
    [GENERAL]: [BRANCH, JOINT, TEMPORARY, FUNCTIONAL],
    [BRANCH]: [GROUP],
    [JOINT]: [GROUP],
    [TEMPORARY]: [GROUP],
    [FUNCTIONAL]: [GROUP],
    [GROUP]: [],
  };
  it.each(Object.entries(regular))('regularly below %s: %j', (parent, children) => expect(ORGANISATION_KINDS.filter((child) => mayContain(parent === 'top' ? null : (parent as OrganisationKind), child))).toEqual(children));

  it('refuses only what cannot be: a group outside a branch, anything inside a group', () => {
    const impossible = [null, ...ORGANISATION_KINDS].flatMap((parent) => ORGANISATION_KINDS.filter((child) => !canContain(parent, child)).map((child) => `${parent ?? 'top'}>${child}`));
    expect(impossible.sort()).toEqual([`${COMMITTEE}>${GROUP}`, `${GENERAL}>${GROUP}`, `top>${GROUP}`, ...ORGANISATION_KINDS.map((child) => `${GROUP}>${child}`)].sort());
  });
  it('never calls regular what cannot be', () => {
    for (const parent of [null, ...ORGANISATION_KINDS]) for (const child of ORGANISATION_KINDS) if (mayContain(parent, child)) expect([parent, child, canContain(parent, child)]).toEqual([parent, child, true]);
  });
  it('labels every purpose', () => expect(Object.keys(FUNCTIONAL_PURPOSE_LABEL)).toEqual([...FUNCTIONAL_PURPOSES]));
});

describe('life of an organisation', () => {
  it('has exactly these transitions', () => {
    const found = ORGANISATION_STATUSES.flatMap((status) => ORGANISATION_EVENTS.map((event) => [status, event, organisationTransition(status, event)] as const)).filter(([, , to]) => to !== null);
    expect(found.map((parts) => parts.join(' '))).toEqual([
      'PROPOSED approve ACTIVE',
      'PROPOSED abandon DISSOLVED',
      'ACTIVE suspend SUSPENDED',
      'ACTIVE merge MERGED',
      'ACTIVE split SPLIT',
      'ACTIVE dissolve DISSOLVED',
      'SUSPENDED resume ACTIVE',
    ]);
  });
  it('ends in states without a way out, which are closed', () => {
    const final = ORGANISATION_STATUSES.filter((status) => Object.keys(ORGANISATION_TRANSITIONS[status]).length === 0);
    expect(final).toEqual(['MERGED', 'SPLIT', 'DISSOLVED']);
    expect(ORGANISATION_STATUSES.filter((status) => !isOrganisationOpen(status))).toEqual(final);
  });
  it('labels every state', () => expect(Object.keys(ORGANISATION_STATUS_LABEL)).toEqual([...ORGANISATION_STATUSES]));
});

describe('posts', () => {
  it('form the committee, but for the full-time worker', () => expect(POST_CODES.filter((post) => !COMMITTEE_POSTS.has(post))).toEqual(['FULLTIME_WORKER']));
  it('of commissioners are on the committee', () => expect(REQUIRED_COMMISSIONERS.every((post) => COMMITTEE_POSTS.has(post))).toBe(true));
  it('all have names', () => expect(Object.keys(POST_LABEL)).toEqual([...POST_CODES]));
});
