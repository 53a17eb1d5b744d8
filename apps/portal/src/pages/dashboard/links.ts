import { addDays, addMonths, today, type DateString } from '@gongwei/kernel';

type Query = Record<string, string | undefined>;

const to = (path: string, query: Query = {}): string => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
};

/**
 * Where each figure leads: the list that holds exactly what was counted. The keys are those of the lists' filters (`@gongwei/*-portal`);
 * within one unit of the scope when told.
 */
export const links = {
  units: () => to('/units', { kind: 'UNIT', status: 'ACTIVE' }),
  unit: (id: string) => `/units/${id}`,
  organisations: () => to('/organisations', { status: 'ACTIVE,SUSPENDED' }),
  members: () => '/members',
  stage: (status: string) => to('/development', { stage: status }),
  overdue: (unit?: string) => to('/organisations', { electionOverdue: 'true', unit }),
  /** Within 90 days of the day it is opened on, as the API counts. */
  dueSoon: () => to('/organisations', { electionDue: '@90' }),
  /** Elections due in a month such as 2026-11; in the present month from today on, for those before are overdue. */
  month: (month: string, day: DateString = today()) => {
    const first = `${month}-01`;
    return to('/organisations', { electionDue: `${first < day ? day : first}..${addDays(addMonths(first, 1), -1)}` });
  },
  /** Elections to be prepared, and the preparation of one. */
  elections: () => '/elections',
  prepareElection: (organisation: string) => to('/elections/new', { organisation }),
  transfersToReceive: () => to('/transfers', { tab: 'in', 'in.status': 'ISSUED' }),
  transfersToMend: () => to('/transfers', { 'out.status': 'RETURNED,EXPIRED' }),
  transfersToIssue: () => to('/transfers', { 'out.status': 'REQUESTED' }),
  structure: (rule?: string, unit?: string) => to('/structure', { rule, unit }),
};
