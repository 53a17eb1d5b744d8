import audit from './audit.en';

/** Texts of the administration pages. What the API says as well (rules, roles, permissions, states) is not repeated here: see `use-labels`. */
export default {
  administration: {
    audit,
    menu: { settings: 'Settings', units: 'Units', accounts: 'Accounts', roles: 'Roles', clients: 'Machine clients', audit: 'Audit trail', groups: 'Unit groups' },
    action: { back: 'Back to the list', save: 'Save', copy: 'Copy', copied: 'Copied' },
    field: {
      code: 'Code', name: 'Full name', shortName: 'Short name', kind: 'Kind', status: 'State', group: 'Group', parent: 'Committee above', creditCode: 'Credit code', createdAt: 'Created', updatedAt: 'Changed', reason: 'Reason', unit: 'Unit', lastLoginAt: 'Last login',
    },
    status: { ACTIVE: 'In use', DISABLED: 'Disabled' },
    noGroup: 'no group',
    unit: {
      title: 'Units', purpose: 'How every unit and district committee stands, and where to press', purposeDistrict: 'How every unit of the district stands, and where to press',
      search: 'Code, name or short name', empty: 'No units match', emptyText: 'Clear the filters, or create a unit.',
      organisations: 'Organisations', members: 'Members', overdue: 'Elections overdue', problems: 'Structure problems', count: '{count}', neverLogin: 'never',
      column: { overdue: 'Overdue', problems: 'Problems', organisations: 'Orgs' },
      notFound: 'There is no such unit', notFoundText: 'The unit does not exist or is outside your scope.',
      facts: 'About the unit', health: 'How it stands', electionsInTime: 'all in time', overdueHint: 'to be urged', soundStructure: 'as the regulations ask', problemsHint: 'against the regulations',
      tab: { overview: 'Overview', accounts: 'Accounts', audit: 'Audit' },
      create: {
        action: 'Create unit', title: 'Create unit', purpose: 'Also creates its first administrator, whose one-time password is shown once', unitSection: 'Unit', adminSection: 'First administrator', adminText: 'This person logs in and then creates the other accounts of the unit and enters its organisations and members.',
        kindHint: 'A district committee can have units of its own', codeHint: 'Written before the account at login, as in {code}/admin; unique in the deployment', shortNameHint: 'Used in lists and charts', creditCodeHint: '18 characters, optional', groupHint: 'Units of one group are compared with each other; optional',
        adminLoginName: 'Login name', adminLoginNameHint: '2 to 32 Chinese characters, letters, digits, dots, underscores or hyphens', adminDisplayName: 'Name',
        submit: 'Create unit', again: 'The unit is created. Its one-time password was shown once; reset the password on the account page if it was not kept.',
        secretTitle: 'Keep this one-time password', secretText: 'The first administrator of “{unit}” logs in with it and must change it at once. It is good for 7 days and not shown again after closing.', login: 'Login', password: 'One-time password',
      },
      edit: { action: 'Edit', title: 'Edit unit', done: 'Saved' },
      move: { action: 'Move', title: 'Move to another committee', text: '“{unit}” will be led by the committee you choose. Unless the present one stands above that, it no longer sees any of its data. Nothing inside the unit changes.', to: 'New committee above', submit: 'Move unit', done: 'Unit moved', reasonHint: 'Goes into the audit trail of the unit', nowhere: 'There is no other committee to choose' },
      suspend: { action: 'Suspend', title: 'Suspend “{unit}”?', text: 'All logins of the unit end at once; nobody of it can log in and its machine clients stop. Data is kept and the unit can be resumed at any time.', confirm: 'Suspend unit', done: 'Unit suspended; all its logins have ended' },
      resume: { action: 'Resume', title: 'Resume “{unit}”?', text: 'Accounts of the unit can log in again with the passwords they had.', confirm: 'Resume unit', done: 'Unit resumed' },
      archive: { action: 'Archive', title: 'Archive “{unit}”?', text: 'The unit becomes read-only for good: nobody of it can log in, nothing can be changed, and this cannot be undone. For units that were dissolved or merged.', confirm: 'Archive unit', done: 'Unit archived' },
      enter: {
        action: 'Enter unit', short: 'Enter', title: 'Enter “{unit}”', text: 'You will see the pages its administrator sees. Entering, leaving and the reason go into the audit trail of the unit, which can read them.', reason: 'Reason', reasonHint: '2 to 200 characters, such as “checking election papers”',
        mode: 'How', readOnly: 'Look only', readOnlyHint: 'Nothing can be changed', writable: 'Act for the unit', writableHint: 'Organisations and members can be changed; each change is recorded', submit: 'Enter unit', suspended: 'The unit is suspended; resume it first',
      },
      import: {
        action: 'Import', title: 'Import units', purpose: 'Creates many units and their administrators from one Excel sheet', columns: 'Required: code, name, short name, administrator login name, administrator name. Optional: kind, credit code, group, parent code.',
        accountsTitle: '{count} units created: keep their one-time passwords', accountsText: 'These passwords are shown this once and cannot be seen again after leaving the page. Download or print them and hand them to the administrators; they must be changed at first login and are good for 7 days.',
        download: 'Download CSV', print: 'Print', fileName: 'unit-administrators', none: 'No unit was created', kept: 'I have kept them',
        leave: 'The one-time passwords cannot be seen again after leaving. Have you kept them?', toList: 'Open the list of units',
      },
    },
    group: {
      title: 'Unit groups', purpose: 'Units of a kind form a group; they are compared and ranked within it only', create: 'Create group', edit: 'Edit group', name: 'Name', up: 'Move “{name}” up', down: 'Move “{name}” down', rename: 'Rename', moved: 'Order saved', saved: 'Group saved',
      empty: 'No groups yet', emptyText: 'Create a group, then choose it where a unit is edited.', nameHint: 'At most 40 characters, such as “Economy”', units: '{count} units',
    },
    account: {
      title: 'Accounts', purpose: 'Who can log in, in your committee and its units, and what they may do', purposeUnit: 'Who of your unit can log in, and what they may do', search: 'Login name or name', empty: 'No accounts match', emptyText: 'Clear the filters, or create an account.',
      loginName: 'Login name', displayName: 'Name', roles: 'Roles', organisation: 'Bound to', secondFactor: 'Second factor', enrolled: 'On', notEnrolled: 'Off', never: 'never', mustChangePassword: 'One-time password not changed yet', pendingPassword: 'New', noRole: 'no role', noRoleHint: 'Can log in but use nothing', wholeUnit: 'whole unit',
      filter: { role: 'Role', unit: 'Unit', secondFactor: 'Second factor', login: 'Logins' }, login: { never: 'Never logged in', month: 'Within 30 days', stale: 'Not for 90 days' },
      notFound: 'There is no such account', notFoundText: 'The account does not exist or is outside your scope.', facts: 'About the account', permissions: 'What it may do', permissionsText: 'All its roles together; a change of roles counts at once', noPermissions: 'Nothing: assign a role first',
      tab: { overview: 'Overview', audit: 'Activity' }, fullLogin: 'Login', self: 'You',
      create: {
        action: 'Create account', title: 'Create account', purpose: 'Its one-time password is shown once and must be changed at first login', person: 'Person', personText: 'One account for one person, never shared.', unitHint: 'Your own unless you choose a unit beneath', loginNameHint: '2 to 32 Chinese characters, letters, digits, dots, underscores or hyphens; unique in the unit',
        rolesLater: 'Roles are assigned by the security administrator', rolesLaterText: 'Three administrators are kept apart: the system administrator creates accounts, the security administrator decides what they may do. Until then the account can log in and use nothing.', rolesLaterUnit: 'The administrator of that unit, or the security administrator, can assign its roles.',
        submit: 'Create account', again: 'The account is created. Its one-time password was shown once; reset the password if it was not kept.', secretTitle: 'Keep this one-time password', secretText: '“{name}” logs in with it and must change it at once. It is good for 7 days and not shown again after closing.',
      },
      edit: { action: 'Edit', assign: 'Assign roles', title: 'Edit account', done: 'Saved, in force at once', rolesByOthers: 'Roles are assigned by people with the permission to assign roles', selfText: 'You cannot change your own roles or binding; ask another administrator.' },
      role: {
        section: 'Roles and reach', text: 'Several can be chosen; their permissions add up. Where one cannot be chosen, the reason is beside it.', exclusive: 'one of three', exclusiveTitle: 'Three administrators are kept apart', exclusiveText: 'The system administrator creates accounts, the security administrator grants permissions, the auditor reads the trail; no account can be two of them.',
        bound: 'bound to an organisation', own: 'own', none: 'There are no roles to choose here',
        organisation: 'Bound to organisation', organisationHint: 'The person then sees this organisation and all beneath it only, and manages no accounts or roles; without one, the whole unit', organisationRequired: 'A branch secretary must be bound to an organisation', organisationPlaceholder: 'Type a name or code', organisationForeign: 'You may not see organisations; the administrator of the unit can bind this account.',
      },
      reset: {
        action: 'Reset password', title: 'Reset the password of “{name}”?', text: 'The present password stops working and all logins end at once. The new one-time password is shown once; tell it in person or by telephone.', confirm: 'Reset password', secretTitle: 'New one-time password', secretText: 'Tell “{name}”, who must change it at once. It is good for 7 days and not shown again after closing.',
      },
      factor: { action: 'Remove second factor', title: 'Remove the second factor of “{name}”?', text: 'For a lost device. The password stays, all logins end at once; one of the three administrators must enrol again at the next login.', confirm: 'Remove second factor', done: 'Second factor removed' },
      disable: { action: 'Disable', title: 'Disable “{name}”?', text: 'All logins end at once and the account cannot log in. It and its history are kept; it can be enabled at any time.', confirm: 'Disable account', done: 'Account disabled; all its logins have ended' },
      enable: { action: 'Enable', title: 'Enable “{name}”?', text: 'This person can log in again with the password they had.', confirm: 'Enable account', done: 'Account enabled' },
    },
    role: {
      title: 'Roles', purpose: 'A role is a set of permissions; an account can have several', builtIn: 'Built-in roles', builtInText: 'Defined by the system, not to be changed. ✓ has the permission.', own: 'Own roles', ownText: 'Permissions put together for the way your unit divides its work.', create: 'Create role', createTitle: 'Create role', editTitle: 'Edit role', edit: 'Edit', delete: 'Delete',
      name: 'Name', nameHint: 'At most 30 characters, such as “Publicity”', permissions: 'Permissions (at least one)', permissionsText: 'Only what you may hand out can be chosen; where it cannot, the reason is beside it.', permission: 'Permission', holders: 'Accounts', holderCount: '{count} accounts', holderCountNone: 'no accounts', chosen: '{count} chosen', selectGroup: 'All', clearGroup: 'None',
      empty: 'No own roles yet. ', emptyText: 'Where the built-in roles do not fit, put permissions together in a role of your own.', exclusive: 'one of three', bound: 'bound', has: 'yes', hasNot: 'no', saved: 'Role saved, in force for its holders at once', created: 'Role created; it can be assigned to accounts now', deleted: 'Role deleted',
      deleteTitle: 'Delete the role “{name}”?', deleteText: 'Nobody holds it. This cannot be undone.', deleteConfirm: 'Delete role', submitCreate: 'Create role', submitEdit: 'Save role', notFound: 'There is no such role', notFoundText: 'The role does not exist or was deleted.', effect: 'Once saved, the {count} accounts that hold this role follow the new permissions at once.',
      separate: 'Three administrators are kept apart', separateText: 'A role of a committee cannot join the duties of system administration, security administration and audit; choosing one closes the other two.',
    },
    client: {
      title: 'Machine clients', purpose: 'Other systems read or write with credentials of their own, apart from people', search: 'Name', empty: 'No machine clients yet', emptyText: 'Create one for each system, so that each can be traced and disabled by itself.',
      name: 'Name', scopes: 'Scopes', subtree: 'Reach', subtreeOwn: 'own unit', subtreeAll: 'with units beneath', lastUsedAt: 'Last token', neverUsed: 'never', clientId: 'Client id', secrets: 'Secrets in force', secretUntil: 'until {time}', secretForever: 'until replaced', secretCreated: 'made {time}', noSecrets: 'No secret is in force', foreign: 'Belongs to another unit, which manages it',
      facts: 'About the client', notFound: 'There is no such machine client', notFoundText: 'The client does not exist or is outside your scope.',
      create: {
        action: 'Create client', title: 'Create machine client', purpose: 'Its secret is shown once; give it to the person responsible for the other system', nameHint: 'Name the other system, such as “City data platform”', scopesText: 'Give no more than the other system needs.', beyond: 'Reaches further than what you may hand out', personalWarning: 'This scope reads full ID and phone numbers; give it only where the law allows and the task needs it.', carries: 'Holds: {permissions}',
        subtree: 'Cover the units beneath', subtreeHint: 'Reads the committee and all units beneath it; otherwise the committee alone', submit: 'Create client', again: 'The client is created. Its secret was shown once; renew it if it was not kept.', secretTitle: 'Keep this secret', secretText: 'Give it to the person responsible for “{name}”. It is not shown again after closing; a lost one can only be renewed.', secret: 'Secret',
      },
      rotate: { action: 'Renew secret', title: 'Renew the secret of “{name}”', text: 'Makes a new secret. The old one stays good for a while, so that the other system can be switched over without a gap.', overlap: 'The old secret stays good for', overlapHint: 'Choose “not at all” when it has leaked', now: 'not at all', hours: '{count} hours', days: '{count} days', submit: 'Renew secret', secretTitle: 'New secret', secretText: 'Give it to the person responsible for “{name}”, to be used before the old one ends. It is not shown again after closing.' },
      disable: { action: 'Disable', title: 'Disable “{name}”?', text: 'Its secrets and tokens end at once, for good. Create another one when needed.', confirm: 'Disable client', done: 'Machine client disabled' },
      howTo: {
        title: 'How to connect', text: 'Exchange client id and secret for a token (good for 15 minutes), then ask with the token.', token: '1. Fetch a token', query: '2. Ask with the token', tokenText: 'The token is access_token in the answer.', queryText: 'Filter and order by updatedAt to read only what changed since last time; at most 200 a page, the next one with endCursor.', limits: 'RateLimit-* headers of each answer tell what is left.', secretVariable: 'GONGWEI_CLIENT_SECRET is the secret, TOKEN the token; keep both out of scripts.',
      },
    },
  },
};
