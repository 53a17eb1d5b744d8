/** The approval desk. */
export default {
  list: '报批事项', purposeUnit: '党组讨论、请示、批复在一件里办完；批复后自动生效', purposeCommittee: '各单位报来的请示，在此批复、退回；内容由单位填报，工委不改动',
  matter: '事项', subject: '报批类别', status: '状态', route: '批复方', routes: { WORK_COMMITTEE: '上级工委', PRIMARY_COMMITTEE: '单位机关党委' }, approver: '主送', issuer: '落款单位', since: '进入此状态',
  requestNo: '请示文号', requestedOn: '请示日期', replyNo: '批复文号', repliedOn: '批复日期', documentNoHint: '如：云直工〔2026〕12号；方括号会自动改为六角括号',
  search: '事项、文号或党组织', none: '没有报批事项', noneText: '设立、任免、撤销、换届等须经批准的事项，会列在这里。', notFound: '没有找到这个报批事项', toList: '返回报批事项',
  view: { all: '全部', mine: '待我办理（{count}）' }, filter: { mine: '待我办理' },
  turn: { label: '轮到谁', nobody: '已办结', us: '本单位', me: '待我批复' }, waiting: '等待', days: '{days} 天',
  facts: '事项内容', noFacts: '没有逐项内容，见请示正文。', body: '理由与说明', history: '办理经过', toElection: '打开选举记录', returnedBecause: '已退回，请改正后重新报送', rejectedBecause: '不予批准',
  tab: { thread: '办理', request: '请示', reply: '批复' },
  step: { discuss: '登记党组讨论', submit: '报送请示', approve: '批复同意', return: '退回改正', reject: '不予批准', withdraw: '撤回' },
  event: { OPEN: '起草', DISCUSS: '党组讨论', SUBMIT: '报送请示', RETURN: '退回改正', APPROVE: '批复同意', REJECT: '不予批准', WITHDRAW: '撤回' },
  now: {
    discuss: '请先经党组（党委）会议讨论并登记结论，再向{to}报送请示。', submit: '内容核对无误后，填写请示文号，报送{to}。', mend: '请按退回意见改正后，重新报送{to}。',
    decide: '请核对事项内容，作出批复、退回或不予批准；已等待 {days} 天。', waiting: '已报送{to}，等待批复 {days} 天。', applicant: '由{unit}办理，尚未报送或正在改正。',
    APPROVED: '已于 {on} 批复（{no}），所批事项已生效。', REJECTED: '未获批准，此件已办结。', WITHDRAWN: '申报方已撤回，此件已办结。',
  },
  minute: {
    title: '登记党组讨论', why: '顶层党组织的设立、换届、班子组成和书记任职，须先经党组（党委）讨论（机关基层组织工作条例第三十七条）。', heldOn: '会议日期', meeting: '会议名称', usual: '党组会议', conclusion: '讨论结论', conclusionHint: '写入请示首段，如“同意报请设立机关党委”',
    text: '会议纪要', textHint: '可摘录，作为请示附件', submit: '登记', done: '已登记党组讨论', card: '党组会议',
  },
  submit: { title: '报送请示', why: '报送后内容不能修改，除非{to}退回。', submit: '报送', done: '已报送{to}' },
  grant: { title: '批复同意', submit: '批复同意', done: '已批复，所批事项已生效', next: '已按本年上一份批复顺编，可改', dayHint: '所批事项自此日起生效', note: '批复要求', noteHint: '写入批复正文，如办理时限、注意事项' },
  return: { title: '退回改正？', text: '申报方会看到退回意见，改正后可重新报送。', reason: '退回意见', submit: '退回', done: '已退回' },
  reject: { title: '不予批准？', text: '此件随即办结；拟设立的党组织随之终止。申报方可另行起草。', reason: '理由', submit: '不予批准', done: '已登记不予批准' },
  withdraw: { title: '撤回这件报批？', text: '撤回后此件办结，不能恢复；拟设立的党组织随之终止。', reason: '撤回原因', submit: '撤回', done: '已撤回' },
  effect: {
    ESTABLISH: '批复后，该党组织自批复之日成立，批复文号记为成立依据。', ELECTION_PLAN: '批复后，可按方案召开大会选举。', ELECTION_RESULT: '批复后，新一届任期开始，任职自动写入。', COMMITTEE_COMPOSITION: '批复后，所列任免自批复之日生效。',
    SECRETARY_POST: '批复后，所列任免自批复之日生效。', TERM_EXTENSION: '批复后，应换届日期随之顺延。', DISSOLVE: '批复后，该党组织自批复之日撤销，党员转入所列党组织，任职同时终止。',
  },
  edit: { action: '修改文字', title: '修改请示文字', titleHint: '即“关于……的请示”中间的文字', issuerHint: '请示末尾的署名', bodyHint: '写入请示正文，可分段' },
  paper: { word: '下载 Word', print: '打印', text: '版式按 GB/T 9704；签发人、印章在纸上办理' },
  propose: {
    action: '报批设立党组织', title: '报批设立党组织', purpose: '先拟名称和隶属，再报批准；批复之日正式成立。已有批复文件的，请在“党组织”中直接登记。', draft: '起草请示', done: '已起草，请核对后报送',
    what: '拟设立的党组织', text: '选择上级后，会说明由谁批复。', toCommittee: '单位顶层党组织：先经党组讨论，再报上级工委批复。', toPrimary: '单位内的党组织：由机关党委批复。',
  },
  posts: {
    action: '报批任免', title: '报批任免', why: '批复之日起，所列任职和免职一并生效，不用再登记。', edit: '修改任免', endings: '免去', appointments: '拟任', post: '职务 {number}', member: '人选 {number}', add: '添加一人', remove: '去掉第 {number} 人',
  },
  dissolve: { action: '报批撤销', title: '报批撤销“{name}”', why: '批复之日起撤销，任职同时终止。', successor: '党员和下级党组织转入', successorHint: '现有党员 {members} 人、下级党组织 {children} 个；已清空的可不填' },
  organisationTab: '报批',
};
