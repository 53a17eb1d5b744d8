/** Texts of development, dues and political birthdays. */
export default {
  month: { label: '月份', before: '上个月', after: '下个月' },
  development: {
    title: '发展党员', purpose: '从入党申请到转正，谁可以进入下一阶段、谁有事项逾期', stages: '各阶段人数', stage: '阶段', state: '进度', onTheWay: '进行中',
    states: { READY: '可推进', LATE: '有逾期', UNRECORDED: '未登记步骤' },
    readyCount: '可推进 {count}', lateCount: '逾期 {count}', unrecordedCount: '未登记 {count}',
    earliest: '最早日期', nextStep: '下一步', missing: '尚缺', noSteps: '尚未登记步骤', complete: '条件已齐备', andMore: '{first}，另 {count} 项',
    none: '没有发展中的人员', noneText: '新增入党申请人后，在其“发展历程”中登记各步骤。',
    tab: '发展历程', nextTitle: '下一步', now: '当前阶段', next: '下一阶段', why: '依据', probationEnds: '预备期满', unknown: '登记所依据的日期后得出', missingTitle: '进入下一阶段前还需完成',
    dueBy: '{on} 前', overdueSince: '{on} 已到期', record: '登记步骤', recordShort: '登记', step: '步骤', on: '完成日期', publicityHint: '公示的第一天', count: '人数', hours: '学时', hoursHint: '合计不少于 24 学时，可分次登记', months: '延长月数',
    entitled: '应到会有表决权人数', present: '实到有表决权人数', ayes: '赞成票', voteHint: '到会人数、赞成人数均须超过应到会有表决权人数的半数', documents: '材料', documentsHint: '登记材料名称，可增减；输入后按回车添加',
    note: '备注', article: '《中国共产党发展党员工作细则》第 {article} 条', endingHint: '登记后此人的发展过程结束，请在备注中写明原因', recorded: '已登记{name}：{step}',
    history: '历程', historyNone: '还没有登记步骤', historyNoneText: '每一步登记日期、材料，历史长期保存。', became: '成为{status}', papers: '材料：{names}', votes: '应到 {entitled} 人，实到 {present} 人，赞成 {ayes} 票', hoursOf: '{hours} 学时', monthsOf: '延长 {months} 个月', countOf: '{count} 人',
    supersededBy: '{name}已更正：{reason}', correct: '更正', correctTitle: '更正：{step}', reason: '更正原因', reasonHint: '原记录连同原因一并保留', cancelLabel: '撤销', cancelText: '撤销这一步', cancelStep: '撤销这一步', corrected: '已更正：{step}', cancelled: '已撤销：{step}',
  },
  dues: {
    title: '党费', tab: '党费', purposeUnit: '按月登记党费缴纳；应缴数由核定的基数得出', purposeCommittee: '各单位党费收缴情况；个人基数与金额只在本单位可见', byBranch: '按支部', byMember: '按党员',
    state: '状态', states: { PAID: '已缴', UNPAID: '未缴', NO_BASE: '未核定基数', EXEMPT: '应缴为零' }, arrears: '欠交', arrearsFrom: '连续 {months} 个月及以上', months: '连续 {months} 个月未缴', disposal: '连续 {months} 个月，按自行脱党程序处理', disposalFigure: '连续六个月未缴',
    memberCount: '党员', paidOf: '已缴 / 应缴', dueYuan: '应缴（元）', paidYuan: '实缴（元）', owing: '{count} 人应缴', paidPeople: '{count} 人已缴', collected: '已收齐', open: '{count} 人未缴',
    kind: '计算方式', baseYuan: '计算基数（元）', paidOn: '缴纳日期', recordBranch: '登记本支部缴纳', recordOne: '登记缴纳', setBase: '核定基数', correct: '更正缴纳', noBranches: '没有党员所在的党组织', sumsOnly: '工委只看各支部合计，个人基数与金额不显示',
    recordTitle: '登记 {month} 党费', recordTitleOne: '登记 {name} {month} 党费', recordText: '将登记 {count} 名尚未缴纳的党员，金额为各人应缴数', recordWithout: '{count} 名未核定基数的不登记', recordSubmit: '登记缴纳', recorded: '已登记 {count} 人，共 {amount} 元', recordedNone: '没有登记：当月均已缴纳',
    amount: '金额（元）', dueHint: '应缴 {amount} 元', noBaseHint: '尚未核定基数，请填写实缴金额', baseTitle: '核定党费基数：{name}', baseHint: '每月税后工资收入中的固定部分；离退休人员为实际领取的离退休费', follows: '每月应缴 {amount} 元', fromMonth: '自哪月起', fromMonthHint: '此前月份仍按原基数', baseReason: '依据或说明', baseSet: '已核定{name}的党费基数',
    correctTitle: '更正缴纳：{name} {month}', cancelText: '撤销这笔缴纳', cancelPayment: '撤销缴纳', cancelled: '已撤销', corrected: '已更正', monthly: '每月应缴（元）', bases: '计算基数', basesNone: '尚未核定基数', basesNoneText: '可在“党费”页核定。', payments: '缴纳记录', paymentsNone: '没有缴纳记录', recordedBy: '登记人', superseded: '已更正：{reason}', accountNone: '党费账只在本单位可见',
  },
  birthday: {
    title: '政治生日', purpose: '本月入党纪念日，可打印贺卡、登记纪念活动', list: '名单', cards: '贺卡', day: '政治生日', years: '党龄年份', yearsOf: '{years} 周年', celebration: '纪念活动', none: '本月没有政治生日', noneText: '换一个月份，或放宽党组织的选择。',
    record: '登记纪念', change: '修改登记', recordTitle: '{name} {year} 年政治生日', done: '做了什么', items: { card: '送贺卡', speech: '谈感言', story: '讲入党故事', oath: '重温入党誓词' }, heldOn: '纪念日期', recorded: '已登记{name}的政治生日',
    print: '打印贺卡', cardsText: '共 {count} 张，A4 纸每页 8 张，沿边线裁切',
    card: { title: '政治生日', to: '{name}同志：', text: '{month} 月 {day} 日是您加入中国共产党 {years} 周年的日子。', wish: '愿您牢记入党誓词，不忘初心、牢记使命，永葆党员本色。', date: '{year} 年 {month} 月 {day} 日' },
  },
};
