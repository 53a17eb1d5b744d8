import { uuidv7 } from '@gongwei/kernel';
import { hashSecret, newSecret } from '@gongwei/platform-identity';
import type { TableWriter } from './table-writer';

/** What an id can be the id of. */
export const ID_KINDS = ['unit', 'unitGroup', 'organisation', 'member', 'account', 'role', 'session', 'machineClient', 'importRun', 'post', 'adjustment', 'election', 'approvedElection', 'shortElection', 'termExtension', 'transfer', 'transferAsk', 'auditEntry', 'approval',
  'notice', 'publishedNotice', 'attachment',
  'developmentStep', 'duesPayment', 'savedView',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** Everything of one unit that an id could be guessed of. */
export interface UnitFixture {
  readonly id: string;
  /** Part of every name in it. */
  readonly mark: string;
  readonly organisations: { top: string; first: string; second: string };
  readonly members: string[];
  readonly account: string;
  readonly role: string;
  readonly machineClient: string;
  readonly importRun: string;
  readonly idsOf: Readonly<Record<IdKind, readonly string[]>>;
  readonly ids: readonly string[];
}

/** Puts at least one row of the unit into every tenant table (`row-level-security.spec.ts` fails where one is missing). @param group the group its fixture names as its own. */
export async function furnishUnit(write: TableWriter, id: string, mark: string, group: string): Promise<UnitFixture> {
  const top = await write.organisation(id, `${mark}机关党委`, 'PRIMARY_COMMITTEE', null, '2030-01-01');
  const first = await write.organisation(id, `${mark}第一支部`, 'BRANCH', top, '2025-01-01');
  const second = await write.organisation(id, `${mark}第二支部`, 'BRANCH', top, '2030-01-01');
  const adjustment = await write.insert('organisation_adjustment', { tenant_id: id, id: uuidv7(), organisation_id: first.id, kind: 'ESTABLISH', effective_on: '2015-01-01', document_no: `${mark}〔2015〕1号`, recorded_by_name: `${mark}管理员` });
  const members: string[] = [];
  for (const [name, home, status] of [['张三', first, 'FULL'], ['李四', first, 'FULL'], ['王五', second, 'FULL'], ['赵六', second, 'APPLICANT']] as const) members.push(await write.member(id, home.id, `${mark}${name}`, { status }));
  const post = await write.insert('post_appointment', { tenant_id: id, id: uuidv7(), organisation_id: first.id, member_id: members[0], post: 'SECRETARY', from_on: '2022-01-01' });
  const elections = await furnishElections(write, id, { top: top.id, first: first.id, second: second.id }, members);
  // To itself, so that its id gets somewhere in what a source does and in what a target does.
  const transfer = await write.insert('membership_transfer', {
    tenant_id: id, id: uuidv7(), kind: 'WITHIN', status: 'ISSUED', member_id: members[3], member_name: `${mark}赵六`, member_status: 'APPLICANT', source_unit_name: `${mark}单位`, source_organisation_id: second.id,
    source_organisation_name: `${mark}第二支部`, target_tenant_id: id, target_unit_name: `${mark}单位`, reason: `${mark}调动`, requested_on: '2026-01-05', letter_no: `${mark}〔2026〕第1号`, issued_on: '2026-01-06', valid_until: '2099-01-01',
  });
  await write.insert('membership_transfer_event', { tenant_id: id, id: uuidv7(), transfer_id: transfer, event: 'ISSUE', actor_name: `${mark}管理员`, note: `${mark}〔2026〕第1号` });
  const askId = uuidv7();
  const transferAsk = await write.insert('membership_transfer_ask', { tenant_id: id, id: askId, member_name: `${mark}钱七`, id_number: write.seal('330501198503070019', `transfer-ask:${id}:${askId}:id-number`), asked_by_name: `${mark}管理员`, note: mark });
  await write.insert('registration_lookup', { tenant_id: id, hour: '2026-01-05T00:00:00Z', answers: 1 });
  const approval = await write.insert('approval', {
    tenant_id: id, id: uuidv7(), subject: 'COMMITTEE_COMPOSITION', route: 'PRIMARY_COMMITTEE', status: 'RETURNED', request_no: `${mark}〔2026〕1号`, requested_on: '2026-01-05', organisation_id: first.id, subject_id: first.id,
    title: `${mark}第一支部委员会组成`, issuer: `${mark}第一支部`, approver_name: `${mark}机关党委`, facts: JSON.stringify([{ label: { 'zh-CN': '免去书记', en: 'Secretary' }, value: `${mark}张三`, personal: true }]),
    proposal: JSON.stringify({ appointments: [], endings: [post] }), created_by_name: `${mark}管理员`,
  });
  await write.insert('approval_event', { tenant_id: id, id: uuidv7(), approval_id: approval, sequence: 1, event: 'open', note: `${mark}起草`, actor_name: `${mark}管理员`, actor_tenant_id: id });
  const developmentStep = await write.insert('development_step', { tenant_id: id, id: uuidv7(), member_id: members[3], kind: 'APPLICATION', done_on: '2024-02-01', documents: JSON.stringify([`${mark}申请书`]), note: `${mark}备注`, status_before: 'APPLICANT', status_after: 'APPLICANT', recorded_by_name: `${mark}管理员` });
  await write.insert('development_outlook', { tenant_id: id, member_id: members[3], earliest_on: '2024-02-01', missing_count: 1, due_on: '2024-03-01' });
  await write.insert('dues_base', { tenant_id: id, id: uuidv7(), member_id: members[0], from_month: '2024-01-01', kind: 'MONTHLY_PAY', base_fen: 850_000, monthly_fen: 12_750, reason: `${mark}核定`, recorded_by_name: `${mark}管理员` });
  const duesPayment = await write.insert('dues_payment', { tenant_id: id, id: uuidv7(), member_id: members[0], organisation_id: first.id, month: '2024-01-01', amount_fen: 12_750, paid_on: '2024-01-05', note: `${mark}备注`, recorded_by_name: `${mark}管理员` });
  await write.insert('birthday_celebration', { tenant_id: id, id: uuidv7(), member_id: members[0], year: 2024, held_on: '2024-07-01', card: true, speech: false, story: false, oath: true, note: `${mark}备注`, recorded_by_name: `${mark}管理员` });
  const account = await write.account(id, `${mark}admin`, ['UNIT_ADMIN']);
  const { sessionId } = await write.session(id, account);
  const savedView = await write.insert('saved_view', { tenant_id: id, id: uuidv7(), account_id: account, list: 'members', name: `${mark}视图`, shared: true, query: JSON.stringify({ search: mark }) });
  await write.insert('list_setting', { tenant_id: id, account_id: account, list: 'members', default_view_id: savedView });
  const role = await write.insert('role', { tenant_id: id, id: uuidv7(), name: `${mark}角色`, permissions: ['member.read'] });
  const machineClient = await write.insert('machine_client', { tenant_id: id, id: uuidv7(), name: `${mark}客户端`, scopes: ['branch-registry:read'] });
  await write.insert('machine_client_secret', { tenant_id: id, id: uuidv7(), client_id: machineClient, secret_hash: hashSecret(newSecret(id).token), hint: 'hint' });
  const importRun = await write.insert('import_run', { tenant_id: id, id: uuidv7(), kind: 'MEMBERS', status: 'CHECKED', file_name: `${mark}.xlsx`, row_count: 1, valid_count: 1, error_count: 0, created_by: account });
  await write.insert('structure_check', { tenant_id: id, checked_on: '2024-01-01' });
  await write.insert('structure_finding', { tenant_id: id, organisation_id: first.id, rule: 'R03', params: '{"count":1}', since: '2024-01-01' });
  await write.insert('import_chunk', { tenant_id: id, run_id: importRun, number: 0 });
  await write.insert('outbox_event', { tenant_id: id, id: uuidv7(), kind: 'test.never-handled', payload: JSON.stringify({ mark }), actor: '{}', relayed_at: new Date(), done_at: new Date() });
  await write.insert('idempotency_key', { tenant_id: id, key: `${mark}-key`, operation: 'createMember', actor_id: account, request_hash: mark, result_id: members[0] });
  const attachment = await write.insert('attachment', { tenant_id: id, id: uuidv7(), file_name: `${mark}.pdf`, media_type: 'application/pdf', byte_size: 1, sha256: Buffer.alloc(32), storage_key: `${mark}/none`, uploaded_by: account, uploaded_by_name: `${mark}管理员` });
  // A notice the unit addressed to itself: enough to have a row of every kind in it.
  const notice = await write.insert('notice', { tenant_id: id, id: uuidv7(), title: `${mark}通知`, kind: 'NOTICE', body: `${mark}正文`, due_on: '2099-01-01', asks_answer: true, status: 'PUBLISHED', sender_name: `${mark}单位`, published_at: new Date(), created_by_name: `${mark}管理员` });
  await write.insert('notice_receiver', { tenant_id: id, id: uuidv7(), notice_id: notice, unit_id: id, unit_name: `${mark}单位` });
  await write.insert('notice_receipt', { tenant_id: id, notice_id: notice, read_by_name: `${mark}管理员` });
  await write.insert('notice_answer', { tenant_id: id, id: uuidv7(), notice_id: notice, body: `${mark}答复`, answered_by_name: `${mark}管理员` });
  const auditEntry = await write.insert('audit_entry', {
    tenant_id: id, id: uuidv7(), sequence: 0, at: new Date(), actor_kind: 'ACCOUNT', actor_id: account, actor_name: `${mark}管理员`, actor_tenant_id: id, operation: 'updateMember', target_type: 'Member',
    target_id: members[0], target_label: `${mark}张三`, changes: '[]', previous_hash: Buffer.alloc(0), hash: Buffer.alloc(0),
  });
  const idsOf: UnitFixture['idsOf'] = {
    unit: [id], unitGroup: [group], organisation: [top.id, first.id, second.id], member: members, account: [account], role: [role], session: [sessionId],
    machineClient: [machineClient], importRun: [importRun], savedView: [savedView], post: [post], adjustment: [adjustment], ...elections, transfer: [transfer], transferAsk: [transferAsk], auditEntry: [auditEntry], developmentStep: [developmentStep], duesPayment: [duesPayment], approval: [approval],
    notice: [notice], publishedNotice: [notice], attachment: [attachment],
  };
  return { id, mark, organisations: { top: top.id, first: first.id, second: second.id }, members, account, role, machineClient, importRun, idsOf, ids: Object.values(idsOf).flat() };
}

/** Three elections, one in each organisation: in preparation, with the meeting ahead, and short of seats after a count; and a term to be extended. */
async function furnishElections(write: TableWriter, tenant: string, place: UnitFixture['organisations'], members: readonly string[]): Promise<Record<'election' | 'approvedElection' | 'shortElection' | 'termExtension', string[]>> {
  const election = (organisation: string, status: string, body: string, seats: number, more: object = {}): Promise<string> =>
    write.insert('election', { tenant_id: tenant, id: uuidv7(), organisation_id: organisation, kind: 'END_OF_TERM', form: 'MEMBER_ASSEMBLY', planned_on: '2024-01-01', seats: JSON.stringify([{ body, seats }]), status, ...more });
  const preparing = await election(place.first, 'PREPARING', 'SECRETARY', 1);
  const approved = await election(place.top, 'APPROVED', 'COMMITTEE', 3);
  const short = await election(place.second, 'SHORT', 'COMMITTEE', 3, { held_on: '2024-01-01', entitled: 2, entitled_by_records: 2 });
  const ballot = await write.insert('election_ballot', { tenant_id: tenant, id: uuidv7(), election_id: short, organisation_id: place.second, body: 'COMMITTEE', round: 1, kind: 'FIRST', seats: 3, entitled: 2, present: 2, ballots_sent: 2, ballots_returned: 2, ballots_invalid: 0 });
  await write.insert('election_candidate', { tenant_id: tenant, election_id: short, organisation_id: place.second, body: 'COMMITTEE', member_id: members[0], position: 1 });
  await write.insert('election_vote', { tenant_id: tenant, ballot_id: ballot, organisation_id: place.second, member_id: members[0], position: 1, approvals: 2 });
  await write.insert('election_event', { tenant_id: tenant, id: uuidv7(), election_id: short, organisation_id: place.second, event: 'countShort', from_status: 'APPROVED', to_status: 'SHORT', actor_name: '管理员' });
  const extension = await write.insert('term_extension', { tenant_id: tenant, id: uuidv7(), organisation_id: place.second, due_on: '2030-01-01', until: '2030-06-01', reason: '采样', status: 'REJECTED', requested_by_name: '管理员' });
  return { election: [preparing], approvedElection: [approved], shortElection: [short], termExtension: [extension] };
}
