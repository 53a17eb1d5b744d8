import { registerMessages, type MessageCatalogue } from '@gongwei/kernel';

/** States of duties, and what is wrong with a rule. */
export const DUTY_MESSAGES = {
  'zh-CN': {
    'duty.state.UPCOMING': '未到期',
    'duty.state.DUE': '应办',
    'duty.state.MET': '已完成',
    'duty.state.MET_LATE': '逾期完成',
    'duty.state.LATE': '逾期未完成',
    'duty.state.MISSED': '未完成',
    'duty.state.WAIVED': '免办',
    'duty.rule.code.twice': '编码“{code}”重复',
    'duty.rule.frequency': '频次应为每月、每季度、每半年或每年',
    'duty.rule.needed': '次数或数量应大于 0',
    'duty.rule.metBy': '至少需要一类记录',
    'duty.rule.grace': '宽限应为 0 或以上的整天数',
    'duty.rule.share': '比例应大于 0 且不超过 1',
  },
  en: {
    'duty.state.UPCOMING': 'Upcoming',
    'duty.state.DUE': 'Due',
    'duty.state.MET': 'Done',
    'duty.state.MET_LATE': 'Done late',
    'duty.state.LATE': 'Late',
    'duty.state.MISSED': 'Not done',
    'duty.state.WAIVED': 'Waived',
    'duty.rule.code.twice': 'The code “{code}” is used twice',
    'duty.rule.frequency': 'Monthly, quarterly, half-yearly or yearly',
    'duty.rule.needed': 'More than 0 must be needed',
    'duty.rule.metBy': 'At least one kind of record is needed',
    'duty.rule.grace': 'The grace is 0 or more whole days',
    'duty.rule.share': 'A share lies above 0 and is 1 at most',
  },
} as const satisfies MessageCatalogue;

registerMessages(DUTY_MESSAGES);
