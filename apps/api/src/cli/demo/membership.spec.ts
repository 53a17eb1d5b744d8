import { validateStep, type MemberStatus } from '@gongwei/branch-registry-domain';
import { makeCity } from './make-city';
import { describeSteps, outlookRow, planDues, planSteps, collectors } from './membership';
import { idMaker, seeded } from './random';
import { scaleShape } from './scales';

const TODAY = '2026-11-24';
const random = seeded(1);
const { cities, branchSize } = scaleShape('demo');
let serial = 0;
const { people } = makeCity({ ...cities[0]!, parentId: null }, { random, newId: idMaker(random, Date.parse(TODAY)), nextSerial: () => serial++, today: TODAY, branchSize });
const own = seeded(7);

describe('the membership of the demo city', () => {
  it('is recorded in steps that the registry would have accepted, and ends where each person stands', () => {
    const refused: unknown[] = [];
    let recorded = 0;
    for (const person of people) {
      const steps = planSteps(person, TODAY, own);
      const described = describeSteps(steps);
      recorded += steps.length ? 1 : 0;
      described.forEach(({ step, documents, before }, index) => {
        const standing = steps.slice(0, index);
        const joinedOn = before === 'PROBATIONARY' ? person.joinedOn : null;
        refused.push(...validateStep({ ...step, documents }, { today: TODAY, person: { birthDate: person.birth, joinedOn, status: before as MemberStatus }, steps: standing }).map((one) => [person.name, step, one]));
      });
      if (steps.length) expect([person.name, described.at(-1)!.after]).toEqual([person.name, person.status]);
    }
    expect(refused.slice(0, 5)).toEqual([]);
    expect(recorded).toBeGreaterThan(500);
  });

  it('has people who can go on, people who are late and people in arrears', () => {
    const planned = people.map((person) => ({ person, steps: planSteps(person, TODAY, own) })).filter(({ steps }) => steps.length).map(({ person, steps }) => outlookRow(person, steps, TODAY));
    expect(planned.filter(({ missing, earliestOn }) => missing === 0 && earliestOn! <= TODAY).length).toBeGreaterThan(30);
    expect(planned.filter(({ dueOn }) => dueOn && dueOn < TODAY).length).toBeGreaterThan(10);
    const dayOf = collectors(TODAY, own);
    const dues = people.map((person) => planDues(person, TODAY, dayOf, own)).filter((plan) => plan !== null);
    expect(dues.filter(({ paid }) => paid.length && paid.at(-1)!.month < '2026-05').length).toBeGreaterThan(3);
    expect(dues.filter(({ paid }) => paid.at(-1)?.month === '2026-11').length / dues.length).toBeGreaterThan(0.5);
  });
});
