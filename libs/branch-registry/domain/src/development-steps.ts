import { addMonths, isDate, RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';
import { developmentOutlook, DEFAULT_DEVELOPMENT_SETTINGS, EXTENSION_MONTHS, mayExtendProbation, probationEndsOn, type DevelopmentOutlook, type DevelopmentRecord, type DevelopmentSettings, type DevelopmentStage } from './development';
import type { MemberStatus } from './member-status';
import type { Label } from './organisation-kind';

/** The steps of admitting a member 发展党员 that are dated and recorded, in the order of the Rules on Admitting Members; then the two ways out. */
export const DEVELOPMENT_STEPS = [
  'APPLICATION', 'TALK', 'ACTIVIST', 'ACTIVIST_FILED', 'CONTACTS', 'OBSERVATION', 'CANDIDATE', 'CANDIDATE_FILED', 'INTRODUCERS', 'POLITICAL_REVIEW', 'TRAINING', 'PRE_REVIEW', 'PUBLICITY',
  'APPLICATION_BOOK', 'ADMISSION', 'HIGHER_TALK', 'APPROVAL', 'OATH', 'EXTENSION', 'FULL_APPLICATION', 'FULL_VOTE', 'FULL_APPROVAL', 'WITHDRAWAL', 'REFUSAL',
] as const;
export type DevelopmentStepKind = (typeof DEVELOPMENT_STEPS)[number];

export type DevelopmentStatus = 'APPLICANT' | 'ACTIVIST' | 'CANDIDATE' | 'PROBATIONARY';
export const DEVELOPMENT_STEP_STATUSES: readonly DevelopmentStatus[] = ['APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY'];
export const isDeveloping = (status: string): status is DevelopmentStatus => DEVELOPMENT_STEP_STATUSES.includes(status as DevelopmentStatus);

/** A number a step is recorded with, beside its day and documents. */
export type StepFigure = 'count' | 'hours' | 'months' | 'vote';

export interface StepInfo {
  readonly label: Label;
  /** From which status on it can be recorded. */
  readonly from: DevelopmentStatus;
  /** The status it leads to. */
  readonly to?: MemberStatus;
  /** Happens more than once: observations, training. */
  readonly repeatable?: true;
  readonly figure?: StepFigure;
  /** Article of the Rules on Admitting Members 《中国共产党发展党员工作细则》; null where another rule asks for it. */
  readonly article: number | null;
  /** Papers usually filed with it, offered in the form. */
  readonly documents: readonly Label[];
}

const paper = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

export const DEVELOPMENT_STEP: Readonly<Record<DevelopmentStepKind, StepInfo>> = {
  APPLICATION: { label: paper('递交入党申请书', 'Written application'), from: 'APPLICANT', article: 6, documents: [paper('入党申请书', 'Application')] },
  TALK: { label: paper('党组织派人谈话', 'Talk by the organisation'), from: 'APPLICANT', article: 7, documents: [paper('谈话记录', 'Record of the talk')] },
  ACTIVIST: { label: paper('确定为入党积极分子', 'Chosen as activist'), from: 'APPLICANT', to: 'ACTIVIST', article: 8, documents: [paper('推荐（推优）材料', 'Recommendation'), paper('支委会会议记录', 'Minutes of the branch committee')] },
  ACTIVIST_FILED: { label: paper('积极分子报上级党委备案', 'Activist put on file above'), from: 'ACTIVIST', article: 8, documents: [paper('备案报告及批复', 'Filing report and reply')] },
  CONTACTS: { label: paper('指定培养联系人', 'Training contacts named'), from: 'ACTIVIST', figure: 'count', article: 9, documents: [paper('入党积极分子培养教育考察登记表', 'Training and observation form')] },
  OBSERVATION: { label: paper('半年考察', 'Half-yearly observation'), from: 'ACTIVIST', repeatable: true, article: 11, documents: [paper('考察意见', 'Observation')] },
  CANDIDATE: { label: paper('确定为发展对象', 'Chosen as candidate'), from: 'ACTIVIST', to: 'CANDIDATE', article: 13, documents: [paper('征求意见记录', 'Opinions heard'), paper('支委会会议记录', 'Minutes of the branch committee')] },
  CANDIDATE_FILED: { label: paper('发展对象报上级党委备案', 'Candidate put on file above'), from: 'CANDIDATE', article: 13, documents: [paper('备案报告及批复', 'Filing report and reply')] },
  INTRODUCERS: { label: paper('确定入党介绍人', 'Introducers named'), from: 'CANDIDATE', figure: 'count', article: 14, documents: [paper('入党介绍人名单', 'Names of the introducers')] },
  POLITICAL_REVIEW: { label: paper('政治审查合格', 'Political review passed'), from: 'CANDIDATE', article: 15, documents: [paper('政治审查结论性材料', 'Conclusion of the political review'), paper('函调材料', 'Letters of inquiry')] },
  TRAINING: { label: paper('短期集中培训', 'Short training'), from: 'CANDIDATE', repeatable: true, figure: 'hours', article: 16, documents: [paper('培训结业证书', 'Certificate of the training')] },
  PRE_REVIEW: { label: paper('上级党委预审合格', 'Preliminary review passed'), from: 'CANDIDATE', article: 18, documents: [paper('预审请示及批复', 'Request and reply of the preliminary review')] },
  PUBLICITY: { label: paper('开始公示', 'Public notice put up'), from: 'CANDIDATE', article: null, documents: [paper('公示及公示情况报告', 'Notice and report on it')] },
  APPLICATION_BOOK: { label: paper('填写《入党志愿书》', 'Application book filled in'), from: 'CANDIDATE', article: 18, documents: [paper('入党志愿书', 'Application book')] },
  ADMISSION: { label: paper('支部大会接收为预备党员', 'Accepted by the assembly'), from: 'CANDIDATE', to: 'PROBATIONARY', figure: 'vote', article: 19, documents: [paper('支部大会会议记录', 'Minutes of the assembly'), paper('票决情况', 'Count of the vote')] },
  HIGHER_TALK: { label: paper('上级党组织派人谈话', 'Talk by the higher organisation'), from: 'PROBATIONARY', article: 23, documents: [paper('谈话记录', 'Record of the talk')] },
  APPROVAL: { label: paper('上级党委审批', 'Approved by the higher committee'), from: 'PROBATIONARY', article: 25, documents: [paper('审批意见及通知', 'Approval and notice')] },
  OATH: { label: paper('入党宣誓', 'Oath taken'), from: 'PROBATIONARY', article: 28, documents: [paper('宣誓仪式记录', 'Record of the ceremony')] },
  EXTENSION: { label: paper('延长预备期', 'Probation extended'), from: 'PROBATIONARY', figure: 'months', article: 30, documents: [paper('支部大会决议', 'Resolution of the assembly')] },
  FULL_APPLICATION: { label: paper('递交转正申请', 'Application for full membership'), from: 'PROBATIONARY', article: 31, documents: [paper('转正申请书', 'Application')] },
  FULL_VOTE: { label: paper('支部大会讨论转正', 'Vote on full membership'), from: 'PROBATIONARY', figure: 'vote', article: 31, documents: [paper('支部大会会议记录', 'Minutes of the assembly'), paper('票决情况', 'Count of the vote')] },
  FULL_APPROVAL: { label: paper('上级党委审批转正', 'Full membership approved'), from: 'PROBATIONARY', to: 'FULL', article: 32, documents: [paper('审批意见及通知', 'Approval and notice')] },
  WITHDRAWAL: { label: paper('本人撤回申请', 'Application withdrawn'), from: 'APPLICANT', to: 'LEFT', article: null, documents: [paper('本人书面说明', 'Written statement')] },
  REFUSAL: { label: paper('不予发展或取消资格', 'Refused or disqualified'), from: 'APPLICANT', to: 'LEFT', article: null, documents: [paper('支部决议', 'Resolution of the branch')] },
};

/** Steps that a standing record has at most one of, and of which one is the way from a status to the next. */
const ADVANCE: Readonly<Record<DevelopmentStatus, DevelopmentStepKind>> = { APPLICANT: 'ACTIVIST', ACTIVIST: 'CANDIDATE', CANDIDATE: 'ADMISSION', PROBATIONARY: 'FULL_APPROVAL' };
export const ENDING_STEPS: readonly DevelopmentStepKind[] = ['WITHDRAWAL', 'REFUSAL'];

export interface DevelopmentStepFacts {
  readonly kind: DevelopmentStepKind;
  readonly on: DateString;
  readonly count?: number | null;
  readonly hours?: number | null;
  readonly months?: number | null;
  /** Voters who should have come, who came, and who said yes. */
  readonly entitled?: number | null;
  readonly present?: number | null;
  readonly ayes?: number | null;
}

export interface DevelopmentStepInput extends DevelopmentStepFacts {
  readonly documents: readonly string[];
  readonly note?: string | null;
}

/** Who is developed: what the registry knows of the person beside the steps. */
export interface DevelopedPerson {
  readonly birthDate: DateString;
  readonly joinedOn?: DateString | null;
  readonly status: MemberStatus;
}

/** What the recorded steps say. Somebody taken over as a probationary member joined on the day the registry has. */
export function developmentRecordOf(person: DevelopedPerson, steps: readonly DevelopmentStepFacts[]): DevelopmentRecord {
  const first = (kind: DevelopmentStepKind): DevelopmentStepFacts | undefined => steps.find((step) => step.kind === kind);
  const on = (kind: DevelopmentStepKind): DateString | null => first(kind)?.on ?? null;
  const all = (kind: DevelopmentStepKind): DevelopmentStepFacts[] => steps.filter((step) => step.kind === kind);
  return {
    birthDate: person.birthDate, appliedOn: on('APPLICATION'), talkedOn: on('TALK'), activistOn: on('ACTIVIST'), activistFiledOn: on('ACTIVIST_FILED'), contactCount: first('CONTACTS')?.count ?? 0,
    observedOn: all('OBSERVATION').map((step) => step.on).sort(), candidateOn: on('CANDIDATE'), candidateFiledOn: on('CANDIDATE_FILED'), introducerCount: first('INTRODUCERS')?.count ?? 0,
    politicalReviewOn: on('POLITICAL_REVIEW'), trainingHours: all('TRAINING').reduce((sum, step) => sum + (step.hours ?? 0), 0), publicityStartedOn: on('PUBLICITY'), preReviewOn: on('PRE_REVIEW'),
    applicationBookOn: on('APPLICATION_BOOK'), acceptedOn: on('ADMISSION') ?? (person.status === 'PROBATIONARY' ? (person.joinedOn ?? null) : null), higherTalkOn: on('HIGHER_TALK'), approvedOn: on('APPROVAL'),
    oathOn: on('OATH'), extensionMonths: first('EXTENSION')?.months ?? null, fullApplicationOn: on('FULL_APPLICATION'), fullVotedOn: on('FULL_VOTE'), fullApprovedOn: on('FULL_APPROVAL'),
  };
}

/** Where a person stands by status and recorded steps. Of those who left or are full nothing is due. */
export function outlookOf(person: DevelopedPerson, steps: readonly DevelopmentStepFacts[], today: DateString, settings: DevelopmentSettings = DEFAULT_DEVELOPMENT_SETTINGS): DevelopmentOutlook {
  const stage: DevelopmentStage = isDeveloping(person.status) ? person.status : 'FULL';
  return developmentOutlook(developmentRecordOf(person, steps), today, settings, stage);
}

const STEP_OF_ITEM: Readonly<Record<string, DevelopmentStepKind>> = {
  application: 'APPLICATION', talk: 'TALK', activistDay: 'ACTIVIST', activistFiled: 'ACTIVIST_FILED', contacts: 'CONTACTS', observation: 'OBSERVATION', candidateDay: 'CANDIDATE', candidateFiled: 'CANDIDATE_FILED',
  introducers: 'INTRODUCERS', politicalReview: 'POLITICAL_REVIEW', training: 'TRAINING', publicity: 'PUBLICITY', preReview: 'PRE_REVIEW', applicationBook: 'APPLICATION_BOOK', acceptedDay: 'ADMISSION',
  higherTalk: 'HIGHER_TALK', approval: 'APPROVAL', oath: 'OATH', fullApplication: 'FULL_APPLICATION', fullVote: 'FULL_VOTE', fullApproval: 'FULL_APPROVAL',
};

/** The step that a missing item is done by. */
export const stepOfItem = (item: string): DevelopmentStepKind => STEP_OF_ITEM[item]!;

/** The step to be recorded next: what is missing first, then the one that leads on. Null where nothing is left to do. */
export const nextStep = (outlook: Pick<DevelopmentOutlook, 'stage' | 'missing'>): DevelopmentStepKind | null =>
  outlook.missing[0] ? stepOfItem(outlook.missing[0].item) : isDeveloping(outlook.stage) ? ADVANCE[outlook.stage] : null;

/** What can be recorded of somebody: steps of the status and those before it that are not there yet; ways out last. */
export function openSteps(status: MemberStatus, steps: readonly DevelopmentStepFacts[]): DevelopmentStepKind[] {
  if (!isDeveloping(status)) return [];
  const reached = DEVELOPMENT_STEP_STATUSES.indexOf(status);
  const there = new Set(steps.map(({ kind }) => kind));
  return DEVELOPMENT_STEPS.filter((kind) => {
    const info = DEVELOPMENT_STEP[kind];
    // A probationary member belongs to the Party: leaving it is no withdrawn application.
    if (kind === 'WITHDRAWAL' && status === 'PROBATIONARY') return false;
    return DEVELOPMENT_STEP_STATUSES.indexOf(info.from) <= reached && (info.repeatable || !there.has(kind));
  });
}

/** The status a step leads to; recorded afterwards, for somebody who stands there already, it changes nothing. */
export function statusAfter(kind: DevelopmentStepKind, status: MemberStatus): MemberStatus {
  const { from, to } = DEVELOPMENT_STEP[kind];
  return to && (ENDING_STEPS.includes(kind) || status === from) ? to : status;
}

/** An assembly that votes on a person: more than half of those who should come are there, and more than half of them say yes (art. 19, 20, 31). */
export function checkVote(rules: RuleSet, vote: Pick<DevelopmentStepFacts, 'entitled' | 'present' | 'ayes'>): void {
  for (const path of ['entitled', 'present', 'ayes'] as const) if (!Number.isInteger(vote[path]) || vote[path]! < (path === 'entitled' ? 1 : 0)) rules.add(path, 'count', 'development.vote.count');
  if (rules.violations.some(({ rule }) => rule === 'count')) return;
  const [entitled, present, ayes] = [vote.entitled!, vote.present!, vote.ayes!];
  const least = Math.floor(entitled / 2) + 1;
  if (present > entitled) rules.add('present', 'most', 'development.vote.present', { entitled });
  else if (present < least) rules.add('present', 'quorum', 'development.vote.quorum', { entitled, least });
  if (ayes > present) rules.add('ayes', 'most', 'development.vote.ayes', { present });
  else if (ayes < least) rules.add('ayes', 'majority', 'development.vote.majority', { entitled, least });
}

/** Longest time an approval may take in special circumstances (art. 25). */
export const APPROVAL_MONTHS_MOST = 6;

export interface StepContext {
  readonly today: DateString;
  readonly person: DevelopedPerson;
  /** Steps that stand, without the one that is corrected. */
  readonly steps: readonly DevelopmentStepFacts[];
  readonly settings?: DevelopmentSettings;
}

/**
 * Checks a step before it is recorded. What leads on needs everything before it and its day; what is recorded afterwards of somebody who
 * stands further already only has to lie in order: a true record is not refused for what was left undone long ago.
 */
export function validateStep(input: DevelopmentStepInput, { today, person, steps, settings = DEFAULT_DEVELOPMENT_SETTINGS }: StepContext): RuleViolation[] {
  const rules = new RuleSet();
  const info = DEVELOPMENT_STEP[input.kind];
  if (!info || !openSteps(person.status, steps).includes(input.kind)) {
    rules.add('kind', 'open', 'development.step.closed', { status: `@member.status.${person.status}` });
    return rules.violations;
  }
  const record = developmentRecordOf(person, steps);
  const dated = rules.date('on', input.on, { required: true, notAfter: today, notBefore: person.birthDate });
  checkFigure(rules, input, info.figure, record);
  checkTexts(rules, input);
  if (!dated || !isDate(input.on)) return rules.violations;
  const { first, last } = bounds(input.kind, record);
  if (first && input.on < first.on) rules.add('on', 'early', first.messageKey, { min: first.on });
  else if (last && input.on > last.on) rules.add('on', 'late', last.messageKey, { max: last.on });
  const from = input.kind === 'APPROVAL' ? record.acceptedOn : input.kind === 'FULL_APPROVAL' ? record.fullVotedOn : null;
  if (from) {
    if (input.on > addMonths(from, APPROVAL_MONTHS_MOST)) rules.add('on', 'late', 'development.approval.most', { max: addMonths(from, APPROVAL_MONTHS_MOST) });
    else if (input.on > addMonths(from, settings.approvalMonths) && !input.note?.trim()) rules.add('note', 'required', 'development.approval.reason', { months: settings.approvalMonths });
  }
  if (ENDING_STEPS.includes(input.kind) && [...(input.note ?? '').trim()].length < 2) rules.add('note', 'required', 'development.note.reason');
  if (ADVANCE[person.status as DevelopmentStatus] === input.kind) checkAdvance(rules, input, person, steps, settings);
  return rules.violations;
}

function checkAdvance(rules: RuleSet, input: DevelopmentStepInput, person: DevelopedPerson, steps: readonly DevelopmentStepFacts[], settings: DevelopmentSettings): void {
  const outlook = outlookOf(person, steps, input.on, settings);
  const [missing] = outlook.missing.filter(({ item }) => item !== 'fullApproval');
  if (missing) rules.add('kind', 'missing', 'development.step.missing', { step: `@development.step.${input.kind}`, missing: `@${missing.messageKey}` });
  else if (outlook.earliestOn && input.on < outlook.earliestOn && !rules.broken('on')) rules.add('on', 'early', 'development.step.early', { min: outlook.earliestOn, why: `@development.earliest.${outlook.stage}` });
}

function checkFigure(rules: RuleSet, input: DevelopmentStepInput, figure: StepFigure | undefined, record: DevelopmentRecord): void {
  if (figure === 'vote') return checkVote(rules, input);
  if (figure === 'hours' && !(Number.isInteger(input.hours) && input.hours! >= 1 && input.hours! <= 200)) rules.add('hours', 'range', 'development.hours.range');
  if (figure === 'months' && !mayExtendProbation(record, input.months ?? 0)) rules.add('months', 'range', 'development.months.range', { ...EXTENSION_MONTHS });
  if (figure !== 'count') return;
  if (input.kind === 'CONTACTS' ? input.count !== 1 && input.count !== 2 : input.count !== 2) rules.add('count', 'range', input.kind === 'CONTACTS' ? 'development.count.contacts' : 'development.count.introducers');
}

const DOCUMENTS_MOST = 12;

function checkTexts(rules: RuleSet, input: DevelopmentStepInput): void {
  rules.text('note', input.note, { max: 500 });
  if (input.documents.length > DOCUMENTS_MOST) rules.add('documents', 'length', 'development.documents.most', { max: DOCUMENTS_MOST });
  else if (input.documents.some((name) => !name.trim() || [...name.trim()].length > 60)) rules.add('documents', 'length', 'development.documents.length', { max: 60 });
}

interface Bound { readonly on: DateString; readonly messageKey: string }

/** Between which days a step lies: after the decision that opened its stage, before the one that closed it, probation's end for what follows it. */
function bounds(kind: DevelopmentStepKind, record: DevelopmentRecord): { first: Bound | null; last: Bound | null } {
  const opened: Readonly<Record<DevelopmentStatus, DateString | null | undefined>> = { APPLICANT: record.appliedOn, ACTIVIST: record.activistOn, CANDIDATE: record.candidateOn, PROBATIONARY: record.acceptedOn };
  const info = DEVELOPMENT_STEP[kind];
  const at = (on: DateString | null | undefined, messageKey: string): Bound | null => (on ? { on, messageKey } : null);
  const stages = DEVELOPMENT_STEP_STATUSES.map((status) => opened[status]);
  const index = DEVELOPMENT_STEP_STATUSES.indexOf(info.from);
  const later = stages.slice(index + 1).find(Boolean);
  if (kind === 'APPLICATION') return { first: null, last: at(record.talkedOn ?? later, 'development.order.after') };
  const lastOpened = ENDING_STEPS.includes(kind) ? [...stages].reverse().find(Boolean) : opened[info.from];
  const ends = probationEndsOn(record);
  if (kind === 'FULL_VOTE' && ends) return { first: { on: ends, messageKey: 'development.order.probation' }, last: at(record.fullApprovedOn, 'development.order.after') };
  if (kind === 'EXTENSION' && record.acceptedOn) return { first: { on: addMonths(record.acceptedOn, 12), messageKey: 'development.order.probation' }, last: null };
  if (kind === 'FULL_APPROVAL') return { first: at(record.fullVotedOn, 'development.order.before'), last: null };
  // A stage's own decision lies before the next one, what is done within the stage too.
  const next = info.to && !ENDING_STEPS.includes(kind) ? stages.slice(index + 2).find(Boolean) : later;
  return { first: at(lastOpened, 'development.order.before'), last: at(ENDING_STEPS.includes(kind) ? null : next, 'development.order.after') };
}
