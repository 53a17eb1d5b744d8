/** Names of audited operations, of what they touch and of the fields they change. */
export default {
  title: 'Audit trail', purpose: 'Who did what to which record, and when; entries are only ever added and are chained to each other',
  purposeUnit: 'Everything done in your unit, also by committee staff who entered it; entries are only ever added',
  at: 'Time', actor: 'Actor', operationLabel: 'Operation', targetLabel: 'Record', targetType: 'Kind of record', unit: 'Unit', address: 'Address', reason: 'Reason', sequence: 'Number', requestId: 'Request id', actorKind: 'Kind of actor',
  search: 'Record, actor, reason or address', days: 'Days', actorName: 'Name of actor', today: 'Today', week: 'Last 7 days', month: 'Last 30 days',
  empty: 'No audit entries', emptyText: 'Choose other days or clear the filters.',
  detail: 'Audit entry', changes: 'What changed', noChanges: 'No field was changed by this operation', before: 'Before', after: 'After', fieldLabel: 'Field', nothing: 'empty', notFound: 'There is no such entry, or it is outside your scope',
  true: 'Yes', false: 'No', comma: ', ', deleted: '(no name)',
  group: { session: 'Logins and sessions', unit: 'Units', identity: 'Accounts, roles, clients', registry: 'Organisations and members', data: 'Imports and exports' },
  actorKinds: { ACCOUNT: 'Account', CLIENT: 'Machine client', SYSTEM: 'System', NOBODY: 'Not logged in' },
  target: { Unit: 'Unit', UnitGroup: 'Unit group', Account: 'Account', Role: 'Role', MachineClient: 'Machine client', Organisation: 'Organisation', Member: 'Member', ImportRun: 'Import', AuditEntry: 'Audit trail' },
  operation: {
    login: 'Logged in', loginFailed: 'Login failed', secondFactorFailed: 'Second factor failed', logout: 'Logged out', changePassword: 'Changed password', confirmSecondFactorEnrolment: 'Enrolled second factor', revokeSession: 'Logged a device out',
    enterUnit: 'Entered unit', leaveUnit: 'Left unit', createUnit: 'Created unit', updateUnit: 'Changed unit', moveUnit: 'Moved unit', suspendUnit: 'Suspended unit', resumeUnit: 'Resumed unit', archiveUnit: 'Archived unit', createUnitGroup: 'Created unit group', updateUnitGroup: 'Changed unit group', importUnits: 'Imported units',
    createAccount: 'Created account', updateAccount: 'Changed account', disableAccount: 'Disabled account', enableAccount: 'Enabled account', resetPassword: 'Reset password', resetSecondFactor: 'Removed second factor', createRole: 'Created role', updateRole: 'Changed role', deleteRole: 'Deleted role',
    createMachineClient: 'Created machine client', rotateMachineClientSecret: 'Renewed client secret', disableMachineClient: 'Disabled machine client',
    createOrganisation: 'Created organisation', updateOrganisation: 'Changed organisation', moveOrganisation: 'Moved organisation', closeOrganisation: 'Dissolved organisation', appointPost: 'Recorded post', endPost: 'Ended post', createMember: 'Created member', updateMember: 'Changed member', recordMemberLeave: 'Recorded leaving', revealMemberField: 'Revealed full number', importMembers: 'Imported members', loadDemo: 'Loaded demo data',
    commitImport: 'Committed import', discardImport: 'Discarded import', exportMembers: 'Exported members', exportOrganisations: 'Exported organisations', exportUnits: 'Exported units', exportAuditEntries: 'Exported audit trail',
  },
  field: {
    code: 'Code', name: 'Name', shortName: 'Short name', kind: 'Kind', status: 'State', creditCode: 'Credit code', groupId: 'Group', parentId: 'Parent', admin: 'First administrator', readOnly: 'Read only', sortNo: 'Place',
    displayName: 'Name', loginName: 'Login name', roles: 'Roles', organisationId: 'Bound organisation', secondFactorEnrolled: 'Second factor', permissions: 'Permissions', scopes: 'Scopes', coversSubtree: 'Covers units beneath', overlapHours: 'Hours the old secret stays good',
    filter: 'Filter', people: 'People', rowCount: 'Rows', rows: 'Rows', createdCount: 'Created', fileName: 'File', organisation: 'Organisation', gender: 'Gender', ethnicity: 'Ethnicity', education: 'Education', birthDate: 'Birth date', idNumber: 'ID number', phone: 'Phone',
    jobTitle: 'Post', rank: 'Rank', joinedOn: 'Joined on', becameFullOn: 'Became full on', isLeader: 'Leading cadre', isFloating: 'Floating', isRetired: 'Retired', leftOn: 'Left on', leaveReason: 'Reason for leaving',
    address: 'Address', approvalDocumentNo: 'Approval document', establishedOn: 'Established on', termStartedOn: 'Term started on', termYears: 'Term in years', electionDueOn: 'Election due on', functionalPurpose: 'Purpose', overrideReason: 'Reason of the exception', overrideDocumentNo: 'Document of the exception',
  },
  value: { status: { ACTIVE: 'In use', DISABLED: 'Disabled', COMMITTED: 'Committed', DISCARDED: 'Discarded', CHECKED: 'Checked' } },
};
