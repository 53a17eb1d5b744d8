import type { LoopDefinition } from '../definition';

const EVERYBODY = ['ENTERPRISE', 'SPECIALIST', 'HANDLER', 'UNIT_ADMIN', 'COMMITTEE', 'SYSTEM'] as const;
const DESK = ['UNIT_ADMIN', 'COMMITTEE'] as const;

/**
 * A request of an enterprise 企业诉求: responded to within one working day, planned within three, resolved within ten (urgent five, hard
 * thirty), rated by the enterprise and never by who handled it. A city sets its own limits in its own version.
 */
export const ENTERPRISE_REQUEST: LoopDefinition = {
  code: 'enterprise-request',
  version: 1,
  states: {
    SUBMITTED: {}, TRIAGED: {}, ASSIGNED: {}, ACCEPTED: {}, HANDLING: {}, RESOLVED: {}, CONFIRMED: {}, CLOSED: { kind: 'done' },
    RETURNED: {}, TRANSFERRED: {}, SUSPENDED: { kind: 'suspended' }, REOPENED: {},
  },
  levels: ['NORMAL', 'URGENT', 'HARD'],
  opening: { event: 'submit', to: 'SUBMITTED', roles: ['ENTERPRISE', 'SPECIALIST', 'UNIT_ADMIN', 'COMMITTEE', 'SYSTEM'] },
  transitions: [
    { event: 'triage', from: ['SUBMITTED', 'RETURNED'], to: 'TRIAGED', roles: DESK, requires: ['level'], effect: { kind: 'level' } },
    { event: 'assign', from: ['TRIAGED', 'TRANSFERRED', 'REOPENED'], to: 'ASSIGNED', roles: DESK, requires: ['party'], effect: { kind: 'assign' } },
    { event: 'accept', from: ['ASSIGNED'], to: 'ACCEPTED', roles: ['HANDLER'], party: 'LEAD' },
    { event: 'return', from: ['ASSIGNED'], to: 'RETURNED', roles: ['HANDLER'], party: 'LEAD', requires: ['note'], atMost: 1 },
    { event: 'transfer', from: ['ASSIGNED', 'ACCEPTED', 'HANDLING'], to: 'TRANSFERRED', roles: DESK, requires: ['note'] },
    { event: 'plan', from: ['ACCEPTED', 'REOPENED'], to: 'HANDLING', roles: ['HANDLER'], party: 'LEAD', requires: ['note'] },
    { event: 'invite', from: ['ACCEPTED', 'HANDLING'], to: '=', roles: ['HANDLER'], party: 'LEAD', requires: ['party'], effect: { kind: 'invite' } },
    { event: 'contribute', from: ['ACCEPTED', 'HANDLING'], to: '=', roles: ['HANDLER'], party: 'CO', requires: ['note'], effect: { kind: 'contribute' } },
    { event: 'release', from: ['ACCEPTED', 'HANDLING'], to: '=', roles: ['HANDLER'], party: 'LEAD', requires: ['party', 'note'], effect: { kind: 'release' } },
    { event: 'extend', from: ['ACCEPTED', 'HANDLING'], to: '=', roles: ['COMMITTEE'], requires: ['note', 'limit'], atMost: 1, effect: { kind: 'limit', clock: 'resolve', atMostShare: 1.5 } },
    { event: 'suspend', from: ['ACCEPTED', 'HANDLING'], to: 'SUSPENDED', roles: ['HANDLER'], party: 'LEAD', requires: ['note', 'until'] },
    { event: 'suspend', from: ['ACCEPTED', 'HANDLING'], to: 'SUSPENDED', roles: DESK, requires: ['note', 'until'] },
    { event: 'resume', from: ['SUSPENDED'], to: '<', roles: ['HANDLER', 'UNIT_ADMIN', 'COMMITTEE', 'SYSTEM'] },
    { event: 'resolve', from: ['HANDLING'], to: 'RESOLVED', roles: ['HANDLER'], party: 'LEAD', requires: ['note', 'parts'] },
    { event: 'rate', from: ['RESOLVED'], to: 'REOPENED', roles: ['ENTERPRISE'], requires: ['rating'], when: { satisfied: false }, effect: { kind: 'reopen' } },
    { event: 'rate', from: ['RESOLVED'], to: 'CONFIRMED', roles: ['ENTERPRISE'], requires: ['rating'] },
    { event: 'lapse', from: ['RESOLVED'], to: 'CLOSED', roles: ['SYSTEM'] },
    { event: 'close', from: ['CONFIRMED'], to: 'CLOSED', roles: [...DESK, 'SYSTEM'] },
    { event: 'escalate', from: '*', to: '=', roles: ['SYSTEM'], requires: ['party'], effect: { kind: 'escalate' } },
    { event: 'comment', from: '*', to: '=', roles: EVERYBODY, requires: ['note'] },
  ],
  clocks: [
    { code: 'respond', unit: 'workingDays', limit: 1, runsIn: ['SUBMITTED', 'TRIAGED', 'ASSIGNED', 'RETURNED', 'TRANSFERRED'] },
    { code: 'plan', unit: 'workingDays', limit: 3, runsIn: ['ACCEPTED', 'REOPENED'] },
    { code: 'resolve', unit: 'workingDays', limit: 10, limits: { URGENT: 5, HARD: 30 }, runsIn: ['ACCEPTED', 'HANDLING', 'REOPENED'] },
    { code: 'rate', unit: 'workingDays', limit: 5, runsIn: ['RESOLVED'] },
  ],
  escalation: [
    { clock: 'resolve', at: 0.8, to: 'UNIT_ADMIN' },
    { clock: 'respond', at: 'over', to: 'UNIT_ADMIN' },
    { clock: 'plan', at: 'over', to: 'UNIT_ADMIN' },
    { clock: 'resolve', at: 'over', to: 'COMMITTEE' },
  ],
  timeouts: [{ clock: 'rate', event: 'lapse' }],
  automatic: ['close'],
  evaluation: { aspects: ['timeliness', 'attitude', 'result'], reopensBelow: 3 },
};
