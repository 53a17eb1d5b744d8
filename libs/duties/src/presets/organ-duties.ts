import type { Condition, DutyRule } from '../rule';

const BRANCH_REGULATIONS = '《中国共产党支部工作条例（试行）》';
const ORGANS_REGULATIONS = '《中国共产党党和国家机关基层组织工作条例》';
const BRANCH: Condition = { fact: 'kind', oneOf: ['BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH'] };
const MEMBER: Condition = { fact: 'status', oneOf: ['FULL', 'PROBATIONARY'] };
/** A month to make up for what was not done, as long as the city says nothing else. */
const MONTH = { days: 30 } as const;
const WEEK = { days: 5, working: true } as const;

const branchDuty = (code: string, zh: string, en: string, source: string, frequency: DutyRule['frequency'], metBy: readonly string[], change: Partial<DutyRule> = {}): DutyRule => ({
  code, name: { 'zh-CN': zh, en }, source, subject: 'organisation', frequency, when: [BRANCH], metBy, needed: 1, grace: MONTH, ...change,
});

/**
 * What organisations, units and people of an organ owe by central regulations 三会一课等. The figures a city may decide (Party classes, analyses,
 * hours) are its own in its own version; functional branches keep their members' duties where they belong and owe none of these.
 */
export const ORGAN_DUTIES: readonly DutyRule[] = [
  branchDuty('D-ASM', '支部党员大会', 'Assembly of the branch', BRANCH_REGULATIONS, 'quarter', ['ASSEMBLY']),
  branchDuty('D-COM', '支部委员会会议', 'Branch committee', BRANCH_REGULATIONS, 'month', ['COMMITTEE_MEETING'], { when: [BRANCH, { fact: 'hasCommittee', is: true }], grace: WEEK }),
  branchDuty('D-GRP', '党小组会', 'Party group meetings', BRANCH_REGULATIONS, 'month', ['GROUP_MEETING'], { when: [BRANCH, { fact: 'groupCount', atLeast: 1 }], needed: { fact: 'groupCount' }, grace: WEEK }),
  branchDuty('D-LEC', '党课', 'Party class', BRANCH_REGULATIONS, 'quarter', ['PARTY_CLASS', 'SECRETARY_CLASS']),
  branchDuty('D-LEC-SEC', '书记讲党课', 'Party class by the secretary', BRANCH_REGULATIONS, 'year', ['SECRETARY_CLASS']),
  branchDuty('D-DAY', '主题党日', 'Theme Party day', `${BRANCH_REGULATIONS}第十六条`, 'month', ['THEME_DAY'], { grace: WEEK }),
  branchDuty('D-OLM', '组织生活会', 'Organisational-life meeting', `${BRANCH_REGULATIONS}第十七条`, 'year', ['LIFE_MEETING']),
  branchDuty('D-APP', '民主评议党员', 'Democratic appraisal', BRANCH_REGULATIONS, 'year', ['APPRAISAL']),
  branchDuty('D-TLK-COMMITTEE', '支委之间谈心谈话', 'Talks within the committee', BRANCH_REGULATIONS, 'year', ['TALK_COMMITTEE'], { when: [BRANCH, { fact: 'hasCommittee', is: true }] }),
  branchDuty('D-TLK-MEMBERS', '支委与党员谈心谈话', 'Talks of the committee with members', BRANCH_REGULATIONS, 'year', ['TALK_MEMBERS']),
  branchDuty('D-IDE', '思想状况分析', 'Analysis of what people think', `${ORGANS_REGULATIONS}第十七条`, 'halfYear', ['THOUGHT_ANALYSIS']),
  branchDuty('D-DPUB', '党费收缴公示', 'Publication of dues', '《关于中国共产党党费收缴、使用和管理的规定》', 'year', ['DUES_PUBLICATION']),
  branchDuty('D-MTG', '机关党员干部大会', 'Assembly of the organ', `${ORGANS_REGULATIONS}第二十六条`, 'year', ['ORGAN_ASSEMBLY'], { when: [{ fact: 'kind', is: 'PRIMARY_COMMITTEE' }] }),
  { code: 'D-LGP', name: { 'zh-CN': '党组研究机关党建', en: 'Party building before the leading group' }, source: `${ORGANS_REGULATIONS}第三十五条`, subject: 'unit', frequency: 'halfYear', when: [{ fact: 'hasLeadingGroup', is: true }], metBy: ['LEADING_GROUP_SESSION'], needed: 1, grace: MONTH },
  { code: 'D-RPT', name: { 'zh-CN': '书记述职', en: "Secretary's report on duty" }, source: `${ORGANS_REGULATIONS}第三十九条`, subject: 'person', frequency: 'year', when: [{ fact: 'isSecretary', is: true }], metBy: ['DUTY_REPORT'], needed: 1, grace: MONTH },
  { code: 'D-TRN', name: { 'zh-CN': '党员教育培训', en: 'Training of members' }, source: '《2019—2023年全国党员教育培训工作规划》', subject: 'person', frequency: 'year', when: [MEMBER, { fact: 'isSecretary', is: false }], metBy: ['TRAINING'], measure: 'amount', needed: 32, grace: { days: 0 } },
  { code: 'D-TRN-SEC', name: { 'zh-CN': '书记和班子成员培训', en: 'Training of secretaries' }, source: '《2019—2023年全国党员教育培训工作规划》', subject: 'person', frequency: 'year', when: [MEMBER, { fact: 'isSecretary', is: true }], metBy: ['TRAINING'], measure: 'amount', needed: 56, grace: { days: 0 } },
  { code: 'D-DUES', name: { 'zh-CN': '交纳党费', en: 'Dues' }, source: '《关于中国共产党党费收缴、使用和管理的规定》', subject: 'person', frequency: 'month', when: [MEMBER], metBy: ['DUES_PAID'], needed: 1, grace: MONTH },
];
