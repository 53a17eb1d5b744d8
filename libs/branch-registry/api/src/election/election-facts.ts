import { ELECTION_BODY_LABEL, ELECTION_FORM_LABEL, ELECTION_KIND_LABEL, POST_LABEL, type Label } from '@gongwei/branch-registry-domain';
import type { ApprovalFact } from '../approval/approval-effects';
import { standings, type ElectionRecord } from './find-election';

const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });
const both = (parts: readonly Label[], zh: string, en: string): Label => ({ 'zh-CN': parts.map((part) => part['zh-CN']).join(zh), en: parts.map((part) => part.en).join(en) });
const namesOf = (election: ElectionRecord, ids: readonly string[]): string => ids.map((id) => election.candidates.find(({ memberId }) => memberId === id)?.memberName ?? '').join('、');

/** The plan as the approver reads it. Nothing in it moves by itself (such as the number of members): an approval is of what was read. */
export function planFacts(election: ElectionRecord): ApprovalFact[] {
  return [
    { label: label('选举种类', 'Kind'), value: ELECTION_KIND_LABEL[election.kind] },
    { label: label('选举形式', 'Form'), value: ELECTION_FORM_LABEL[election.form] },
    ...(election.formReason ? [{ label: label('召开代表大会的理由', 'Why delegates elect'), value: election.formReason }] : []),
    { label: label('拟召开日期', 'Planned day'), value: election.plannedOn },
    ...(election.delegates ? [{ label: label('代表', 'Delegates'), value: String(election.delegates) }] : []),
    ...election.seats.flatMap(({ body, seats }): ApprovalFact[] => [
      { label: both([ELECTION_BODY_LABEL[body], label('应选名额', 'seats')], '', ', '), value: String(seats) },
      { label: both([ELECTION_BODY_LABEL[body], label('候选人预备人选', 'candidates')], '', ', '), value: namesOf(election, election.candidates.filter((one) => one.body === body).map(({ memberId }) => memberId)) },
    ]),
  ];
}

/** The result as the approver reads it. */
export function resultFacts(election: ElectionRecord): ApprovalFact[] {
  const first = election.ballots.find(({ round }) => round === 1);
  return [
    { label: label('选举种类', 'Kind'), value: ELECTION_KIND_LABEL[election.kind] },
    { label: label('大会日期', 'Day of the meeting'), value: election.heldOn ?? '' },
    { label: label('应到 / 实到', 'Entitled / present'), value: `${election.entitled ?? ''} / ${first?.present ?? ''}` },
    ...standings(election).map(({ body, elected }): ApprovalFact => {
      if (body !== 'COMMITTEE') return { label: ELECTION_BODY_LABEL[body], value: namesOf(election, elected) };
      const roles = elected.map((id) => {
        const { memberName, posts } = election.candidates.find((one) => one.body === body && one.memberId === id)!;
        return both([label(memberName, memberName), both(posts.map((post) => POST_LABEL[post]), '、', ', ')], '：', ': ');
      });
      return { label: label('当选委员及分工', 'Elected members and their posts'), value: both(roles, '；', '; ') };
    }),
  ];
}
