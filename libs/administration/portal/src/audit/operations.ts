/**
 * What can stand in an audit entry: the API's mutations by name, and events that are none. Names and texts in both languages are in
 * `i18n/audit.*.ts`; a test holds them against the schema.
 */
export const AUDIT_OPERATIONS = {
  session: ['login', 'loginFailed', 'secondFactorFailed', 'logout', 'changePassword', 'confirmSecondFactorEnrolment', 'revokeSession'],
  unit: ['enterUnit', 'leaveUnit', 'createUnit', 'updateUnit', 'moveUnit', 'suspendUnit', 'resumeUnit', 'archiveUnit', 'createUnitGroup', 'updateUnitGroup', 'saveView', 'deleteView'],
  identity: [
    'createAccount', 'updateAccount', 'disableAccount', 'enableAccount', 'resetPassword', 'resetSecondFactor', 'createRole', 'updateRole', 'deleteRole',
    'createMachineClient', 'rotateMachineClientSecret', 'disableMachineClient',
  ],
  registry: ['createOrganisation', 'updateOrganisation', 'moveOrganisation', 'closeOrganisation', 'mergeOrganisations', 'splitOrganisation', 'appointPost', 'endPost', 'createMember', 'updateMember', 'recordMemberLeave', 'revealMemberField', 'recordDevelopmentStep', 'correctDevelopmentStep', 'setDuesBase', 'recordDuesPayments', 'correctDuesPayment', 'recordPoliticalBirthday', 'loadDemo'],
  election: [
    'prepareElection', 'updateElection', 'requestElectionApproval', 'recordElectionApproval', 'approveElection', 'returnElection', 'countElection', 'countFurtherBallot', 'agreeFewerSeats', 'reopenElectionCount', 'assignElectionRoles', 'reportElection',
    'cancelElection', 'beginTerm', 'requestTermExtension', 'extendTerm',
  ],
  transfer: ['requestTransfer', 'issueTransfer', 'receiveTransfer', 'returnTransfer', 'withdrawTransfer', 'recordTransferSlip', 'transferWithinUnit', 'recordInwardTransfer', 'askForTransfer', 'expireTransfer', 'foundRegistered'],
  approval: [
    'openApproval', 'updateApproval', 'discussApproval', 'submitApproval', 'withdrawApproval', 'grantApproval', 'returnApproval', 'rejectApproval', 'proposeOrganisation', 'establishOrganisation', 'abandonOrganisation',
    'proposeDissolution', 'proposePosts', 'appointPosts',
  ],
  notices: ['createNotice', 'updateNotice', 'publishNotice', 'withdrawNotice', 'discardNotice', 'remindNotice', 'markNoticeRead', 'answerNotice'],
  data: ['attachFiles', 'commitImport', 'discardImport', 'exportMembers', 'exportOrganisations', 'exportUnits', 'exportAuditEntries', 'exportNoticeReceivers'],
} as const;

export type OperationGroup = keyof typeof AUDIT_OPERATIONS;

/** Mutations that leave no entry of their own: they answer with a secret or challenge, and the entry is that of the step which completes them;
 * or they keep how one person likes to see a list, which is no record of the unit. */
export const UNRECORDED_MUTATIONS = ['startSecondFactorEnrolment', 'verifySecondFactor', 'saveListSettings'] as const;

export const TARGET_TYPES = ['Unit', 'UnitGroup', 'Account', 'Role', 'MachineClient', 'Organisation', 'Member', 'Election', 'MembershipTransfer', 'TransferAsk', 'ImportRun', 'AuditEntry', 'Approval', 'Notice', 'SavedView'] as const;

/** What ends or undoes, shown with a mark in the list. */
const GRAVE = new Set<string>(['loginFailed', 'secondFactorFailed', 'suspendUnit', 'archiveUnit', 'disableAccount', 'deleteRole', 'disableMachineClient', 'closeOrganisation', 'mergeOrganisations', 'splitOrganisation', 'revealMemberField', 'cancelElection', 'reopenElectionCount', 'rejectApproval', 'abandonOrganisation']);
export const isGrave = (operation: string): boolean => GRAVE.has(operation);
