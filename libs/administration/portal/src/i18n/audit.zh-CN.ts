/** Names of audited operations, of what they touch and of the fields they change. */
export default {
  title: '审计日志', purpose: '谁在何时对什么做了什么；记录只增不改，逐条校验',
  purposeUnit: '本单位的全部操作留痕，含上级工委进入本单位的查看；记录只增不改',
  at: '时间', actor: '操作者', operationLabel: '操作', targetLabel: '对象', targetType: '对象类别', unit: '单位', address: '网络地址', reason: '事由', sequence: '序号', requestId: '请求编号', actorKind: '操作者类别',
  search: '对象、操作者、事由或地址', days: '日期', actorName: '操作者姓名', today: '今天', week: '近 7 天', month: '近 30 天',
  empty: '没有审计记录', emptyText: '换一个日期范围或清除筛选条件再看。',
  detail: '审计记录', changes: '变更内容', noChanges: '此操作没有字段变更', before: '变更前', after: '变更后', fieldLabel: '字段', nothing: '空', notFound: '没有此审计记录，或不在您的权限范围内',
  true: '是', false: '否', comma: '、', deleted: '（无名称）',
  group: { session: '登录与会话', unit: '单位', identity: '账号、角色与接入', registry: '组织与党员', data: '导入与导出' },
  actorKinds: { ACCOUNT: '账号', CLIENT: '接入应用', SYSTEM: '系统', NOBODY: '未登录' },
  target: { Unit: '单位', UnitGroup: '单位分组', Account: '账号', Role: '角色', MachineClient: '接入应用', Organisation: '党组织', Member: '党员', ImportRun: '导入', AuditEntry: '审计日志' },
  operation: {
    login: '登录', loginFailed: '登录失败', secondFactorFailed: '两步验证失败', logout: '退出登录', changePassword: '修改密码', confirmSecondFactorEnrolment: '启用两步验证', revokeSession: '使设备退出',
    enterUnit: '进入单位', leaveUnit: '离开单位', createUnit: '新建单位', updateUnit: '修改单位', moveUnit: '调整单位隶属', suspendUnit: '停用单位', resumeUnit: '恢复单位', archiveUnit: '归档单位', createUnitGroup: '新建单位分组', updateUnitGroup: '修改单位分组', importUnits: '导入单位',
    createAccount: '新建账号', updateAccount: '修改账号', disableAccount: '停用账号', enableAccount: '启用账号', resetPassword: '重置密码', resetSecondFactor: '解除两步验证', createRole: '新建角色', updateRole: '修改角色', deleteRole: '删除角色',
    createMachineClient: '新建接入应用', rotateMachineClientSecret: '更换接入密钥', disableMachineClient: '停用接入应用',
    createOrganisation: '设立党组织', updateOrganisation: '修改党组织', moveOrganisation: '调整党组织隶属', closeOrganisation: '撤销党组织', appointPost: '登记任职', endPost: '登记免职', createMember: '新增党员', updateMember: '修改党员', recordMemberLeave: '登记党员离开', revealMemberField: '查看完整号码', importMembers: '导入党员', loadDemo: '载入演示数据',
    commitImport: '提交导入', discardImport: '放弃导入', exportMembers: '导出党员', exportOrganisations: '导出党组织', exportUnits: '导出单位', exportAuditEntries: '导出审计日志',
  },
  field: {
    code: '编码', name: '名称', shortName: '简称', kind: '类别', status: '状态', creditCode: '统一社会信用代码', groupId: '考核分组', parentId: '上级', admin: '首个管理员', readOnly: '只读', sortNo: '顺序',
    displayName: '姓名', loginName: '登录名', roles: '角色', organisationId: '限定党组织', secondFactorEnrolled: '两步验证', permissions: '权限', scopes: '访问范围', coversSubtree: '覆盖下级单位', overlapHours: '旧密钥保留小时数',
    filter: '筛选条件', people: '人数', rowCount: '行数', rows: '行数', createdCount: '新建数', fileName: '文件名', organisation: '党组织', gender: '性别', ethnicity: '民族', education: '学历', birthDate: '出生日期', idNumber: '身份证号', phone: '联系电话',
    jobTitle: '工作岗位', rank: '职级', joinedOn: '入党日期', becameFullOn: '转正日期', isLeader: '党员领导干部', isFloating: '流动党员', isRetired: '离退休', leftOn: '离开日期', leaveReason: '离开原因',
    address: '地址', approvalDocumentNo: '批复文号', establishedOn: '成立日期', termStartedOn: '本届起始', termYears: '任期（年）', electionDueOn: '应换届日期', functionalPurpose: '功能型用途', overrideReason: '特殊设置事由', overrideDocumentNo: '特殊设置批准文号',
  },
  value: { status: { ACTIVE: '启用', DISABLED: '停用', COMMITTED: '已提交', DISCARDED: '已放弃', CHECKED: '已校验' } },
};
