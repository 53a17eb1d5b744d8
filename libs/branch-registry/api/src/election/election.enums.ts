import {
  BALLOT_KINDS, ELECTION_BODIES, ELECTION_BODY_LABEL, ELECTION_EVENT_LABEL, ELECTION_FORM_LABEL, ELECTION_FORMS, ELECTION_KIND_LABEL, ELECTION_KINDS, ELECTION_STATUS_LABEL, ELECTION_STATUSES,
  RECORDED_ELECTION_EVENTS, REMINDER_STAGES, type Label,
} from '@gongwei/branch-registry-domain';
import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum of the domain's own values, described by its labels. @param nameOf how a value is written in GraphQL, itself unless told. */
function enumOf<Value extends string>(name: string, description: string, values: readonly Value[], labels: Readonly<Record<Value, Label>>, nameOf: (value: Value) => string = (value) => value): Record<string, Value> {
  const type = Object.fromEntries(values.map((value) => [nameOf(value), value]));
  const valuesMap = Object.fromEntries(values.map((value) => [nameOf(value), { description: `${labels[value]['zh-CN']} ${labels[value].en.toLowerCase()}` }]));
  registerEnumType(type, { name, description, valuesMap });
  return type;
}
const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

export const ElectionKindEnum = enumOf('ElectionKind', '选举种类 why an election is held', ELECTION_KINDS, ELECTION_KIND_LABEL);
export const ElectionFormEnum = enumOf('ElectionForm', '选举形式 who elects', ELECTION_FORMS, ELECTION_FORM_LABEL);
export const ElectionStatusEnum = enumOf('ElectionStatus', '选举状态 state of an election', ELECTION_STATUSES, ELECTION_STATUS_LABEL);
export const ElectionBodyEnum = enumOf('ElectionBody', '选举项目 what is elected', ELECTION_BODIES, ELECTION_BODY_LABEL);
export const ElectionEventEnum = enumOf('ElectionEventKind', '选举过程的一步 one step of an election', RECORDED_ELECTION_EVENTS, ELECTION_EVENT_LABEL, (event) => event.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase());
export const BallotKindEnum = enumOf('BallotKind', '投票轮次类别 why a ballot is held', BALLOT_KINDS, {
  FIRST: label('首轮投票', 'First ballot'), TIE: label('票数相等再次投票', 'Among those with equal votes'), MISSING: label('不足名额另行选举', 'For the seats still missing'),
});
export const CandidateFateEnum = enumOf('CandidateFate', '计票结果 what a ballot means for a candidate', ['ELECTED', 'TIED', 'BELOW_HALF', 'OUTVOTED'] as const, {
  ELECTED: label('当选', 'Elected'), TIED: label('票数相等，待再次投票', 'Tied, a further ballot decides'), BELOW_HALF: label('未过半数', 'Not more than half'), OUTVOTED: label('过半数但名额已满', 'More than half, but outvoted'),
});
export const ReminderStageEnum = enumOf('ReminderStage', '换届提醒阶段 how near an election is', REMINDER_STAGES, {
  NONE: label('尚早', 'Not yet'), SIX_MONTHS: label('六个月内', 'Within six months'), THREE_MONTHS: label('三个月内', 'Within three months'), ONE_MONTH: label('一个月内', 'Within a month'), OVERDUE: label('已逾期', 'Overdue'),
});
