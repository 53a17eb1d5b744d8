import audit from './audit.zh-CN';

/** Texts of the administration pages. What the API says as well (rules, roles, permissions, states) is not repeated here: see `use-labels`. */
export default {
  administration: {
    audit,
    menu: { settings: '设置', units: '单位', accounts: '账号', roles: '角色', clients: '接入应用', audit: '审计日志', groups: '单位分组' },
    action: { back: '返回列表', save: '保存', copy: '复制', copied: '已复制' },
    field: {
      code: '编码', name: '全称', shortName: '简称', kind: '类别', status: '状态', group: '考核分组', parent: '上级工委', creditCode: '统一社会信用代码', createdAt: '建立时间', updatedAt: '更新时间', reason: '事由', unit: '单位', lastLoginAt: '最近登录',
    },
    status: { ACTIVE: '启用', DISABLED: '停用' },
    noGroup: '未分组',
    unit: {
      title: '单位', purpose: '全市各单位与区县工委的概况，一眼看出哪里需要督促', purposeDistrict: '本区县各单位的概况，一眼看出哪里需要督促',
      search: '编码、全称或简称', empty: '没有符合条件的单位', emptyText: '清除筛选条件再看，或新建单位。',
      organisations: '党组织', members: '党员', overdue: '逾期换届', problems: '设置问题', count: '{count} 个', neverLogin: '从未登录',
      column: { overdue: '逾期换届', problems: '设置问题', organisations: '党组织' },
      notFound: '没有这个单位', notFoundText: '单位不存在，或不在您的权限范围内。',
      facts: '基本信息', health: '组织概况', electionsInTime: '均在届期内', overdueHint: '应督促尽快换届', soundStructure: '均符合规定', problemsHint: '与条例规定不符',
      tab: { overview: '概况', accounts: '账号', audit: '审计' },
      create: {
        action: '新建单位', title: '新建单位', purpose: '同时建立单位的首个管理员，其一次性密码只显示一次', unitSection: '单位', adminSection: '首个管理员', adminText: '此人登录后，由其在本单位内新建其他账号、录入党组织与党员。',
        kindHint: '区县直属机关工委可下设自己的单位', codeHint: '登录时写在账号前，如 {code}/admin；全部署唯一', shortNameHint: '列表与图表中使用', creditCodeHint: '18 位，选填', groupHint: '同组单位之间比较，选填',
        adminLoginName: '登录名', adminLoginNameHint: '2 至 32 位汉字、字母、数字、点、下划线或连字符', adminDisplayName: '姓名',
        submit: '新建单位', again: '单位已建立。一次性密码只显示一次，若未记下，请在账号页重置密码。',
        secretTitle: '请保管好一次性密码', secretText: '“{unit}”的首个管理员以此登录，登录后须立即修改密码。密码 7 天内有效，关闭后不再显示。', login: '登录账号', password: '一次性密码',
      },
      edit: { action: '修改', title: '修改单位', done: '已保存' },
      move: { action: '调整隶属', title: '调整隶属', text: '“{unit}”将归所选工委管理。原上级工委若不在所选工委之上，将不再看到它的任何数据。单位内的数据不变。', to: '新的上级工委', submit: '调整隶属', done: '隶属已调整', reasonHint: '记入该单位的审计日志', nowhere: '没有其他工委可供选择' },
      suspend: { action: '停用', title: '停用“{unit}”？', text: '该单位所有人的登录立即失效，停用期间无人能登录，接入应用也不能使用。数据保留，可随时恢复。', confirm: '停用单位', done: '单位已停用，其所有登录已失效' },
      resume: { action: '恢复', title: '恢复“{unit}”？', text: '该单位的账号即可重新登录，密码不变。', confirm: '恢复单位', done: '单位已恢复' },
      archive: { action: '归档', title: '归档“{unit}”？', text: '归档后该单位永久只读：无人能登录，不能修改，也不能恢复。用于已撤销或并入他单位的单位。', confirm: '归档单位', done: '单位已归档' },
      enter: {
        action: '进入单位', short: '进入', title: '进入“{unit}”', text: '您将看到该单位管理员所见的页面。进入与离开、事由均记入该单位的审计日志，该单位可见。', reason: '事由', reasonHint: '2 至 200 字，如“核对换届材料”',
        mode: '方式', readOnly: '只读查看', readOnlyHint: '只能查看，不会改动任何数据', writable: '代为办理', writableHint: '可代该单位修改党组织与党员，每次修改均留痕', submit: '进入单位', suspended: '单位已停用，恢复后方可进入',
      },
      import: {
        action: '导入', title: '导入单位', purpose: '用 Excel 表一次建立多个单位及其管理员', columns: '必填：单位编码、单位全称、单位简称、管理员登录名、管理员姓名；选填：类别、统一社会信用代码、考核分组、上级工委编码。',
        accountsTitle: '{count} 个单位已建立，请保管好一次性密码', accountsText: '下列密码只在此处显示这一次，离开本页后不能再查看。请下载或打印后分发给各单位管理员；首次登录须修改密码，7 天内有效。',
        download: '下载 CSV', print: '打印', fileName: '单位管理员一次性密码', none: '没有建立新的单位', kept: '我已下载、打印或抄录',
        leave: '一次性密码离开本页后不能再查看，确定已保管好？', toList: '查看单位列表',
      },
    },
    group: {
      title: '单位分组', purpose: '同类单位归为一组，考核与排名只在组内比较', create: '新建分组', edit: '修改分组', name: '名称', up: '上移“{name}”', down: '下移“{name}”', rename: '改名', moved: '顺序已保存', saved: '分组已保存',
      empty: '还没有分组', emptyText: '新建分组后，在单位的资料中选择所属分组。', nameHint: '最多 40 字，如“综合经济”', units: '查看 {count} 个单位',
    },
    account: {
      title: '账号', purpose: '本工委及各单位可以登录的人，以及他们能做什么', purposeUnit: '本单位可以登录的人，以及他们能做什么', search: '登录名或姓名', empty: '没有符合条件的账号', emptyText: '清除筛选条件再看，或新建账号。',
      loginName: '登录名', displayName: '姓名', roles: '角色', organisation: '限定党组织', secondFactor: '两步验证', enrolled: '已启用', notEnrolled: '未启用', never: '从未登录', mustChangePassword: '尚未修改一次性密码', pendingPassword: '待改密码', noRole: '未分配角色', noRoleHint: '可以登录，但不能使用任何功能', wholeUnit: '全单位',
      filter: { role: '角色', unit: '单位', secondFactor: '两步验证', login: '登录情况' }, login: { never: '从未登录', month: '30 天内登录过', stale: '90 天未登录' },
      notFound: '没有这个账号', notFoundText: '账号不存在，或不在您的权限范围内。', facts: '账号信息', permissions: '可以做什么', permissionsText: '由角色合并而来，随角色变更立即生效', noPermissions: '没有任何权限：请先分配角色',
      tab: { overview: '概况', audit: '操作记录' }, fullLogin: '登录账号', self: '本人',
      create: {
        action: '新建账号', title: '新建账号', purpose: '一次性密码只显示一次，首次登录须修改', person: '人员', personText: '一人一号，不得共用。', unitHint: '缺省为本单位，可为下级单位新建', loginNameHint: '2 至 32 位汉字、字母、数字、点、下划线或连字符，本单位内唯一',
        rolesLater: '角色由安全管理员分配', rolesLaterText: '三员分立：系统管理员建立账号，安全管理员决定其权限。新账号在分配角色之前可以登录，但不能使用任何功能。', rolesLaterUnit: '该单位的管理员或安全管理员可为其分配角色。',
        submit: '新建账号', again: '账号已建立。一次性密码只显示一次，若未记下，请重置密码。', secretTitle: '请保管好一次性密码', secretText: '“{name}”以此登录，登录后须立即修改密码。密码 7 天内有效，关闭后不再显示。',
      },
      edit: { action: '修改', assign: '分配角色', title: '修改账号', done: '已保存，立即生效', rolesByOthers: '角色由有“分配角色”权限的人办理', selfText: '不能更改自己的角色和限定党组织，请由其他管理员办理。' },
      role: {
        section: '角色与范围', text: '可多选，权限合并计算。不能选的角色旁注明原因。', exclusive: '三员', exclusiveTitle: '三员分立', exclusiveText: '系统管理员建账号、安全管理员授权限、审计员查日志，三者不能由同一账号兼任，以相互制约。',
        bound: '须限定党组织', own: '自定义', none: '这里没有可选的角色',
        organisation: '限定党组织', organisationHint: '选择后，此人只能看到该党组织及其下级，也不能管理账号与角色；不选则为全单位', organisationRequired: '支部书记等角色须限定到一个党组织', organisationPlaceholder: '输入名称或编码查找', organisationForeign: '您没有查看党组织的权限，请由该单位的管理员限定。',
      },
      reset: {
        action: '重置密码', title: '重置“{name}”的密码？', text: '原密码立即作废，其所有登录立即失效。新的一次性密码只显示一次，请当面或电话告知本人。', confirm: '重置密码', secretTitle: '新的一次性密码', secretText: '请告知“{name}”，登录后须立即修改。密码 7 天内有效，关闭后不再显示。',
      },
      factor: { action: '解除两步验证', title: '解除“{name}”的两步验证？', text: '用于验证器遗失。密码不变，其所有登录立即失效；三员账号下次登录须重新启用。', confirm: '解除两步验证', done: '两步验证已解除' },
      disable: { action: '停用', title: '停用“{name}”？', text: '其所有登录立即失效，停用期间不能登录。账号与历史记录保留，可随时启用。', confirm: '停用账号', done: '账号已停用，其所有登录已失效' },
      enable: { action: '启用', title: '启用“{name}”？', text: '此人即可用原密码登录。', confirm: '启用账号', done: '账号已启用' },
    },
    role: {
      title: '角色', purpose: '角色是一组权限；一个账号可有多个角色', builtIn: '内置角色', builtInText: '由系统定义，不能修改。✓ 表示有此权限。', own: '自定义角色', ownText: '按本单位分工自行组合的权限。', create: '新建角色', createTitle: '新建角色', editTitle: '修改角色', edit: '修改', delete: '删除',
      name: '名称', nameHint: '最多 30 字，如“宣传专员”', permissions: '权限（至少一项）', permissionsText: '只能选您可授予的权限；不能选的旁注明原因。', permission: '权限', holders: '持有账号', holderCount: '{count} 个账号', holderCountNone: '无人持有', chosen: '已选 {count} 项', selectGroup: '全选', clearGroup: '清空',
      empty: '还没有自定义角色。', emptyText: '内置角色不够用时，按分工组合权限，新建自己的角色。', exclusive: '三员', bound: '限定党组织', has: '有', hasNot: '无', saved: '角色已保存，持有者立即生效', created: '角色已建立，可在账号中分配', deleted: '角色已删除',
      deleteTitle: '删除角色“{name}”？', deleteText: '无人持有的角色可以删除，删除后不能恢复。', deleteConfirm: '删除角色', submitCreate: '新建角色', submitEdit: '保存角色', notFound: '没有这个角色', notFoundText: '角色不存在，或已被删除。', effect: '保存后，持有此角色的 {count} 个账号立即按新权限执行。',
      separate: '三员分立', separateText: '工委的一个角色不能兼有系统管理、安全管理与审计的职责；选了其一，另外两类的权限不可再选。',
    },
    client: {
      title: '接入应用', purpose: '其他系统以自己的凭据读取或写入数据，权限与人分开管理', search: '名称', empty: '还没有接入应用', emptyText: '为每个外部系统各建一个，便于分别停用和追溯。',
      name: '名称', scopes: '访问范围', subtree: '覆盖范围', subtreeOwn: '仅本单位', subtreeAll: '含下级单位', lastUsedAt: '最近取得令牌', neverUsed: '从未使用', clientId: '客户端编号', secrets: '有效密钥', secretUntil: '{time} 到期', secretForever: '长期有效', secretCreated: '{time} 生成', noSecrets: '没有有效密钥', foreign: '属于其他单位，由该单位管理',
      facts: '应用信息', notFound: '没有这个接入应用', notFoundText: '接入应用不存在，或不在您的权限范围内。',
      create: {
        action: '新建接入应用', title: '新建接入应用', purpose: '密钥只显示一次，请交给对方系统的负责人妥善保管', nameHint: '写明对方系统，如“市大数据平台”', scopesText: '只给对方办事所必需的范围。', beyond: '超出您可授予的权限', personalWarning: '此范围可读取完整的身份证号与手机号，仅在依法依规且确有必要时给予。', carries: '含：{permissions}',
        subtree: '覆盖下级单位', subtreeHint: '可读取本工委及全部下级单位的数据；不勾选则只限本工委自身', submit: '新建接入应用', again: '接入应用已建立。密钥只显示一次，若未记下，请更换密钥。', secretTitle: '请保管好密钥', secretText: '交给“{name}”的负责人。密钥关闭后不再显示，遗失只能更换。', secret: '密钥',
      },
      rotate: { action: '更换密钥', title: '更换“{name}”的密钥', text: '生成一个新密钥。旧密钥在过渡期内仍可使用，便于对方从容切换。', overlap: '旧密钥继续有效', overlapHint: '泄露时请选“立即失效”', now: '立即失效', hours: '{count} 小时', days: '{count} 天', submit: '更换密钥', secretTitle: '新密钥', secretText: '交给“{name}”的负责人，并请其在旧密钥到期前切换。关闭后不再显示。' },
      disable: { action: '停用', title: '停用“{name}”？', text: '密钥与令牌立即失效，不能恢复。需要时另建一个。', confirm: '停用接入应用', done: '接入应用已停用' },
      howTo: {
        title: '如何接入', text: '用客户端编号与密钥换取令牌（15 分钟有效），再带令牌查询。', token: '第一步　换取令牌', query: '第二步　带令牌查询', tokenText: '回答中的 access_token 即令牌。', queryText: '按 updatedAt 筛选和排序，可只取上次之后变化的记录；每页最多 200 条，用 endCursor 取下一页。', limits: '每次回答的 RateLimit-* 响应头写明剩余额度。', secretVariable: 'GONGWEI_CLIENT_SECRET 为密钥，TOKEN 为令牌，请勿写入脚本。',
      },
    },
  },
};
