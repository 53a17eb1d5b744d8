import { BUILT_IN_ROLES, type MessageCatalogue } from '@gongwei/kernel';

/** What each permission lets its holder do, as it is offered when a role is put together. */
const PERMISSION_LABELS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'unit.read': ['查看单位', 'See units'],
  'unit.manage': ['管理单位', 'Create, change, suspend and move units'],
  'unit.enter': ['进入单位查看', 'Go into a unit to look'],
  'unit.enter-write': ['进入单位代办', 'Go into a unit and change records there'],
  'view.share': ['共享列表视图', 'Share views of lists with everybody of the tenant'],
  'account.read': ['查看账号', 'See accounts'],
  'account.manage': ['管理账号', 'Create and disable accounts, reset passwords'],
  'account.assign': ['分配角色', 'Assign roles to accounts'],
  'role.read': ['查看角色', 'See roles'],
  'role.manage': ['管理角色', 'Create and change roles'],
  'client.read': ['查看接入应用', 'See machine clients'],
  'client.manage': ['管理接入应用', 'Create and disable machine clients, renew their secrets'],
  'audit.read': ['查看审计日志', 'Read the audit trail'],
  'audit.export': ['导出审计日志', 'Export the audit trail'],
  'dashboard.read': ['查看总览', 'See the overview'],
  'organisation.read': ['查看党组织', 'See organisations'],
  'organisation.write': ['维护党组织', 'Create and change organisations'],
  'member.read': ['查看党员', 'See members'],
  'member.write': ['维护党员', 'Create and change members'],
  'member.import': ['导入党员', 'Import members'],
  'member.reveal': ['查看敏感信息', 'See full ID and phone numbers'],
  'dues.read': ['查看党费', 'See Party dues'],
  'dues.write': ['收缴党费', 'Record Party dues and their base'],
  'approval.read': ['查看报批事项', 'See approvals'],
  'approval.write': ['报批', 'Ask for approval'],
  'approval.decide': ['批复报批事项', 'Decide on what asks for approval'],
  'transfer.read': ['查看组织关系转接', 'See transfers of membership'],
  'transfer.write': ['办理组织关系转接', 'Request, issue and receive transfers'],
  'election.read': ['查看换届选举', 'See elections'],
  'election.write': ['办理换届选举', 'Run elections'],
  'notice.read': ['查看通知', 'Read notices'],
  'notice.write': ['发布通知', 'Write and publish notices'],
  'notice.answer': ['签收并回复通知', 'Receive and answer notices'],
};

const OTHER_LABELS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'permissionGroup.unit': ['单位', 'Units'],
  'permissionGroup.identity': ['账号与角色', 'Accounts and roles'],
  'permissionGroup.audit': ['审计', 'Audit'],
  'permissionGroup.registry': ['组织与支部', 'Branch registry'],
  'permissionGroup.notices': ['通知公告', 'Notices'],
  'clientScope.administration:read': ['读取单位', 'Read units'],
  'clientScope.branch-registry:read': ['读取组织与党员（脱敏）', 'Read organisations and members (masked)'],
  'clientScope.branch-registry:write': ['写入组织与党员', 'Write organisations and members'],
  'clientScope.notices:read': ['读取通知及其签收、回复情况', 'Read notices, their receipts and answers'],
  'clientScope.personal-data:read': ['读取完整身份证号与手机号', 'Read full ID and phone numbers'],
};

const ROLE_LABELS = BUILT_IN_ROLES.map((role) => [`role.${role.key}`, [role.label['zh-CN'], role.label.en]] as const);
const ALL = [...Object.entries(PERMISSION_LABELS).map(([name, texts]) => [`permission.${name}`, texts] as const), ...Object.entries(OTHER_LABELS), ...ROLE_LABELS];

/** Names of permissions, groups, roles, scopes and states, under keys messages can point to (`@role.AUDITOR`). */
export const LABELS: MessageCatalogue = {
  'zh-CN': Object.fromEntries(ALL.map(([key, [zh]]) => [key, zh])),
  en: Object.fromEntries(ALL.map(([key, [, en]]) => [key, en])),
};
