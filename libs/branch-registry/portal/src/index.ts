import { Calendar, Connection, DocumentChecked, Flag, Promotion, Stamp, Switch, Tickets, User, Wallet } from '@element-plus/icons-vue';
import type { PortalFeature } from '@gongwei/ui';

const ORGANISATIONS = 'registry.organisation.list';
const APPROVALS = 'registry.approval.list';
const ELECTIONS = 'registry.elections.title';
const MEMBERS = 'registry.member.list';
const TRANSFERS = 'registry.transfer.title';

/** Organisations and members. */
export const feature: PortalFeature = {
  routes: [
    { path: '/organisations', name: 'registry-organisations', component: () => import('./organisations/OrganisationsPage.vue'), meta: { permission: 'organisation.read', titleKey: ORGANISATIONS } },
    { path: '/organisations/new', name: 'registry-organisation-new', component: () => import('./organisations/NewOrganisationPage.vue'), meta: { permission: 'organisation.write', titleKey: 'registry.organisation.new', menuKey: 'registry.organisations' } },
    { path: '/organisations/merge', name: 'registry-organisations-merge', component: () => import('./organisations/MergeOrganisationsPage.vue'), meta: { permission: 'organisation.write', titleKey: 'registry.merge.title', menuKey: 'registry.organisations' } },
    { path: '/organisations/:id', name: 'registry-organisation', component: () => import('./organisations/OrganisationPage.vue'), meta: { permission: 'organisation.read', titleKey: ORGANISATIONS, menuKey: 'registry.organisations' } },
    { path: '/organisations/:id/edit', name: 'registry-organisation-edit', component: () => import('./organisations/EditOrganisationPage.vue'), meta: { permission: 'organisation.write', titleKey: 'registry.organisation.edit', menuKey: 'registry.organisations' } },
    { path: '/organisations/:id/split', name: 'registry-organisation-split', component: () => import('./organisations/SplitOrganisationPage.vue'), meta: { permission: 'organisation.write', titleKey: 'registry.split.title', menuKey: 'registry.organisations' } },
    { path: '/members', name: 'registry-members', component: () => import('./members/MembersPage.vue'), meta: { permission: 'member.read', titleKey: MEMBERS } },
    { path: '/members/new', name: 'registry-member-new', component: () => import('./members/NewMemberPage.vue'), meta: { permission: 'member.write', titleKey: 'registry.member.new', menuKey: 'registry.members' } },
    { path: '/members/import', name: 'registry-member-import', component: () => import('./members/ImportMembersPage.vue'), meta: { permission: 'member.import', titleKey: 'registry.import.title', menuKey: 'registry.members' } },
    { path: '/members/:id/transfer', name: 'registry-member-transfer', component: () => import('./transfers/StartTransferPage.vue'), meta: { permission: 'member.write', titleKey: 'registry.transfer.start.title', menuKey: 'registry.transfers' } },
    { path: '/members/:id', name: 'registry-member', component: () => import('./members/MemberPage.vue'), meta: { permission: 'member.read', titleKey: MEMBERS, menuKey: 'registry.members' } },
    { path: '/members/:id/edit', name: 'registry-member-edit', component: () => import('./members/EditMemberPage.vue'), meta: { permission: 'member.write', titleKey: 'registry.member.edit', menuKey: 'registry.members' } },
    { path: '/approvals', name: 'registry-approvals', component: () => import('./approvals/ApprovalsPage.vue'), meta: { permission: 'approval.read', titleKey: APPROVALS } },
    { path: '/approvals/new', name: 'registry-approval-new', component: () => import('./approvals/ProposeOrganisationPage.vue'), meta: { permission: 'approval.write', titleKey: 'registry.approval.propose.title', menuKey: 'registry.approvals' } },
    { path: '/approvals/:id', name: 'registry-approval', component: () => import('./approvals/ApprovalPage.vue'), meta: { permission: 'approval.read', titleKey: APPROVALS, menuKey: 'registry.approvals' } },
    { path: '/elections', name: 'registry-elections', component: () => import('./elections/ElectionsPage.vue'), meta: { permission: 'election.read', titleKey: ELECTIONS } },
    { path: '/elections/new', name: 'registry-election-new', component: () => import('./elections/PrepareElectionPage.vue'), meta: { permission: 'election.write', titleKey: 'registry.elections.new', menuKey: 'registry.elections' } },
    { path: '/elections/:id', name: 'registry-election', component: () => import('./elections/ElectionPage.vue'), meta: { permission: 'election.read', titleKey: ELECTIONS, menuKey: 'registry.elections' } },
    { path: '/elections/:id/count', name: 'registry-election-count', component: () => import('./elections/CountPage.vue'), meta: { permission: 'election.write', titleKey: 'registry.elections.count.title', menuKey: 'registry.elections' } },
    { path: '/elections/:id/sheet', name: 'registry-election-sheet', component: () => import('./elections/CountSheetPage.vue'), meta: { permission: 'election.read', titleKey: 'registry.elections.sheet.title', menuKey: 'registry.elections' } },
    { path: '/transfers', name: 'registry-transfers', component: () => import('./transfers/TransfersPage.vue'), meta: { permission: 'transfer.read', titleKey: TRANSFERS } },
    { path: '/transfers/inward', name: 'registry-transfer-inward', component: () => import('./transfers/InwardTransferPage.vue'), meta: { permission: 'transfer.write', titleKey: 'registry.transfer.inward.title', menuKey: 'registry.transfers' } },
    { path: '/transfers/:id', name: 'registry-transfer', component: () => import('./transfers/TransferPage.vue'), meta: { permission: 'transfer.read', titleKey: TRANSFERS, menuKey: 'registry.transfers' } },
    { path: '/transfers/:id/letter', name: 'registry-transfer-letter', component: () => import('./transfers/TransferLetterPage.vue'), meta: { permission: 'transfer.read', titleKey: 'registry.transfer.letter.title', menuKey: 'registry.transfers' } },
    { path: '/development', name: 'registry-development', component: () => import('./development/DevelopmentPage.vue'), meta: { permission: 'member.read', titleKey: 'registry.development.title' } },
    { path: '/dues', name: 'registry-dues', component: () => import('./dues/DuesPage.vue'), meta: { permission: 'dues.read', titleKey: 'registry.dues.title' } },
    { path: '/birthdays', name: 'registry-birthdays', component: () => import('./birthdays/BirthdaysPage.vue'), meta: { permission: 'member.read', titleKey: 'registry.birthday.title' } },
    { path: '/structure', name: 'registry-structure', component: () => import('./structure/StructurePage.vue'), meta: { permission: 'organisation.read', titleKey: 'registry.structure.title' } },
  ],
  menu: [
    {
      key: 'registry', labelKey: 'registry.menu', icon: Flag, order: 30,
      children: [
        { key: 'registry.organisations', labelKey: ORGANISATIONS, icon: Connection, permission: 'organisation.read', to: '/organisations', order: 10 },
        { key: 'registry.members', labelKey: MEMBERS, icon: User, permission: 'member.read', to: '/members', order: 20 },
        { key: 'registry.approvals', labelKey: APPROVALS, icon: Stamp, permission: 'approval.read', to: '/approvals', order: 28 },
        { key: 'registry.elections', labelKey: ELECTIONS, icon: Tickets, permission: 'election.read', to: '/elections', order: 24 },
        { key: 'registry.transfers', labelKey: TRANSFERS, icon: Switch, permission: 'transfer.read', to: '/transfers', order: 25 },
        { key: 'registry.development', labelKey: 'registry.development.title', icon: Promotion, permission: 'member.read', to: '/development', order: 22 },
        { key: 'registry.dues', labelKey: 'registry.dues.title', icon: Wallet, permission: 'dues.read', to: '/dues', order: 24 },
        { key: 'registry.birthdays', labelKey: 'registry.birthday.title', icon: Calendar, permission: 'member.read', to: '/birthdays', order: 26 },
        { key: 'registry.structure', labelKey: 'registry.structure.title', icon: DocumentChecked, permission: 'organisation.read', to: '/structure', order: 30 },
      ],
    },
  ],
  messages: { 'zh-CN': () => import('./i18n/zh-CN'), en: () => import('./i18n/en') },
};
