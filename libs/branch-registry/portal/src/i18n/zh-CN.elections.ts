/** Elections and extensions of terms. */
export default {
  title: '换届选举',
  purposeUnit: '从筹备到新一届开始：按期换届、计票有据、结果报批',
  purposeCommittee: '各单位换届进展；选举由各单位办理，报批事项在报批台批复',
  view: { label: '查看', due: '待换届', running: '进行中', closed: '已办结', extensions: '延期' },
  organisation: '党组织', unit: '所属单位', kind: '种类', form: '形式', status: '状态', plannedOn: '拟召开日期', heldOn: '大会日期', term: '任期', dueOn: '应换届日期', voters: '有选举权党员', actions: '办理',
  planReplyNo: '方案批复文号', resultReplyNo: '结果批复文号', onPaper: '纸质批复', updatedAt: '最近更新',
  stage: '临近程度', stages: { overdue: '已逾期', within: '{months} 个月内' },
  dueNone: '六个月内没有待筹备的换届', dueNoneText: '任期届满前六个月起，应换届的党组织会列在这里。',
  listNone: '没有选举', listNoneText: '启动筹备后，选举会列在这里。',
  prepare: '筹备选举', extend: '申请延期', open: '办理选举',
  reminder: {
    overdueHere: '任期已于 {due} 届满，逾期 {days} 天。请尽快筹备换届，或申请延期。', dueHere: '任期将于 {due} 届满，剩 {days} 天。请着手筹备换届。', runningHere: '换届选举正在进行。',
  },
  new: '筹备换届选举', newPurpose: '先定方案；候选人预备人选可在下一步补充，再报请批复。',
  chooseOrganisation: '请先选择党组织', chooseOrganisationText: '从“待换届”列表或党组织记录中选择“筹备选举”。', runningAlready: '该党组织已有正在进行的选举',
  plan: {
    title: '选举方案', text: '选举种类、形式与应选名额；须经上级党组织批复', kindHint: '届满换届开始新一届任期；补选不改变任期', formHint: '党员 500 名以上或驻地分散、经批准的，可召开代表大会（选举工作条例第四条）',
    formReason: '召开代表大会的理由', delegates: '代表人数', note: '备注', seats: '应选名额', voters: '现有有选举权的党员 {voters} 人（正式党员，含下级）', direct: '正式党员不足 7 人，不设支部委员会，直接选举书记',
    deputy: '另选副书记', edit: '修改方案', save: '保存方案', create: '启动筹备', created: '已启动筹备', saved: '方案已保存', congress: '代表 {delegates} 人',
  },
  candidates: {
    title: '候选人', text: '应选 {seats} 名，候选人至少 {least} 名', add: '添加候选人', placeholder: '输入姓名或拼音', hint: '候选人须为正式党员；受留党察看处分期间的党员、被依法留置逮捕的党员不得列入（第五条）',
    none: '还没有候选人', up: '上移', down: '下移', remove: '移除', save: '保存候选人', saved: '候选人已保存', enough: '人数符合差额要求', short: '还差 {missing} 名', writeIn: '另选人', unsaved: '有未保存的变更',
    name: '姓名', place: '所在党组织', job: '工作岗位',
  },
  step: { label: '办理进度', prepare: '筹备', approve: '报批', count: '开会计票', settle: '再次投票', report: '分工呈报', term: '新一届' },
  now: {
    prepare: '完善方案和候选人后，报请上级党组织批复。', requested: '方案已送报批台，批复后即可召开大会。', approved: '批复同意召开。大会结束后，登记到会人数和计票结果。',
    tied: '有候选人票数相等，不能确定当选人，须就票数相等者再次投票。', short: '当选人少于应选名额：对不足的名额另行选举，或经大会同意减少名额。', counted: '已全部选出。确定委员分工后，呈报结果。', countedDirect: '已全部选出，请呈报结果。',
    reported: '结果已送报批台，批复后任职和任期自动写入。', closed: '新一届任期已开始，任职和应换届日期已更新。', cancelled: '选举已取消。', readOnly: '由该单位办理，这里只能查看。',
  },
  action: {
    request: '报请批复', requested: '已送报批台', report: '呈报结果', reported: '结果已送报批台', paper: '登记纸质批复', toApproval: '打开报批件', cancel: '取消选举', cancelled: '选举已取消', cancelTitle: '取消这次选举？', cancelText: '已填写的方案和过程会保留，之后可以重新筹备。',
    reopen: '更正计票', reopened: '原计票已作废，请重新登记', reopenTitle: '更正计票？', reopenText: '已登记的各轮计票将作废并留存，原数字会带入重新登记的表单。', reason: '理由', print: '打印计票单', fewer: '同意减少名额', fewerTitle: '减少应选名额？', fewerText: '“{body}”应选 {seats} 名，已选出 {elected} 名。经大会同意，不足的 {missing} 名不再选举。', fewerDone: '已登记减少名额', fewerReason: '大会同意的情况',
    deskBusy: '报批件尚未办结', saveFirst: '请先保存候选人', rolesFirst: '请先确定分工',
  },
  paper: { title: '登记纸质批复', text: '上级党组织以纸质文件批复的，登记文号和日期。', textResult: '登记后，任职和任期立即写入，不能撤回。', replyNo: '批复文号', repliedOn: '批复日期', note: '说明', submit: '登记批复', done: '批复已登记', example: '如：云直工〔2026〕12号' },
  count: {
    title: '登记计票', meeting: '到会情况', meetingText: '应到人数登记后即固定，不随以后的名册变动', heldOn: '大会日期', entitled: '应到会有选举权人数', entitledHint: '按现有名册为 {count} 人；受留党察看等情形请据实调整', entitledReason: '与名册不一致的原因', present: '实到人数',
    ballot: '{body}计票', seats: '应选 {seats} 名', sent: '发出选票', returned: '收回选票', invalid: '无效票', valid: '有效票 {valid} 张', candidate: '被选举人', approvals: '赞成票', result: '计票结果', addWriteIn: '添加另选人', submit: '登记计票', done: '计票已登记',
    tieTitle: '票数相等者再次投票', missingTitle: '另行选举', tieText: '{body}：就票数相等的被选举人再次投票，得票多者当选（应选 {seats} 名）', missingText: '{body}：对不足的 {seats} 名另行选举', attendance: '应到 {entitled} 人', remove: '移除',
  },
  check: {
    title: '对照规则', open: '填完各项后显示', source: '《中国共产党基层组织选举工作条例》第四章', sourceCandidates: '选举工作条例第三章',
    quorum: '到会：应到 {entitled} 人，实到 {present} 人，须不少于五分之四（{least} 人）', papers: '选票：发出 {sent} 张，收回 {returned} 张，收回不多于发出，选举有效', papersMore: '选票：收回 {returned} 张，多于发出的 {sent} 张，选举无效，应当重新选举',
    surplus: '差额：应选 {seats} 名，候选人 {count} 名，须不少于 {least} 名', half: '当选：赞成票超过应到会有选举权人数的半数，即不少于 {least} 票', most: '当选：再次投票，得票多者当选', met: '符合', broken: '不符合', pending: '待填写',
    elected: '当选：{names}', tied: '票数相等：{names}，须再次投票选出 {seats} 名', missing: '当选人少于应选名额，缺 {seats} 名，可另行选举，或经大会同意减少名额', full: '全部选出',
  },
  fate: { ELECTED: '当选', TIED: '票数相等', BELOW_HALF: '未过半数', OUTVOTED: '过半数未当选' },
  round: { FIRST: '首轮投票', TIE: '第 {round} 轮 · 票数相等再次投票', MISSING: '第 {round} 轮 · 另行选举', voided: '已更正作废' },
  ballots: { title: '计票', numbers: '应到 {entitled} · 实到 {present} · 发出 {sent} · 收回 {returned} · 无效 {invalid}' },
  roles: { title: '委员分工', text: '委员会选举产生书记、副书记，并确定委员分工；可兼任', choose: '选择职务', submit: '确定分工', done: '分工已确定', change: '调整分工' },
  result: { title: '选举结果', elected: '当选', roles: '分工', open: '尚未选出', leftOpen: '经大会同意减少 {count} 名' },
  history: '办理过程',

  back: '返回选举', notFound: '没有找到这次选举', toList: '返回换届选举',
  extension: {
    title: '申请延期换届', text: '延期须经上级党组织批准，一般不超过一年（选举工作条例第三条）。批准后应换届日期才会变动。', until: '延期至', untilHint: '现应换届 {due}，最迟 {latest}', reason: '理由', paper: '上级已用纸质文件批复', submit: '提交申请', submitPaper: '登记延期', done: '延期申请已送报批台', donePaper: '应换届日期已延至 {until}',
    none: '没有延期申请', noneText: '经批准延期换届的党组织会列在这里。', dueOn: '原应换届日期', requestedBy: '申请人', createdAt: '申请时间', replyNo: '批复文号', decisionNote: '批复意见', status: '状态',
  },
  sheet: {
    title: '选举计票报告单', meeting: '会议', date: '日期', entitled: '应到会有选举权', present: '实到', sent: '发出选票', returned: '收回选票', invalid: '无效票', valid: '有效票', name: '姓名', approvals: '赞成票', result: '结果',
    elected: '当选结果', tellers: '监票人（签名）', counters: '计票人（签名）', chair: '主持人（签名）', print: '打印', planReply: '方案批复', resultReply: '结果批复', basis: '依据：《中国共产党基层组织选举工作条例》',
  },
};
