import { TODAY } from '../sql';

/** What the kept outlook `d` says of somebody today. */
export const OUTLOOK_STATE = {
  READY: `(d.missing_count = 0 and d.earliest_on <= ${TODAY})`,
  LATE: `(d.due_on < ${TODAY})`,
} as const;
