import { checkCreditCode, uuidv7 } from '@gongwei/kernel';
import { checkStructure, validateMember, validateOrganisation, type StructureNode } from '@gongwei/branch-registry-domain';
import { pinyin } from 'pinyin-pro';
import { makeCity, type MadeCity } from './make-city';
import { idNumber, phone } from './personal-numbers';
import { idMaker, seeded } from './random';
import { scaleShape } from './scales';

const TODAY = '2026-11-24';

function make(seed = 1): MadeCity {
  const random = seeded(seed);
  const { cities, branchSize } = scaleShape('demo');
  let serial = 0;
  return makeCity({ ...cities[0]!, parentId: null }, { random, newId: idMaker(random, Date.parse(TODAY)), nextSerial: () => serial++, today: TODAY, branchSize });
}
const city = make();
const organisations = city.byUnit.flat();

describe('the demo city', () => {
  it('is the same for the same seed and another for another', () => {
    expect(make().people.map((person) => person.id + person.name)).toEqual(city.people.map((person) => person.id + person.name));
    expect(make(2).people[0]!.id).not.toBe(city.people[0]!.id);
  });

  it('has the size that was promised', () => {
    expect(city.plan.units).toHaveLength(60);
    expect(city.plan.districts).toHaveLength(2);
    expect(new Set(city.plan.units.map((unit) => unit.groupId)).size).toBe(6);
    expect(organisations.length).toBeGreaterThan(540);
    expect(organisations.length).toBeLessThan(660);
    expect(city.people.length).toBeGreaterThan(5_700);
    expect(city.people.length).toBeLessThan(6_300);
  });

  it('gives every tenant a code, a name and a credit code of its own', () => {
    const tenants = [city.plan.committee, ...city.plan.districts, ...city.plan.units];
    for (const key of ['code', 'name', 'shortName', 'creditCode'] as const) expect(new Set(tenants.map((tenant) => tenant[key])).size).toBe(tenants.length);
    for (const tenant of tenants) expect(checkCreditCode(tenant.creditCode!)).toMatchObject({ ok: true });
  });

  it('makes organisations that the registry would accept', () => {
    const refused = organisations.flatMap((plan) =>
      validateOrganisation({ ...plan, parentId: plan.parent?.id ?? null, functionalPurpose: plan.purpose, approvalDocumentNo: plan.documentNo }, { today: TODAY, parentKind: plan.parent?.kind ?? null }).map((violation) => [plan.name, violation]),
    );
    expect(refused).toEqual([]);
  });

  it('makes people that the registry would accept', () => {
    const living = city.people.filter((person) => person.leftOn === null);
    const refused = living.flatMap((person) =>
      validateMember(
        { ...person, gender: person.female ? 'FEMALE' : 'MALE', birthDate: person.birth, idNumber: idNumber(person.birth, person.female, person.serial), phone: phone(person.serial) },
        { today: TODAY },
      ).map((violation) => [person.name, person.birth, violation]),
    );
    expect(refused).toEqual([]);
  });

  it('writes names as they sound', () => {
    const sample = city.people.filter((person) => !person.name.includes('·')).slice(0, 400);
    const wrong = sample.filter((person) => pinyin(person.name, { toneType: 'none', type: 'array', mode: 'surname', v: true }).join('') !== person.pinyin);
    expect(wrong.map((person) => [person.name, person.pinyin])).toEqual([]);
    expect(sample.every((person) => person.initials.length === [...person.name].length)).toBe(true);
  });

  it('breaks exactly the rules it means to break', () => {
    const people = new Map<string, { fullCount: number; probationaryCount: number }>();
    for (const person of city.people) {
      const counts = people.get(person.organisation.id) ?? { fullCount: 0, probationaryCount: 0 };
      if (person.status === 'FULL') counts.fullCount += 1;
      if (person.status === 'PROBATIONARY') counts.probationaryCount += 1;
      people.set(person.organisation.id, counts);
    }
    const nodes = organisations.map(
      (plan): StructureNode => ({
        ...plan, unitId: plan.tenant.id, parentId: plan.parent?.id ?? null, ...(people.get(plan.id) ?? { fullCount: 0, probationaryCount: 0 }),
        posts: city.posts.filter((post) => post.organisation === plan && post.to === null).map((post) => ({ post: post.post, memberId: post.person.id })),
      }),
    );
    const counts: Record<string, number> = {};
    for (const finding of checkStructure(nodes, TODAY)) counts[finding.rule] = (counts[finding.rule] ?? 0) + 1;
    const { defects } = city;
    expect(counts).toEqual({
      R01: defects.formTooSmall, R03: defects.tooFewMembers, R04: defects.tooManyMembers, R05: defects.jointOverFive, R07: defects.withoutCommittee, 'R07-LARGE': defects.committeesOfNine,
      'R08-SECRETARY': defects.withoutSecretary, R09: defects.overdueTerms,
    });
  });

  it('registers seven people twice, each in two units', () => {
    const holders = new Map<string, Set<string>>();
    for (const person of city.people) {
      const number = idNumber(person.birth, person.female, person.serial);
      holders.set(number, (holders.get(number) ?? new Set()).add(person.organisation.tenant.id));
    }
    expect([...holders.values()].filter((units) => units.size > 1)).toHaveLength(7);
    expect(holders.size).toBe(city.people.length - 7);
  });

  it('makes ids that sort by birth', () => {
    const ids = city.people.map((person) => person.id);
    expect([...ids].sort()).toEqual(ids);
    expect(ids[0]).toHaveLength(uuidv7().length);
  });
});
