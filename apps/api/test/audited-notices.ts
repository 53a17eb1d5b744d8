import type { AuditedOperation } from './audited-operations';
import type { CityFixture, UnitFixture } from './city';
import type { Credentials } from './client';

type Send = (who: Promise<Credentials>, operation: string, type: string, input: object, selection: string) => Promise<any>;

/** The mutations of notices, once each: the committee's leave their entry in its trail, the unit's in its own. */
export function auditedNotices(city: CityFixture, unit: UnitFixture, send: Send, reason: string): AuditedOperation[] {
  const officer = (): Promise<Credentials> => city.login(city.committee, ['OFFICER']);
  const admin = (): Promise<Credentials> => city.login(unit.id, ['UNIT_ADMIN']);
  const draft = { title: '审计通知', kind: 'NOTICE', body: '正文', everyone: false, unitIds: [unit.id] };
  const sent = (fields: object = {}): Promise<string> => city.notice(city.committee, [unit.id], { ...fields });
  const ofCommittee = (operation: string, type: string, changes: string[], make: () => Promise<string>, input: (id: string) => object, selection = 'notice { id }', more: Partial<AuditedOperation> = {}): AuditedOperation => ({
    operation, targetType: 'Notice', changes, ...more,
    run: async () => { const id = await make(); await send(officer(), operation, type, input(id), selection); return { tenant: city.committee, target: id }; },
  });
  const ofUnit = (operation: string, type: string, changes: string[], make: () => Promise<string>, input: object): AuditedOperation => ({
    operation, targetType: 'Notice', changes,
    run: async () => { const id = await make(); await send(admin(), operation, type, { noticeId: id, ...input }, 'receivedNotice { id }'); return { tenant: unit.id, target: id }; },
  });
  return [
    {
      operation: 'createNotice', targetType: 'Notice', changes: ['kind'],
      run: async () => ({ tenant: city.committee, target: (await send(officer(), 'createNotice', 'CreateNoticeInput', draft, 'notice { id }')).notice.id }),
    },
    ofCommittee('updateNotice', 'UpdateNoticeInput', ['title', 'unitIds'], () => city.notice(city.committee), (id) => ({ ...draft, id, version: 1 })),
    ofCommittee('publishNotice', 'NoticeVersionInput', ['status', 'receivers'], () => city.notice(city.committee, [], { unit_ids: [unit.id] }), (id) => ({ id, version: 1 })),
    ofCommittee('withdrawNotice', 'WithdrawNoticeInput', ['status'], sent, (id) => ({ id, version: 1, reason }), 'notice { id }', { reason }),
    ofCommittee('discardNotice', 'NoticeVersionInput', ['status'], () => city.notice(city.committee), (id) => ({ id, version: 1 }), 'id'),
    ofCommittee('remindNotice', 'RemindNoticeInput', ['receivers'], sent, (id) => ({ id }), 'remindedCount'),
    ofUnit('markNoticeRead', 'MarkNoticeReadInput', [], sent, {}),
    ofUnit('answerNotice', 'AnswerNoticeInput', ['answer'], () => sent({ asks_answer: true, due_on: '2099-01-01' }), { text: '已办' }),
  ];
}
