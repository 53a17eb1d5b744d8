import type { Decision } from './decide';
import { openEvents } from './decide';
import { dueEvents, lightOf, readClocks } from './due-events';
import { ENTERPRISE_REQUEST } from './presets/enterprise-request';
import { Story } from './testing/story';
import { instantOf } from './working-time';

const at = (text: string): number => instantOf(`${text}:00+08:00`);
const ruleOf = (decision: Decision): string => (decision.ok ? decision.event.to : decision.rule);
const GOOD = { rating: { timeliness: 5, attitude: 4, result: 3 } };
const POOR = { rating: { timeliness: 2, attitude: 3, result: 3 } };

/** A request in hand of the unit `fgw`, from Monday 9 November 2026 on. */
function inHand(): Story {
  const story = new Story(ENTERPRISE_REQUEST);
  story.open('2026-11-09T09:00', 'ENTERPRISE');
  story.do('triage', '2026-11-09T10:00', 'UNIT_ADMIN', { level: 'NORMAL' });
  story.do('assign', '2026-11-09T11:00', 'UNIT_ADMIN', { party: 'fgw' });
  story.do('accept', '2026-11-10T09:00', 'HANDLER', { by: 'fgw' });
  story.do('plan', '2026-11-11T09:00', 'HANDLER', { by: 'fgw', note: '三步解决' });
  return story;
}
const clock = (story: Story, code: string, now: string): unknown => {
  const found = readClocks(story.definition, story.loop, at(now)).find((one) => one.clock === code)!;
  return [found.status, found.used, found.light, found.dueOn];
};

describe('a request from submission to the end', () => {
  it('is confirmed by the enterprise and closed by the system', () => {
    const story = inHand();
    story.do('resolve', '2026-11-16T09:00', 'HANDLER', { by: 'fgw', note: '已办结' });
    expect(ruleOf(story.do('rate', '2026-11-17T09:00', 'ENTERPRISE', GOOD))).toBe('CONFIRMED');
    const [close] = dueEvents(story.definition, story.loop, at('2026-11-17T09:01'));
    expect(close).toMatchObject({ event: 'close', actor: { role: 'SYSTEM' } });
    story.do('close', '2026-11-17T09:01', 'SYSTEM');
    expect(story.loop).toMatchObject({ state: 'CLOSED', round: 1, evaluations: [{ mean: 4, satisfied: true }] });
    expect([lightOf(story.definition, story.loop, at('2027-01-01T00:00')), dueEvents(story.definition, story.loop, at('2027-01-01T00:00'))]).toEqual([null, []]);
    expect(story.replayed).toEqual(story.loop);
  });

  it('is opened again when the enterprise is not satisfied, with clocks set back and the history kept', () => {
    const story = inHand();
    story.do('resolve', '2026-11-16T09:00', 'HANDLER', { by: 'fgw', note: '已办结' });
    expect(ruleOf(story.do('rate', '2026-11-17T09:00', 'ENTERPRISE', POOR))).toBe('REOPENED');
    expect(story.loop).toMatchObject({ round: 2, counts: { rate: 1 }, evaluations: [{ round: 1, satisfied: false }] });
    expect(clock(story, 'resolve', '2026-11-17T10:00')).toEqual(['RUNNING', 0, 'GREEN', '2026-12-01']);
    story.do('plan', '2026-11-18T09:00', 'HANDLER', { by: 'fgw', note: '重新办理' });
    story.do('resolve', '2026-11-19T09:00', 'HANDLER', { by: 'fgw', note: '已办结' });
    story.do('rate', '2026-11-19T10:00', 'ENTERPRISE', GOOD);
    expect(story.loop).toMatchObject({ state: 'CONFIRMED', evaluations: [{ round: 1 }, { round: 2, satisfied: true }] });
    expect(story.replayed).toEqual(story.loop);
  });

  it.each<[string, object, string]>([
    ['a mean of exactly 3', { rating: { timeliness: 3, attitude: 3, result: 3 } }, 'CONFIRMED'],
    ['a mean just below', { rating: { timeliness: 3, attitude: 3, result: 2 } }, 'REOPENED'],
    ['five points for something not done', { ...GOOD, unsolved: true }, 'REOPENED'],
    ['an aspect left out', { rating: { timeliness: 5, attitude: 5 } }, 'rating'],
    ['six points', { rating: { timeliness: 6, attitude: 5, result: 5 } }, 'rating'],
    ['half points', { rating: { timeliness: 4.5, attitude: 5, result: 5 } }, 'rating'],
    ['no rating', {}, 'rating'],
  ])('with %s goes to %s', (_, data, expected) => {
    const story = inHand();
    story.do('resolve', '2026-11-16T09:00', 'HANDLER', { by: 'fgw', note: '已办结' });
    expect(ruleOf(story.do('rate', '2026-11-17T09:00', 'ENTERPRISE', data))).toBe(expected);
  });

  it('that nobody rates lapses after five working days, without a rating', () => {
    const story = inHand();
    story.do('resolve', '2026-11-16T09:00', 'HANDLER', { by: 'fgw', note: '已办结' });
    expect(dueEvents(story.definition, story.loop, at('2026-11-23T23:59'))).toEqual([]);
    expect(dueEvents(story.definition, story.loop, at('2026-11-24T00:00'))).toMatchObject([{ event: 'lapse' }]);
    story.do('lapse', '2026-11-24T00:00', 'SYSTEM');
    expect(story.loop).toMatchObject({ state: 'CLOSED', evaluations: [] });
  });
});

describe('clocks and lights', () => {
  it('are green, yellow from four fifths on, red once over: ten working days from acceptance', () => {
    const story = inHand();
    const shown = (now: string): unknown => clock(story, 'resolve', now);
    expect(shown('2026-11-11T09:00')).toEqual(['RUNNING', 1, 'GREEN', '2026-11-24']);
    expect(shown('2026-11-19T23:00')).toEqual(['RUNNING', 7, 'GREEN', '2026-11-24']);
    expect(shown('2026-11-20T00:00')).toEqual(['RUNNING', 8, 'YELLOW', '2026-11-24']);
    expect(shown('2026-11-24T23:59')).toEqual(['RUNNING', 10, 'YELLOW', '2026-11-24']);
    expect(shown('2026-11-25T00:00')).toEqual(['RUNNING', 11, 'RED', '2026-11-24']);
    expect(lightOf(story.definition, story.loop, at('2026-11-25T00:00'))).toBe('RED');
  });
  it('are red on the Saturday after a Friday', () => {
    const story = new Story(ENTERPRISE_REQUEST);
    story.open('2026-11-19T09:00', 'ENTERPRISE');
    expect(clock(story, 'respond', '2026-11-20T20:00')).toEqual(['RUNNING', 1, 'YELLOW', '2026-11-20']);
    expect(clock(story, 'respond', '2026-11-21T00:00')).toEqual(['RUNNING', 1, 'RED', '2026-11-20']);
  });
  it('go by the level: urgent five days, hard thirty', () => {
    for (const [level, dueOn] of [['URGENT', '2026-11-17'], ['NORMAL', '2026-11-24'], ['HARD', '2026-12-22']] as const) {
      const story = new Story(ENTERPRISE_REQUEST);
      story.open('2026-11-09T09:00', 'ENTERPRISE');
      story.do('triage', '2026-11-09T10:00', 'UNIT_ADMIN', { level });
      story.do('assign', '2026-11-09T11:00', 'UNIT_ADMIN', { party: 'fgw' });
      story.do('accept', '2026-11-10T09:00', 'HANDLER', { by: 'fgw' });
      expect(clock(story, 'resolve', '2026-11-10T10:00')).toEqual(['RUNNING', 0, 'GREEN', dueOn]);
    }
  });
  it('stand still while suspended, and run on with what was left', () => {
    const story = inHand();
    story.do('suspend', '2026-11-13T09:00', 'HANDLER', { by: 'fgw', note: '等待省厅批复', until: '2026-11-27' });
    expect(story.loop).toMatchObject({ state: 'SUSPENDED', resumesIn: 'HANDLING', suspendedUntil: '2026-11-27' });
    expect(clock(story, 'resolve', '2027-03-01T09:00')).toEqual(['PAUSED', 3, 'GREEN', null]);
    expect(clock(story, 'respond', '2027-03-01T09:00')).toEqual(['MET', 1, 'YELLOW', null]);
    expect(dueEvents(story.definition, story.loop, at('2026-11-27T23:59'))).toEqual([]);
    expect(dueEvents(story.definition, story.loop, at('2026-11-28T00:00'))).toMatchObject([{ event: 'resume', actor: { role: 'SYSTEM' } }]);
    story.do('resume', '2026-11-30T09:00', 'SYSTEM');
    expect(story.loop).toMatchObject({ state: 'HANDLING', resumesIn: null, suspendedUntil: null });
    expect(clock(story, 'resolve', '2026-11-30T09:00')).toEqual(['RUNNING', 3, 'GREEN', '2026-12-09']);
    expect(story.replayed).toEqual(story.loop);
  });
  it('stay late when a matter is suspended after its time', () => {
    const story = inHand();
    story.do('suspend', '2026-12-01T09:00', 'HANDLER', { by: 'fgw', note: '等待批复', until: '2026-12-31' });
    expect(clock(story, 'resolve', '2026-12-02T09:00')).toEqual(['PAUSED', 15, 'RED', null]);
    story.do('resume', '2026-12-03T09:00', 'COMMITTEE');
    expect(clock(story, 'resolve', '2026-12-03T09:00')).toEqual(['RUNNING', 15, 'RED', null]);
  });
  it('are met when the matter moves on, in time or late', () => {
    const story = inHand();
    expect(clock(story, 'respond', '2027-01-01T00:00')).toEqual(['MET', 1, 'YELLOW', null]);
    story.do('resolve', '2026-12-01T09:00', 'HANDLER', { by: 'fgw', note: '已办结' });
    expect(clock(story, 'resolve', '2027-01-01T00:00')).toEqual(['MET', 15, 'RED', null]);
    expect(lightOf(story.definition, story.loop, at('2026-12-01T10:00'))).toBe('GREEN');
  });
  it('are extended once, with a reason, within bounds', () => {
    const story = inHand();
    const extend = (limit: number, role = 'COMMITTEE', note = '跨部门'): string => ruleOf(story.do('extend', '2026-11-12T09:00', role, { limit, note }));
    expect([extend(25, 'UNIT_ADMIN'), extend(25, 'COMMITTEE', ''), extend(10), extend(26), extend(12.5)]).toEqual(['role', 'note', 'limit', 'limit', 'limit']);
    expect(extend(25)).toBe('HANDLING');
    expect(clock(story, 'resolve', '2026-11-12T09:00')).toEqual(['RUNNING', 2, 'GREEN', '2026-12-15']);
    expect(extend(30)).toBe('times');
  });
  it('are no longer late under an extended limit', () => {
    const story = inHand();
    story.do('suspend', '2026-11-26T09:00', 'COMMITTEE', { note: '等待', until: '2026-11-30' });
    expect(clock(story, 'resolve', '2026-11-26T10:00')).toEqual(['PAUSED', 12, 'RED', null]);
    story.do('resume', '2026-12-01T09:00', 'COMMITTEE');
    story.do('extend', '2026-12-01T10:00', 'COMMITTEE', { limit: 20, note: '跨部门' });
    expect(clock(story, 'resolve', '2026-12-01T10:00')).toEqual(['RUNNING', 12, 'GREEN', '2026-12-11']);
  });
});

describe('escalation', () => {
  it('tells the unit administrator at four fifths and the committee once over, each once', () => {
    const story = inHand();
    const told = (now: string): (string | undefined)[] => dueEvents(story.definition, story.loop, at(now)).map(({ party }) => party);
    expect([told('2026-11-19T09:00'), told('2026-11-20T09:00'), told('2026-11-25T09:00')]).toEqual([[], ['UNIT_ADMIN'], ['UNIT_ADMIN', 'COMMITTEE']]);
    for (const command of dueEvents(story.definition, story.loop, at('2026-11-20T09:00'))) story.do('escalate', '2026-11-20T09:00', 'SYSTEM', { party: command.party! });
    expect([told('2026-11-24T09:00'), told('2026-11-25T09:00'), story.loop.escalatedTo]).toEqual([[], ['COMMITTEE'], ['UNIT_ADMIN']]);
  });
  it('is silent while suspended', () => {
    const story = inHand();
    story.do('suspend', '2026-11-13T09:00', 'COMMITTEE', { note: '等待', until: '2027-01-29' });
    expect(dueEvents(story.definition, story.loop, at('2027-01-20T09:00'))).toEqual([]);
  });
});

describe('who may do what', () => {
  it.each<[string, string, string, object, string]>([
    ['another unit', 'resolve', 'HANDLER', { by: 'jxw', note: 'x' }, 'party'],
    ['an administrator', 'resolve', 'UNIT_ADMIN', { note: 'x' }, 'role'],
    ['the enterprise', 'suspend', 'ENTERPRISE', { note: 'x', until: '2026-12-01' }, 'role'],
    ['without a word', 'resolve', 'HANDLER', { by: 'fgw', note: ' ' }, 'note'],
    ['what comes later', 'rate', 'ENTERPRISE', GOOD, 'transition'],
    ['what is past', 'accept', 'HANDLER', { by: 'fgw' }, 'transition'],
    ['what nobody knows', 'explode', 'COMMITTEE', {}, 'transition'],
    ['a suspension without an end', 'suspend', 'HANDLER', { by: 'fgw', note: 'x' }, 'until'],
    ['a suspension that is over', 'suspend', 'HANDLER', { by: 'fgw', note: 'x', until: '2026-11-11' }, 'until'],
    ['a suspension until today', 'suspend', 'HANDLER', { by: 'fgw', note: 'x', until: '2026-11-12' }, 'SUSPENDED'],
  ])('%s: %s', (_, event, role, data, expected) => {
    const story = inHand();
    expect(ruleOf(story.do(event, '2026-11-12T09:00', role, data))).toBe(expected);
    expect(story.replayed).toEqual(story.loop);
  });
  it('says who it is for', () => {
    const story = inHand();
    const key = (decision: Decision): string => (decision.ok ? 'ok' : decision.messageKey);
    expect([key(story.do('resolve', '2026-11-12T09:00', 'HANDLER', { by: 'jxw', note: 'x' })), key(story.do('contribute', '2026-11-12T09:00', 'HANDLER', { by: 'fgw', note: 'x' }))]).toEqual(['loop.party.lead', 'loop.party.co']);
  });
  it('nothing before what was done last', () => {
    const story = inHand();
    expect([ruleOf(story.do('comment', '2026-11-11T08:59', 'COMMITTEE', { note: 'x' })), ruleOf(story.do('comment', 'soon', 'COMMITTEE', { note: 'x' }))]).toEqual(['time', 'time']);
  });
  it('opening needs the right role and a level that is known', () => {
    expect([ruleOf(new Story(ENTERPRISE_REQUEST).open('2026-11-09T09:00', 'HANDLER')), ruleOf(new Story(ENTERPRISE_REQUEST).open('soon', 'ENTERPRISE')), ruleOf(new Story(ENTERPRISE_REQUEST).open('2026-11-09T09:00', 'ENTERPRISE', { level: 'EASY' }))]).toEqual(['role', 'time', 'level']);
    expect(ruleOf(new Story(ENTERPRISE_REQUEST).open('2026-11-09T09:00', 'ENTERPRISE', { level: 'HARD' }))).toBe('SUBMITTED');
  });
  it('shows the buttons of a role', () => {
    const story = inHand();
    const events = (role: string, party?: string): string => openEvents(story.definition, story.loop, party === undefined ? { role } : { role, party }).join(' ');
    expect(events('HANDLER', 'fgw')).toBe('invite release suspend resolve comment');
    expect(events('HANDLER', 'jxw')).toBe('comment');
    expect(events('COMMITTEE')).toBe('transfer extend suspend comment');
    expect(events('ENTERPRISE')).toBe('comment');
  });
});

describe('handling it jointly', () => {
  it('takes a lead, and everybody\'s part before it is done', () => {
    const story = inHand();
    const step = (event: string, data: object, role = 'HANDLER'): string => ruleOf(story.do(event, '2026-11-12T09:00', role, data));
    expect(step('invite', { by: 'fgw', party: 'jxw' })).toBe('HANDLING');
    expect([step('invite', { by: 'fgw', party: 'jxw' }), step('invite', { by: 'fgw', party: 'fgw' }), step('invite', { by: 'fgw' }), step('invite', { by: 'jxw', party: 'czj' })]).toEqual(['party', 'party', 'party', 'party']);
    step('invite', { by: 'fgw', party: 'czj' });
    expect([step('resolve', { by: 'fgw', note: '办结' }), step('contribute', { by: 'fgw', note: 'x' })]).toEqual(['parts', 'party']);
    expect(step('contribute', { by: 'jxw', note: '已落实' })).toBe('HANDLING');
    expect([step('release', { by: 'fgw', party: 'fgw', note: 'x' }), step('release', { by: 'fgw', party: 'xyz', note: 'x' })]).toEqual(['party', 'party']);
    step('release', { by: 'fgw', party: 'czj', note: '无需协办' });
    expect(story.loop.parties).toEqual([{ id: 'fgw', kind: 'LEAD', done: false }, { id: 'jxw', kind: 'CO', done: true }]);
    expect(step('resolve', { by: 'fgw', note: '办结' })).toBe('RESOLVED');
    story.do('rate', '2026-11-13T09:00', 'ENTERPRISE', POOR);
    expect(story.loop.parties.map(({ done }) => done)).toEqual([false, false]);
    expect(story.replayed).toEqual(story.loop);
  });
  it('passes to another lead with a transfer, without those who helped', () => {
    const story = inHand();
    story.do('invite', '2026-11-12T09:00', 'HANDLER', { by: 'fgw', party: 'jxw' });
    story.do('transfer', '2026-11-12T10:00', 'COMMITTEE', { note: '职责不符' });
    story.do('assign', '2026-11-12T11:00', 'COMMITTEE', { party: 'zrj' });
    expect(story.loop).toMatchObject({ state: 'ASSIGNED', parties: [{ id: 'zrj', kind: 'LEAD' }] });
    expect(ruleOf(story.do('accept', '2026-11-12T12:00', 'HANDLER', { by: 'fgw' }))).toBe('party');
  });
  it('is sent back by the lead once in a round', () => {
    const story = new Story(ENTERPRISE_REQUEST);
    story.open('2026-11-09T09:00', 'ENTERPRISE');
    for (const turn of [1, 2]) {
      story.do('triage', '2026-11-09T10:00', 'UNIT_ADMIN', { level: 'NORMAL' });
      story.do('assign', '2026-11-09T11:00', 'UNIT_ADMIN', { party: 'fgw' });
      expect(ruleOf(story.do('return', '2026-11-09T12:00', 'HANDLER', { by: 'fgw', note: '非本单位职责' }))).toBe(turn === 1 ? 'RETURNED' : 'times');
      story.loop = { ...story.loop, lastAt: '2026-11-09T09:00:00+08:00' };
    }
  });
});
