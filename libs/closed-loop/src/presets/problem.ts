import type { LoopDefinition } from '../definition';

/**
 * A problem of one of the seven lists 七张问题清单: rectified within a limit of its own, struck off 销号 only after it was verified, looked at
 * again 回头看 and opened again when it has come back.
 */
export const PROBLEM: LoopDefinition = {
  code: 'problem',
  version: 1,
  states: { FOUND: {}, ASSIGNED: {}, RECTIFYING: {}, EXTENDED: {}, APPLY_CLOSE: {}, VERIFIED: {}, RETURNED: {}, CLOSED: { kind: 'done' } },
  opening: { event: 'report', to: 'FOUND', roles: ['UNIT_ADMIN', 'COMMITTEE', 'SYSTEM'] },
  transitions: [
    { event: 'assign', from: ['FOUND'], to: 'ASSIGNED', roles: ['COMMITTEE'], requires: ['party', 'limit'], effect: { kind: 'limit', clock: 'rectify' } },
    { event: 'plan', from: ['ASSIGNED'], to: 'RECTIFYING', roles: ['UNIT_ADMIN'], requires: ['note'] },
    { event: 'progress', from: ['RECTIFYING', 'EXTENDED', 'RETURNED'], to: '=', roles: ['UNIT_ADMIN'], requires: ['note'] },
    { event: 'extend', from: ['RECTIFYING', 'RETURNED'], to: 'EXTENDED', roles: ['COMMITTEE'], requires: ['note', 'limit'], atMost: 1, effect: { kind: 'limit', clock: 'rectify', atMostShare: 0.5 } },
    { event: 'applyClose', from: ['RECTIFYING', 'EXTENDED', 'RETURNED'], to: 'APPLY_CLOSE', roles: ['UNIT_ADMIN'], requires: ['note'] },
    { event: 'return', from: ['APPLY_CLOSE', 'VERIFIED'], to: 'RETURNED', roles: ['COMMITTEE'], requires: ['note'] },
    { event: 'verify', from: ['APPLY_CLOSE'], to: 'VERIFIED', roles: ['COMMITTEE'] },
    { event: 'close', from: ['VERIFIED'], to: 'CLOSED', roles: ['COMMITTEE'] },
    { event: 'recheck', from: ['CLOSED'], to: '=', roles: ['COMMITTEE'], requires: ['note'] },
    { event: 'reopen', from: ['CLOSED'], to: 'RECTIFYING', roles: ['COMMITTEE'], requires: ['note'], effect: { kind: 'reopen' } },
    { event: 'escalate', from: '*', to: '=', roles: ['SYSTEM'], requires: ['party'], effect: { kind: 'escalate' } },
  ],
  clocks: [
    { code: 'plan', unit: 'workingDays', limit: 10, runsIn: ['ASSIGNED'] },
    { code: 'rectify', unit: 'workingDays', limit: 60, runsIn: ['ASSIGNED', 'RECTIFYING', 'EXTENDED', 'RETURNED'] },
    { code: 'review', unit: 'workingDays', limit: 10, runsIn: ['APPLY_CLOSE', 'VERIFIED'] },
  ],
  escalation: [
    { clock: 'rectify', at: 0.8, to: 'UNIT_ADMIN' },
    { clock: 'rectify', at: 'over', to: 'COMMITTEE' },
    { clock: 'review', at: 'over', to: 'LEADER' },
  ],
};
