import { addDays, type DateString } from '@gongwei/kernel';
import { POST_LABEL, type ApprovalEvent, type ApprovalStatus, type PostCode } from '@gongwei/branch-registry-domain';
import type { MadeCity } from './make-city';
import type { Person } from './people';
import type { OrganisationPlan } from './plan-unit';
import type { Tables } from './tables';

/** One thread a unit, at each step of the way; one of them waits longer than a reply should take. */
const THREADS: readonly { readonly status: ApprovalStatus; readonly daysAgo: number; readonly note?: string }[] = [
  { status: 'SUBMITTED', daysAgo: 9 }, { status: 'RETURNED', daysAgo: 4, note: '请补充拟任人选的任职年限，并说明分工。' }, { status: 'APPROVED', daysAgo: 40 }, { status: 'SUBMITTED', daysAgo: 36 },
  { status: 'DISCUSSED', daysAgo: 2 }, { status: 'REJECTED', daysAgo: 25, note: '人选任职回避问题尚未解决，请另行研究。' }, { status: 'SUBMITTED', daysAgo: 3 }, { status: 'DRAFT', daysAgo: 1 },
];
const STEPS: Readonly<Partial<Record<ApprovalStatus, readonly ApprovalEvent[]>>> = {
  DRAFT: [], DISCUSSED: ['discuss'], SUBMITTED: ['discuss', 'submit'], RETURNED: ['discuss', 'submit', 'return'], APPROVED: ['discuss', 'submit', 'approve'], REJECTED: ['discuss', 'submit', 'reject'],
};

/** Posts of deputy secretaries put up for approval by the first units of a city. What has been approved names a secretary who holds the post. */
export function addApprovals(made: MadeCity, { tables, newId, today }: { readonly tables: Tables; readonly newId: () => string; readonly today: DateString }): void {
  const { committee, units } = made.plan;
  const own = units.flatMap((unit, index) => (unit.parentId === committee.id ? [made.byUnit[index]!] : []));
  let begun = 0;
  for (const organisations of own) {
    const thread = THREADS[begun];
    if (!thread) return;
    const top = organisations.find(({ parent, status, kind }) => parent === null && status === 'ACTIVE' && kind === 'PRIMARY_COMMITTEE');
    const chosen = top && choose(made, top, thread.status);
    if (!top || !chosen) continue;
    addThread(top, chosen, thread, begun + 1, committee.name, { tables, newId, today });
    begun += 1;
  }
}

interface Chosen {
  readonly person: Person;
  readonly post: PostCode;
  /** Since when the post is held, for one that has been approved. */
  readonly from?: DateString;
}

/** Somebody who may be proposed: a full member of the unit without a post in its top organisation; of an approval, its secretary. */
function choose(made: MadeCity, top: OrganisationPlan, status: ApprovalStatus): Chosen | null {
  const held = made.posts.filter(({ organisation, to }) => organisation === top && to === null);
  if (status === 'APPROVED') {
    const secretary = held.find(({ post }) => post === 'SECRETARY');
    return secretary ? { person: secretary.person, post: 'SECRETARY', from: secretary.from } : null;
  }
  const person = made.people.find((one) => one.status === 'FULL' && !one.isRetired && one.organisation.tenant === top.tenant && !held.some((post) => post.person === one));
  return person ? { person, post: 'DEPUTY_SECRETARY' } : null;
}

function addThread(top: OrganisationPlan, { person, post, from }: Chosen, { status, daysAgo, note }: (typeof THREADS)[number], number: number, approver: string, { tables, newId, today }: { readonly tables: Tables; readonly newId: () => string; readonly today: DateString }): void {
  const id = newId();
  const { tenant } = top;
  const steps = STEPS[status]!;
  const last = from ?? addDays(today, -daysAgo);
  const at = (day: DateString, hour: number): string => `${day}T${String(hour).padStart(2, '0')}:10:00+08:00`;
  // Three days lie between one step and the next.
  const dayOf = (step: number): DateString => addDays(last, -3 * (steps.length - step));
  const minuteOn = steps.length ? dayOf(1) : null;
  const requestedOn = steps.length > 1 ? dayOf(2) : null;
  const repliedOn = status === 'APPROVED' ? last : null;
  const requestNo = requestedOn && `${tenant.shortName.replace(/[^\p{Script=Han}]/gu, '').slice(0, 4)}党〔${requestedOn.slice(0, 4)}〕${number + 3}号`;
  const replyNo = repliedOn && `云直工〔${repliedOn.slice(0, 4)}〕${number + 18}号`;
  const conclusion = `同意${person.name}同志任${POST_LABEL[post]['zh-CN']}，报请批准`;
  tables.approval.add([
    tenant.id, id, 'SECRETARY_POST', 'WORK_COMMITTEE', top.id, top.id, `${top.name}书记、副书记任免`, tenant.name.startsWith('中共') ? tenant.name : `中共${tenant.name}党组`, approver, '因工作需要，经民主推荐、组织考察，现就有关同志任职请示报批。',
    JSON.stringify([{ label: { 'zh-CN': `拟任${POST_LABEL[post]['zh-CN']}`, en: `${POST_LABEL[post].en}: appointed` }, value: person.name, personal: true }]),
    JSON.stringify({ appointments: [{ memberId: person.id, post, fullTime: false }], endings: [] }), status, minuteOn, minuteOn && '党组会议', minuteOn && conclusion, requestNo, requestedOn, replyNo, repliedOn, note ?? null, at(last, 10), steps.length + 1, '单位管理员',
  ]);
  const event = (sequence: number, name: string, day: DateString, by: string, tenantId: string, words: string | null, detail: object): void =>
    tables.approvalEvent.add([tenant.id, newId(), id, sequence, name, words, JSON.stringify(detail), by, tenantId, at(day, 8 + sequence % 3)]);
  event(1, 'open', dayOf(0), '单位管理员', tenant.id, null, {});
  steps.forEach((step, index) => {
    const day = dayOf(index + 1);
    if (step === 'discuss') event(index + 2, step, day, '单位管理员', tenant.id, conclusion, { heldOn: minuteOn, meeting: '党组会议' });
    else if (step === 'submit') event(index + 2, step, day, '单位管理员', tenant.id, null, { requestNo, requestedOn });
    else event(index + 2, step, day, '组织科经办', tenant.parentId!, note ?? null, repliedOn ? { replyNo, repliedOn } : {});
  });
}
