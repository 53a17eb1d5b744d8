export default {
  notices: {
    title: '通知公告',
    kind: '类别', documentNo: '文号', name: '标题', body: '正文', dueOn: '截止日期', asksAnswer: '要求回复', status: '状态', state: '办理状态', attachments: '附件', sender: '发文单位', publishedAt: '发布时间', updatedAt: '更新时间',
    notFound: '没有此通知，或不是发给本单位的', notFoundText: '通知可能已被废弃，或地址有误。', back: '返回列表', follows: '补充', followsText: '本通知补充', followUps: '补充通知', until: '{date} 截止', noDue: '无截止日期', reply: '需回复', noReply: '不需回复', late: '迟复', print: '打印',
    withdrawnTitle: '此通知已撤回', withdrawnText: '{time} 撤回。事由：{reason}',
    sent: {
      title: '通知公告', purpose: '向下级单位发通知，看谁已阅、谁已回复', new: '起草通知', search: '标题或文号', empty: '还没有发过通知', emptyText: '起草后可先存草稿，发布后各单位在收件箱中看到。',
      read: '已阅', answered: '已回复', ratio: '{done} / {all}', overdue: '逾期', overdueCount: '{count} 个单位', onlyOverdue: '有逾期未回复', author: '起草人', mine: '发出的', received: '收到的',
      receivers: '接收单位', unit: '单位', readAt: '签收', answeredAt: '回复', reminders: '催办', remindersValue: '{count} 次，最近 {date}', never: '—', viewAnswer: '查看回复', answerOf: '{unit}的回复', answeredBy: '{name}于 {time} 回复', noReceivers: '没有符合条件的单位', export: '导出办理情况',
      figures: '办理情况', receiverCount: '接收单位', readCount: '已阅', answeredCount: '已回复', outstandingCount: '未办', outstandingHint: '未阅，或应回复而未回复', overdueHint: '已过截止日期',
      publish: '发布', publishTitle: '发布《{title}》？', publishText: '发布后不能修改；如有错误，可撤回或另发补充通知。', published: '已发布，{count} 个单位收到', edit: '修改', discard: '废弃草稿', discardTitle: '废弃这份草稿？', discardText: '废弃后不能恢复。', discarded: '草稿已废弃',
      withdraw: '撤回', withdrawTitle: '撤回《{title}》？', withdrawText: '各单位将看到“已撤回”和事由，不再能看到正文和附件。', withdrawReason: '撤回事由', withdrawn: '已撤回',
      remind: '催办', remindTitle: '催办 {count} 个单位？', remindText: '只提醒未阅或应回复而未回复的单位的经办人，每个单位每天至多一次。', reminded: '已催办 {count} 个单位', allDone: '各单位均已办理', followUp: '补充通知', audience: '接收范围', everyone: '全部下级单位', groupsAndUnits: '{groups} 个分组、{units} 个单位', publishedBy: '{name}于 {time} 发布', draftBy: '{name}起草，{time} 更新',
    },
    received: {
      title: '通知公告', purpose: '上级工委发给本单位的通知；打开即视为签收', search: '标题、文号或发文单位', empty: '没有收到通知', emptyText: '上级工委发来的通知会出现在这里。', reminded: '{date} 催办', remindedBanner: '上级工委已于 {date} 催办此通知，请尽快办理。',
      signed: '{name}于 {time} 签收', unsigned: '尚未签收', answer: '回复', change: '修改回复', yourAnswer: '本单位的回复', answerText: '回复内容', answerFiles: '附件', submit: '提交回复', answered: '已提交回复', dueHint: '{date} 前可以修改；逾期提交会标明“迟复”。', lateHint: '截止日期已过，本次回复将标明“迟复”。', files: '另附 {count} 个文件',
    },
    write: {
      new: '起草通知', edit: '修改通知草稿', purpose: '先存草稿，核对无误再发布；发布后不能修改。', save: '保存草稿', saved: '草稿已保存', content: '内容', contentText: '正文按纯文本保存：空行分段，网址自动成为链接。', bodyHint: '不得填写涉密内容。', to: '接收单位', toText: '发布时在用的单位会收到；各单位只看到发给自己的通知。', answerSection: '回复要求',
      answerText: '能从系统中得到的数据，请不要再要求单位填报。', asksLabel: '要求各单位回复', dueHint: '要求回复的必填；逾期的会标红，可催办。', everyone: '全部下级单位', everyoneCount: '全部下级单位（{count} 个）', groups: '分组', units: '单位', groupCount: '{name}（{count} 个单位）', chosen: '共 {count} 个单位', noneChosen: '请选择接收单位', mode: '接收范围', modeEveryone: '全部下级单位', modeChosen: '选择分组或单位', followsNote: '补充《{title}》，接收范围与原通知相同，可调整。',
      burden: '本月负担', burdenText: '所选 {count} 个单位本月平均已被要求回复 {average} 次。', burdenNone: '所选 {count} 个单位本月还没有被要求回复过。', burdenMost: '最多的是{units}，已 {times} 次。', burdenMore: '{units}等 {count} 个单位', burdenHeavy: '负担已偏重，请考虑合并通知、延长时限或改为不要求回复。', notAsked: '不要求回复，不计入单位负担。', sentAlready: '已发布的通知不能修改', sentAlreadyText: '可撤回，或另发补充通知。', open: '查看通知',
    },
    inbox: {
      title: '待办', purpose: '需要您办理的事项；点开即到办理的地方', todos: '待办事项', none: '没有待办', noneText: '需要您办理的事项会出现在这里。', overdue: '{count} 件逾期', items: '{count} 件', go: '去办理', notices: '最近通知', all: '全部通知', noNotices: '没有收到通知',
    },
  },
};
