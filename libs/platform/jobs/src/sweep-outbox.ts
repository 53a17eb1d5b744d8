import { JOBS_SCOPE, type Schedule } from './job';

const KEEP_DAYS = 30;

/** Events that are done have served; they are kept for a month for whoever looks into what happened. */
export const sweepOutbox: Schedule = {
  cron: '40 3 * * *',
  run: async (platform) => {
    await platform.database.writeIn(JOBS_SCOPE, (tx) => tx.query('delete from outbox_event where done_at < now() - make_interval(days => $1)', [KEEP_DAYS]));
  },
};
