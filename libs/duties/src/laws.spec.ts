import fc from 'fast-check';
import { addDays, addMonths } from '@gongwei/kernel';
import { computeDuties, type Duty, type DutyState } from './duties';
import type { DutyRecord, Waiver } from './ledger';
import { ORGAN_DUTIES } from './presets/organ-duties';
import type { DutySubject } from './subject';

const KINDS = ['ASSEMBLY', 'COMMITTEE_MEETING', 'GROUP_MEETING', 'PARTY_CLASS', 'THEME_DAY', 'LIFE_MEETING'];
const START = '2025-12-01';
const day = fc.nat(450).map((offset) => addDays(START, offset));
const record = (id: number): fc.Arbitrary<DutyRecord> =>
  fc.record({ on: day, kinds: fc.subarray(KINDS, { minLength: 1, maxLength: 2 }), subjectId: fc.constantFrom('a', 'b'), makesUp: fc.option(fc.constantFrom('2026-01', '2026-02', '2026-Q1', '2026'), { freq: 8 }) }).map(({ makesUp, ...rest }) => ({ id: `r${id}`, ...rest, ...(makesUp === null ? {} : { makesUpFor: makesUp }) }));
const records = fc.nat(60).chain((count) => fc.tuple(...Array.from({ length: count }, (_, id) => record(id))));
const subject = (id: string): fc.Arbitrary<DutySubject> =>
  fc.record({ from: fc.constantFrom('2020-01-01', '2026-02-10', '2026-06-15'), to: fc.constantFrom(null, '2026-10-20'), changes: fc.uniqueArray(fc.record({ at: fc.nat(400), hasCommittee: fc.boolean(), groupCount: fc.nat(2) }), { selector: ({ at }) => at, maxLength: 3 }) }).map(({ from, to, changes }) => ({
    id, kind: 'organisation', from, to,
    facts: [{ from: '2020-01-01', values: { kind: 'BRANCH', hasCommittee: true, groupCount: 1 } }, ...changes.sort((left, right) => left.at - right.at).map(({ at, hasCommittee, groupCount }) => ({ from: addDays(START, at), values: { kind: 'BRANCH', hasCommittee, groupCount } }))],
  }));
const waivers = fc.array(fc.record({ subjectId: fc.constantFrom('a', 'b'), rule: fc.constantFrom('D-DAY', 'D-ASM'), periods: fc.constantFrom(['2026-03'], ['2026-Q2']), reason: fc.constantFrom('x', 'y') }), { maxLength: 4 });
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const RUNS = { numRuns: 50 };

interface Case {
  readonly subjects: readonly DutySubject[];
  readonly records: readonly DutyRecord[];
  readonly waivers: readonly Waiver[];
  readonly today: string;
}
const cases = fc.record({ subjects: fc.tuple(subject('a'), subject('b')), records, waivers, today: day });
const ask = (one: Case, range = YEAR): Duty[] => computeDuties({ rules: ORGAN_DUTIES, ...one, range });
const keyOf = ({ rule, subjectId, period }: Duty): string => `${subjectId} ${rule} ${period}`;
const sorted = (duties: readonly Duty[]): Duty[] => [...duties].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));

describe('laws of duties', () => {
  it('the same records give the same answer, in whatever order they come', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat()), (one, stream) => {
        const shuffle = <T>(list: readonly T[]): T[] => list.map((item) => [stream.next().value as number, item] as const).sort((left, right) => left[0] - right[0]).map(([, item]) => item);
        expect(sorted(ask({ ...one, records: shuffle(one.records), waivers: shuffle(one.waivers), subjects: shuffle(one.subjects) }))).toEqual(sorted(ask(one)));
      }),
      RUNS,
    );
  });

  it('the months of a year together are the year', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const months = Array.from({ length: 12 }, (_, at) => addMonths('2026-01-01', at)).flatMap((from) => ask(one, { from, to: addDays(addMonths(from, 1), -1) }));
        expect(sorted(months)).toEqual(sorted(ask(one)));
      }),
      RUNS,
    );
  });

  it('one more record never un-meets a duty, nor makes it late', () => {
    const good: readonly DutyState[] = ['MET_LATE', 'MET'];
    fc.assert(
      fc.property(cases, record(1_000), (one, more) => {
        const after = new Map(ask({ ...one, records: [...one.records, more] }).map((duty) => [keyOf(duty), duty.state]));
        for (const duty of ask(one)) if (good.includes(duty.state)) expect([keyOf(duty), good.indexOf(after.get(keyOf(duty))!) >= good.indexOf(duty.state)]).toEqual([keyOf(duty), true]);
      }),
      { numRuns: 150 },
    );
  });

  it('a record meets one period of a duty only', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const seen = new Set<string>();
        for (const { rule, metBy } of ask({ ...one, today: '2027-12-31' })) {
          for (const id of metBy) {
            expect(seen.has(`${rule} ${id}`)).toBe(false);
            seen.add(`${rule} ${id}`);
          }
        }
      }),
      RUNS,
    );
  });

  it('is met exactly when enough of it was done', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const { state, done, needed, metBy } of ask(one)) {
          expect(['MET', 'MET_LATE'].includes(state)).toBe(done >= needed);
          expect(metBy).toHaveLength(done);
        }
      }),
      RUNS,
    );
  });

  it('goes only one way as days pass: what was met stays, what was missed stays', () => {
    const STEPS: readonly DutyState[] = ['UPCOMING', 'DUE', 'LATE', 'MISSED'];
    fc.assert(
      fc.property(cases, fc.nat(200), (one, later) => {
        const after = new Map(ask({ ...one, waivers: [], today: addDays(one.today, later) }).map((duty) => [keyOf(duty), duty.state]));
        for (const duty of ask({ ...one, waivers: [] })) {
          const next = after.get(keyOf(duty))!;
          if (duty.state === 'MET') expect(next).toBe('MET');
          if (STEPS.includes(duty.state) && STEPS.includes(next)) expect(STEPS.indexOf(next)).toBeGreaterThanOrEqual(STEPS.indexOf(duty.state));
        }
      }),
      RUNS,
    );
  });
});
