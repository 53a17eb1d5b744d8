import type { ElectionStatus } from '@gongwei/branch-registry-domain';

/** The way from the plan to the new term, as the page shows it. */
export const ELECTION_STEPS = ['prepare', 'approve', 'count', 'settle', 'report', 'term'] as const;
export type ElectionStep = (typeof ELECTION_STEPS)[number];

const AT: Readonly<Record<ElectionStatus, ElectionStep>> = {
  PREPARING: 'prepare', REQUESTED: 'approve', APPROVED: 'count', TIED: 'settle', SHORT: 'settle', COUNTED: 'report', REPORTED: 'report', CLOSED: 'term', CANCELLED: 'prepare',
};

export type StepState = 'done' | 'now' | 'ahead';

/** Where an election stands on that way. A completed one has all steps behind it, a cancelled one stops where nothing follows. */
export function stepStates(status: ElectionStatus): Readonly<Record<ElectionStep, StepState>> {
  const now = ELECTION_STEPS.indexOf(AT[status]);
  const state = (index: number): StepState => (status === 'CLOSED' || (status !== 'CANCELLED' && index < now) ? 'done' : status !== 'CANCELLED' && index === now ? 'now' : 'ahead');
  return Object.fromEntries(ELECTION_STEPS.map((step, index) => [step, state(index)])) as Record<ElectionStep, StepState>;
}
