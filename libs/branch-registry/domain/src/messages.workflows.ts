import type { MessageCatalogue } from '@gongwei/kernel';

/** Texts of elections, approvals and transfers. */
export const workflowMessages: MessageCatalogue = {
  'zh-CN': {
    'election.count': '请填写不小于 0 的整数',
    'election.seats': '应选人数至少为 1',
    'election.present.most': '实到人数不能多于应到人数 {entitled}',
    'election.quorum': '实到人数须达到应到会有选举权党员的五分之四（{entitled} 人中至少 {least} 人）方可选举',
    'election.sent.most': '发出选票不能多于实到人数 {present}',
    'election.returned.most': '收回选票多于发出的 {sent} 张，本次选举无效，应当重新选举',
    'election.invalid.most': '无效票不能多于收回的 {returned} 张',
    'election.surplus': '应选 {seats} 名，候选人至少 {least} 名（差额不少于应选名额的 20%）',
    'election.approvals.most': '赞成票不能多于有效票 {valid} 张',
    'election.approvals.total': '赞成票合计 {given}，超过有效票与应选名额之积 {most}，请核对',
  },
  en: {
    'election.count': 'Enter a whole number of 0 or more.',
    'election.seats': 'There must be at least 1 seat.',
    'election.present.most': 'No more can be present than the {entitled} entitled to attend.',
    'election.quorum': 'Four fifths of those entitled to vote must be present (at least {least} of {entitled}) to elect.',
    'election.sent.most': 'No more ballots can be handed out than the {present} present.',
    'election.returned.most': 'More ballots came back than the {sent} handed out: the election is invalid and must be held again.',
    'election.invalid.most': 'No more ballots can be invalid than the {returned} returned.',
    'election.surplus': 'For {seats} seats there must be at least {least} candidates (20 % more than seats).',
    'election.approvals.most': 'No candidate can have more approvals than the {valid} valid ballots.',
    'election.approvals.total': 'The approvals add up to {given}, more than {most} (valid ballots times seats). Please check.',
  },
};
