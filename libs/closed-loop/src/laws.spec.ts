import fc from 'fast-check';
import { messageProblems } from '@gongwei/kernel';
import { checkDefinition } from './check-definition';
import { decide, openEvents } from './decide';
import { BACK, kindOf, rowsFor, STAY, type LoopDefinition } from './definition';
import { dueEvents, readClocks } from './due-events';
import { evolve, replay } from './evolve';
import type { Command, LoopEvent } from './loop';
import { LOOP_MESSAGES } from './messages';
import { ENTERPRISE_REQUEST } from './presets/enterprise-request';
import { PROBLEM } from './presets/problem';
import { Story } from './testing/story';

const START = Date.parse('2026-09-28T01:00:00Z');
const ROLES = ['ENTERPRISE', 'SPECIALIST', 'HANDLER', 'UNIT_ADMIN', 'COMMITTEE', 'SYSTEM', 'LEADER'];
const definitions = [ENTERPRISE_REQUEST, PROBLEM];

/** Anything anybody might try, some hours after the last try; about half of it is what somebody may do. */
const attempt = fc.record({
  event: fc.nat(), role: fc.nat(), party: fc.constantFrom('a', 'b', 'c'), by: fc.constantFrom('a', 'b', undefined), hours: fc.nat(90), guided: fc.boolean(), mark: fc.integer({ min: 1, max: 5 }), limit: fc.integer({ min: 1, max: 70 }), bare: fc.integer({ min: 0, max: 9 }), days: fc.nat(30),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

function commandOf(definition: LoopDefinition, story: Story, { event, role, party, by, guided, mark, limit, bare, days }: Attempt, now: number): Command {
  const actor = { id: 'x', role: ROLES[role % ROLES.length]!, ...(by === undefined ? {} : { party: by }) };
  const all = [...new Set(definition.transitions.map((row) => row.event))];
  const open = guided ? ROLES.flatMap((one) => openEvents(definition, story.loop, { role: one, party: by ?? 'a' }).map((name) => ({ name, role: one }))) : [];
  const chosen = open.length ? open[event % open.length]! : { name: all[event % all.length]!, role: actor.role };
  const data = bare === 0 ? {} : { note: 'x', level: definition.levels?.[mark % 3], party, limit, until: new Date(now + days * 86_400_000).toISOString().slice(0, 10), rating: { timeliness: mark, attitude: mark, result: mark } };
  return { event: chosen.name, at: new Date(now).toISOString(), actor: { ...actor, role: chosen.role, ...(guided ? { party: by ?? 'a' } : {}) }, ...data } as Command;
}

function live(definition: LoopDefinition, attempts: readonly Attempt[], each: (story: Story, command: Command, accepted: boolean, before: Story['loop']) => void = () => undefined): Story {
  const story = new Story(definition);
  story.open('2026-09-28T09:00', definition.opening.roles[0]!);
  let now = START;
  for (const one of attempts) {
    now += one.hours * 3_600_000;
    const before = story.loop;
    const command = commandOf(definition, story, one, now);
    each(story, command, story.take(decide(definition, story.loop, command)).ok, before);
  }
  return story;
}

describe.each(definitions.map((definition) => [definition.code, definition] as const))('laws of %s', (_, definition) => {
  const attempts = fc.array(attempt, { minLength: 1, maxLength: 40 });
  const RUNS = { numRuns: 100 };

  it('nothing happens that is not in the table, and what is refused changes nothing', () => {
    fc.assert(
      fc.property(attempts, (list) => {
        live(definition, list, (story, command, accepted, before) => {
          const targets = rowsFor(definition, before.state, command.event).filter((row) => row.roles.includes(command.actor.role)).map((row) => (row.to === STAY ? before.state : row.to === BACK ? before.resumesIn : row.to));
          if (accepted) expect(targets).toContain(story.loop.state);
          else expect(story.loop).toBe(before);
        });
      }),
      RUNS,
    );
  });

  it('the stored events give the same matter again', () => fc.assert(fc.property(attempts, (list) => {
    const story = live(definition, list);
    expect(story.replayed).toEqual(story.loop);
    expect(story.loop.sequence).toBe(story.events.length);
  }), RUNS));

  it('a history with an event missing, bent or out of order is none', () => {
    fc.assert(
      fc.property(attempts, fc.nat(), (list, which) => {
        const { events } = live(definition, list);
        fc.pre(events.length > 2);
        const at = 1 + (which % (events.length - 2));
        expect(() => replay(definition, events.toSpliced(at, 1))).toThrow();
        expect(() => replay(definition, events.with(at, { ...events[at]!, to: events[at]!.to === 'CLOSED' ? 'FOUND' : 'CLOSED', event: 'plan' } as LoopEvent))).toThrow();
        expect(() => replay(definition, events.with(at, { ...events[at]!, at: '2020-01-01T00:00:00Z' }))).toThrow();
        expect(() => replay(definition, events.slice(1))).toThrow();
      }),
      RUNS,
    );
  });

  it('clocks never run backwards, and stand while suspended', () => {
    fc.assert(
      fc.property(attempts, (list) => {
        let last = new Map<string, { used: number; round: number }>();
        live(definition, list, (story, command) => {
          const now = Date.parse(command.at);
          const readings = readClocks(definition, story.loop, now);
          for (const { clock, used } of readings) {
            const before = last.get(clock);
            if (before?.round === story.loop.round) expect([clock, used >= before.used]).toEqual([clock, true]);
          }
          last = new Map(readings.map(({ clock, used }) => [clock, { used, round: story.loop.round }]));
          const later = readClocks(definition, story.loop, now + 40 * 86_400_000);
          readings.forEach((reading, at) => {
            expect(later[at]!.used).toBeGreaterThanOrEqual(reading.used);
            if (reading.late) expect(later[at]!.late).toBe(true);
            if (kindOf(definition, story.loop.state) === 'suspended') expect([later[at]!.status !== 'RUNNING', later[at]!.used]).toEqual([true, reading.used]);
          });
        });
      }),
      RUNS,
    );
  });

  it('a clock is late exactly when its due moment has passed', () => {
    fc.assert(
      fc.property(attempts, fc.nat(2_000), (list, hours) => {
        const { loop } = live(definition, list);
        for (const { status, dueAt, late } of readClocks(definition, loop, Date.parse(loop.lastAt) + hours * 3_600_000)) {
          if (status === 'RUNNING' && dueAt !== null) expect(late).toBe(Date.parse(loop.lastAt) + hours * 3_600_000 > Date.parse(dueAt));
        }
      }),
      RUNS,
    );
  });

  it('what the system has to do is always allowed, and done once it is done', () => {
    fc.assert(
      fc.property(attempts, fc.nat(4_000), (list, hours) => {
        const story = live(definition, list);
        const now = Date.parse(story.loop.lastAt) + hours * 3_600_000;
        for (let turn = 0; turn < 12; turn += 1) {
          const due = dueEvents(definition, story.loop, now);
          if (!due.length) return;
          for (const command of due) {
            const decision = decide(definition, story.loop, command);
            expect(decision).toMatchObject({ ok: true });
            story.take(decision);
          }
        }
        throw new Error('The system never finishes.');
      }),
      RUNS,
    );
  });
});

describe('definitions', () => {
  it.each(definitions.map((definition) => [definition.code, definition] as const))('%s is sound', (_, definition) => expect(checkDefinition(definition)).toEqual([]));

  const base: LoopDefinition = { code: 'x', version: 1, states: { A: {}, B: { kind: 'suspended' }, C: { kind: 'done' } }, opening: { event: 'open', to: 'A', roles: ['R'] }, clocks: [{ code: 'c', unit: 'workingHours', limit: 4, runsIn: ['A'] }], escalation: [], transitions: [{ event: 'pause', from: ['A'], to: 'B', roles: ['R'] }, { event: 'go', from: ['B'], to: '<', roles: ['R'] }, { event: 'end', from: ['A'], to: 'C', roles: ['R'] }] };
  it.each<[string, Partial<LoopDefinition>, string[]]>([
    ['sound', {}, []],
    ['no such state', { transitions: [...base.transitions, { event: 'e', from: ['A'], to: 'Z', roles: ['R'] }] }, ['transitions.3.to:state']],
    ['begins nowhere', { opening: { event: 'open', to: 'Z', roles: [] } }, ['opening.to:state']],
    ['never reached', { states: { ...base.states, D: { kind: 'done' } } }, ['states.D:unreachable']],
    ['never left', { transitions: base.transitions.slice(0, 2).with(0, { event: 'end', from: ['A'], to: 'C', roles: ['R'] }).concat({ event: 'on', from: ['A'], to: 'D', roles: ['R'] }), states: { A: {}, C: { kind: 'done' }, B: { kind: 'suspended' }, D: {} } }, ['states.B:unreachable', 'states.D:stuck']],
    ['two rows for one event', { transitions: [...base.transitions, { event: 'end', from: ['A'], to: 'B', roles: ['R', 'S'] }] }, ['states.A:ambiguous']],
    ['two rows told apart by role', { transitions: [...base.transitions, { event: 'end', from: ['A'], to: 'B', roles: ['S'] }] }, []],
    ['back from no suspension', { transitions: [...base.transitions, { event: 'e', from: ['A'], to: '<', roles: ['R'] }] }, ['transitions.3.from:back']],
    ['a clock nowhere', { clocks: [{ code: 'c', unit: 'workingDays', limit: 0, runsIn: ['Z'], limits: { HARD: 3 } }] }, ['clocks.0.runsIn:state', 'clocks.0.limit:limit', 'clocks.0.limits:level']],
    ['no such clock', { escalation: [{ clock: 'z', at: 0.8, to: 'R' }], timeouts: [{ clock: 'z', event: 'end' }], automatic: ['end'] }, ['escalation.0.clock:clock', 'timeouts.0.clock:clock', 'timeouts.0.event:event', 'automatic.0:event']],
    ['an effect on no clock', { transitions: [...base.transitions, { event: 'e', from: ['A'], to: '=', roles: ['R'], when: { level: ['HARD'] }, effect: { kind: 'limit', clock: 'z' } }] }, ['transitions.3.when.level:level', 'transitions.3.effect.clock:clock']],
  ])('%s', (_, change, expected) => expect(checkDefinition({ ...base, ...change }).map(({ path, rule }) => `${path}:${rule}`)).toEqual(expected));

  it('measure hours too: four working hours from Friday afternoon are Monday morning', () => {
    const story = new Story(base);
    story.open('2026-11-20T16:30', 'R');
    const read = (time: string): unknown => readClocks(base, story.loop, Date.parse(`${time}:00+08:00`)).map(({ used, light, dueAt }) => [used, light, dueAt]);
    expect(read('2026-11-21T12:00')).toEqual([[1, 'GREEN', '2026-11-23T03:30:00.000Z']]);
    expect(read('2026-11-23T10:42')).toEqual([[3.2, 'YELLOW', '2026-11-23T03:30:00.000Z']]);
    expect(read('2026-11-23T11:31')).toEqual([[1 + 181 / 60, 'RED', '2026-11-23T03:30:00.000Z']]);
  });
  it('do not begin with another event', () => expect(() => evolve(base, null, { event: 'end', at: '2026-11-20T09:00:00Z', actor: { id: 'x', role: 'R' }, sequence: 1, from: null, to: 'C', round: 1 })).toThrow());
  it('have no matter without events', () => expect(() => replay(base, [])).toThrow());
  it('speak both languages', () => expect(messageProblems(LOOP_MESSAGES)).toEqual([]));
});

describe('the whole tables', () => {
  const table = (definition: LoopDefinition): string[] =>
    Object.keys(definition.states).map((state) => `${state}: ${definition.transitions.filter((row) => row.from !== '*' && row.from.includes(state)).map((row) => `${row.event}→${row.to}`).join(' ')}`);
  it('of a request', () =>
    expect(table(ENTERPRISE_REQUEST)).toEqual([
      'SUBMITTED: triage→TRIAGED',
      'TRIAGED: assign→ASSIGNED',
      'ASSIGNED: accept→ACCEPTED return→RETURNED transfer→TRANSFERRED',
      'ACCEPTED: transfer→TRANSFERRED plan→HANDLING invite→= contribute→= release→= extend→= suspend→SUSPENDED suspend→SUSPENDED',
      'HANDLING: transfer→TRANSFERRED invite→= contribute→= release→= extend→= suspend→SUSPENDED suspend→SUSPENDED resolve→RESOLVED',
      'RESOLVED: rate→REOPENED rate→CONFIRMED lapse→CLOSED',
      'CONFIRMED: close→CLOSED',
      'CLOSED: ',
      'RETURNED: triage→TRIAGED',
      'TRANSFERRED: assign→ASSIGNED',
      'SUSPENDED: resume→<',
      'REOPENED: assign→ASSIGNED plan→HANDLING',
    ]));
  it('of a problem', () =>
    expect(table(PROBLEM)).toEqual([
      'FOUND: assign→ASSIGNED',
      'ASSIGNED: plan→RECTIFYING',
      'RECTIFYING: progress→= extend→EXTENDED applyClose→APPLY_CLOSE',
      'EXTENDED: progress→= applyClose→APPLY_CLOSE',
      'APPLY_CLOSE: return→RETURNED verify→VERIFIED',
      'VERIFIED: return→RETURNED close→CLOSED',
      'RETURNED: progress→= extend→EXTENDED applyClose→APPLY_CLOSE',
      'CLOSED: recheck→= reopen→RECTIFYING',
    ]));
});
