import fc from 'fast-check';
import { burdenOf } from './burden';
import { NOTICE_MESSAGES } from './messages';
import { NOTICE_TRANSITIONS, noticeTransition, OUTSTANDING_STATES, RECEIPT_STATES, type NoticeEvent, type NoticeState } from './notice-life-cycle';
import { NOTICE_KINDS } from './notice-kind';
import { paragraphsOf } from './rich-text';
import { validateAnswer, validateNoticeDraft, validateNoticeToPublish, validateWithdrawal, type NoticeInput } from './validate-notice';

const sound: NoticeInput = { title: '关于报送材料的通知', kind: 'COLLECTION', body: '请按时报送。', dueOn: '2026-11-30', asksAnswer: true, everyone: true, groupIds: [], unitIds: [] };
const rulesOf = (violations: readonly { path: string; rule: string }[]): string[] => violations.map(({ path, rule }) => `${path} ${rule}`);

describe('the life of a notice', () => {
  it('can be changed only before it was sent', () => {
    const allowed = (state: NoticeState): NoticeEvent[] => (['edit', 'publish', 'discard', 'withdraw', 'remind'] as const).filter((event) => noticeTransition(state, event));
    expect(allowed('DRAFT')).toEqual(['edit', 'publish', 'discard']);
    expect(allowed('PUBLISHED')).toEqual(['withdraw', 'remind']);
    expect([allowed('WITHDRAWN'), allowed('DISCARDED')]).toEqual([[], []]);
  });

  it('has a word for each state, kind and step in both languages', () => {
    const keys = [...NOTICE_KINDS.map((kind) => `notice.kind.${kind}`), ...Object.keys(NOTICE_TRANSITIONS).map((state) => `notice.status.${state}`), ...RECEIPT_STATES.map((state) => `notice.state.${state}`)];
    for (const locale of ['zh-CN', 'en'] as const) expect(keys.filter((key) => !(key in NOTICE_MESSAGES[locale]))).toEqual([]);
    expect(Object.keys(NOTICE_MESSAGES.en)).toEqual(Object.keys(NOTICE_MESSAGES['zh-CN']));
    expect(OUTSTANDING_STATES).toEqual(['UNREAD', 'TO_ANSWER', 'OVERDUE']);
  });
});

describe('a notice', () => {
  it.each<[string, Partial<NoticeInput>, string[], string[]]>([
    ['is sound', {}, [], []],
    ['needs a title even as a draft', { title: ' ' }, ['title required'], ['title required']],
    ['may be a draft without text, receivers and day', { body: '', dueOn: null, everyone: false }, [], ['body required', 'dueOn required', 'audience required']],
    ['needs no day when it asks nothing', { asksAnswer: false, dueOn: null }, [], []],
    ['cannot fall due before it is sent', { dueOn: '2026-11-23' }, [], ['dueOn early']],
    ['may fall due today', { dueOn: '2026-11-24' }, [], []],
    ['names a day that exists', { dueOn: '2026-11-31' }, ['dueOn date'], ['dueOn date']],
    ['has a known kind', { kind: 'SPAM' }, ['kind choice'], ['kind choice']],
    ['is not endless', { body: '长'.repeat(10_001), title: '长'.repeat(101) }, ['title length', 'body length'], ['title length', 'body length']],
    ['may go to groups or single units', { everyone: false, unitIds: ['u'] }, [], []],
  ])('%s', (_, change, asDraft, toPublish) => {
    const input = { ...sound, ...change };
    expect(rulesOf(validateNoticeDraft(input))).toEqual(asDraft);
    expect(rulesOf(validateNoticeToPublish(input, '2026-11-24'))).toEqual(toPublish);
  });

  it.each([['', [], ['text required']], ['  ', ['f'], []], ['好', [], []], ['长'.repeat(4_001), [], ['text length']]])('is answered with %j and %j: %j', (text, attachmentIds, expected) => {
    expect(rulesOf(validateAnswer({ text, attachmentIds }))).toEqual(expected);
  });

  it('is withdrawn with a reason', () => expect([rulesOf(validateWithdrawal(' ')), rulesOf(validateWithdrawal('时间有误'))]).toEqual([['reason required'], []]));
});

describe('the text of a notice', () => {
  it('has paragraphs, lines and links, and nothing else', () => {
    expect(paragraphsOf('各单位：\r\n请看（https://example.gov.cn/a?b=1）。\n\n\n  <b>不是标记</b> javascript:alert(1)  ')).toEqual([
      [[{ text: '各单位：' }], [{ text: '请看（' }, { text: 'https://example.gov.cn/a?b=1', href: 'https://example.gov.cn/a?b=1' }, { text: '）。' }]],
      [[{ text: '<b>不是标记</b> javascript:alert(1)' }]],
    ]);
    expect(paragraphsOf('见 http://a.cn. 完')[0]![0]).toEqual([{ text: '见 ' }, { text: 'http://a.cn', href: 'http://a.cn' }, { text: '. 完' }]);
  });

  it('loses no character that is seen, and links nowhere but to pages', () => {
    const text = fc.array(fc.constantFrom('字', ' ', '\n', 'https://a.cn', 'javascript:', '。', ')', '<a>', 'http://')).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (written) => {
      const parts = paragraphsOf(written).flat(2);
      expect(parts.map((part) => part.text).join('').replace(/\s/g, '')).toBe(written.replace(/\s/g, ''));
      expect(parts.every(({ href }) => href === undefined || /^https?:\/\/./.test(href))).toBe(true);
    }));
  });
});

describe('the burden meter', () => {
  const units = [{ unitId: 'a', groupId: 'g', askedCount: 4 }, { unitId: 'b', groupId: 'g', askedCount: 1 }, { unitId: 'c', groupId: null, askedCount: 0 }];
  it.each([
    [{ everyone: true, groupIds: [], unitIds: [] }, ['a', 'b', 'c'], 1.7, ['a']],
    [{ everyone: false, groupIds: ['g'], unitIds: ['c'] }, ['a', 'b', 'c'], 1.7, ['a']],
    [{ everyone: false, groupIds: [], unitIds: ['c'] }, ['c'], 0, []],
    [{ everyone: false, groupIds: [], unitIds: [] }, [], 0, []],
  ])('%j', (audience, chosen, average, most) => {
    const summary = burdenOf(units, audience);
    expect([summary.units.map(({ unitId }) => unitId), summary.average, summary.most.map(({ unitId }) => unitId)]).toEqual([chosen, average, most]);
  });
});
