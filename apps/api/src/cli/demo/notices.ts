import type { Client } from 'pg';
import { addDays, type DateString } from '@gongwei/kernel';
import type { TenantPlan } from './plan-city';
import type { Random } from './random';
import { TableWriter } from './table-writer';

interface Plan {
  readonly title: string;
  readonly kind: 'NOTICE' | 'MEETING' | 'COLLECTION' | 'CIRCULAR';
  readonly documentNo: string | null;
  readonly body: string;
  /** Days before today it went out; null: still a draft. */
  readonly sent: number | null;
  /** Days after today (before, when negative) until which an answer is wanted; null: none is. */
  readonly due: number | null;
  /** Only the units of this group, by its place in the list. */
  readonly group?: number;
  /** Which of the notices before it follows, by its place. */
  readonly follows?: number;
  readonly withdrawn?: string;
  /** Shares of the receivers. */
  readonly read: number;
  readonly answered: number;
}

const year = (today: DateString): string => today.slice(0, 4);

/** What a work committee sends in a month or two: some of it answered, some overdue, one draft, one taken back. */
const plansOf = (today: DateString): readonly Plan[] => [
  { title: `关于报送${year(today)}年党员教育培训情况的通知`, kind: 'COLLECTION', documentNo: `市直工委〔${year(today)}〕41号`, sent: 20, due: -4, read: 0.97, answered: 0.88, body: '各单位机关党委（党总支、党支部）：\n\n为全面掌握本年度党员教育培训情况，请各单位报送培训计划完成情况和存在的主要问题，不超过 800 字。系统中已有的党员人数、学时等数据不再要求填报。\n\n请在截止日期前通过本系统回复。' },
  { title: '关于近期组织设置体检情况的通报', kind: 'CIRCULAR', documentNo: `市直工委〔${year(today)}〕43号`, sent: 16, due: null, read: 0.92, answered: 0, body: '各单位：\n\n根据系统体检结果，市直机关党组织设置总体规范，但仍有部分党支部委员会到期未换届、书记空缺。请对照“设置体检”页所列条款逐项整改。\n\n整改办法可参阅 https://www.12371.cn/ 上的条例原文。' },
  { title: '关于做好党支部书记述职评议考核工作的通知', kind: 'COLLECTION', documentNo: `市直工委〔${year(today)}〕46号`, sent: 3, due: 10, read: 0.62, answered: 0.27, body: '各单位机关党委（党总支、党支部）：\n\n请按照“一述职、一评议、一考核”的要求，结合年度工作总结安排党支部书记述职评议考核，并回复安排的时间和方式。\n\n一、述职要讲问题、讲措施，不写成绩单。\n二、评议由党员当场进行，结果当场公布。\n三、不另行制作台账，不要求上传照片。' },
  { title: '关于召开机关党建工作推进会的通知', kind: 'MEETING', documentNo: null, sent: 1, due: 2, group: 0, read: 0.5, answered: 0.3, body: '各有关单位：\n\n定于本周五上午 9:00 在市行政中心 3 号楼二楼会议室召开机关党建工作推进会，请各单位机关党委书记参加，并回复参会人员姓名、职务。' },
  { title: '关于述职评议考核有关事项的补充通知', kind: 'NOTICE', documentNo: null, sent: 1, due: null, follows: 2, read: 0.4, answered: 0, body: '各单位：\n\n联合党支部由牵头单位组织述职评议，其他单位派员参加，不重复开展。' },
  { title: '关于调整集中学习时间的通知', kind: 'NOTICE', documentNo: null, sent: 6, due: null, withdrawn: '时间有变，另行通知', read: 0.7, answered: 0, body: '各单位：\n\n集中学习时间调整为下周三下午 2:30。' },
  { title: '关于做好元旦春节期间走访慰问工作的通知', kind: 'NOTICE', documentNo: null, sent: null, due: null, read: 0, answered: 0, body: '各单位：\n\n请做好元旦春节期间对生活困难党员、老党员的走访慰问。' },
];

const ANSWERS = ['已按要求完成，情况见附后说明，无其他问题。', '本单位已部署落实，计划于下周召开党员大会完成。', '已完成年度培训计划，主要问题是离退休党员集中学习组织难度较大，拟采取送学上门的办法解决。', '机关党委书记和组织委员参会。'];

/** Writes the committee's notices, and what its units made of them. */
export async function writeNotices(client: Client, committee: TenantPlan, receivers: readonly TenantPlan[], groups: readonly { readonly id: string }[], today: DateString, newId: () => string, random: Random): Promise<void> {
  const notice = new TableWriter('notice', ['tenant_id', 'id', 'title', 'kind', 'document_no', 'body', 'due_on', 'asks_answer', 'everyone', 'group_ids', 'follows_id', 'status', 'sender_name', 'published_at', 'published_by_name', 'withdrawn_at', 'withdraw_reason', 'created_by_name', 'created_at', 'updated_at']);
  const receiver = new TableWriter('notice_receiver', ['tenant_id', 'id', 'notice_id', 'unit_id', 'unit_name', 'reminded_at', 'reminder_count']);
  const receipt = new TableWriter('notice_receipt', ['tenant_id', 'notice_id', 'read_at', 'read_by_name']);
  const answer = new TableWriter('notice_answer', ['tenant_id', 'id', 'notice_id', 'body', 'late', 'answered_at', 'answered_by_name']);
  const at = (daysAgo: number, hour: number): string => `${addDays(today, -daysAgo)}T${String(hour).padStart(2, '0')}:${String(random.int(10, 59))}:00+08:00`;
  const ids: string[] = [];
  for (const plan of plansOf(today)) {
    const id = newId();
    ids.push(id);
    const sent = plan.sent === null ? null : at(plan.sent, 10);
    const written = at((plan.sent ?? 0) + 1, 9);
    const status = plan.withdrawn ? 'WITHDRAWN' : sent ? 'PUBLISHED' : 'DRAFT';
    const group = plan.group === undefined ? null : groups[plan.group]!.id;
    const withdrawnAt = plan.withdrawn ? at(plan.sent! - 1, 16) : null;
    notice.add([
      committee.id, id, plan.title, plan.kind, plan.documentNo, plan.body, plan.due === null ? null : addDays(today, plan.due), plan.due !== null, !group, group ? `{${group}}` : '{}', plan.follows === undefined ? null : ids[plan.follows]!,
      status, committee.name, sent, sent && '业务科室', withdrawnAt, plan.withdrawn ?? null, '业务科室', written, withdrawnAt ?? sent ?? written,
    ]);
    if (plan.sent === null) continue;
    for (const unit of receivers) {
      if (group && unit.groupId !== group) continue;
      const luck = random.next();
      const answered = luck < plan.answered;
      const overdue = !answered && plan.due !== null && plan.due < 0;
      receiver.add([committee.id, newId(), id, unit.id, unit.name, overdue ? at(2, 9) : null, overdue ? 1 : 0]);
      if (luck < plan.read) receipt.add([unit.id, id, at(Math.max(1, plan.sent - random.int(0, 2)), 14), '单位管理员']);
      if (answered) {
        const late = plan.due !== null && plan.due < 0 && random.chance(0.08);
        answer.add([unit.id, newId(), id, random.pick(ANSWERS), late, at(late ? 1 : Math.max(1, plan.sent - random.int(1, 3)), 15), '单位管理员']);
      }
    }
  }
  for (const table of [notice, receiver, receipt, answer]) await table.flush(client);
}
