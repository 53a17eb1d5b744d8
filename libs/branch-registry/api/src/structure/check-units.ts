import { today } from '@gongwei/kernel';
import { checkStructure, findingSince } from '@gongwei/branch-registry-domain';
import { unitScope, type Platform, type WriteTransaction } from '@gongwei/platform-database';
import { JOBS_SCOPE, tenantsInUse, type Schedule } from '@gongwei/platform-jobs';
import { readNodes } from './read-nodes';

/** Every unit, soon after midnight: terms run out by the day. */
export const checkStructureNightly: Schedule = {
  cron: '5 0 * * *',
  run: async (platform, contextOf, signal) => checkUnits(platform, await tenantsInUse(contextOf), signal),
};

/** Units where something changed, within a minute of it. */
export const checkStructureOnChange: Schedule = {
  cron: '* * * * *',
  run: async (platform, contextOf, signal) => {
    const rows = await contextOf(JOBS_SCOPE).reader.queryOnce<{ id: string }>('select distinct tenant_id as id from structure_change order by 1');
    await checkUnits(platform, rows.map(({ id }) => id), signal);
  },
};

async function checkUnits(platform: Platform, unitIds: readonly string[], signal: AbortSignal): Promise<void> {
  for (const unitId of unitIds) {
    signal.throwIfAborted();
    await platform.database.writeIn(unitScope(unitId), (tx) => checkUnit(tx, unitId));
  }
}

/**
 * Checks one unit and keeps what it finds; a finding that stood before keeps its day. Two nodes at once take turns. Changes whose
 * transaction ends while this runs are not seen, and their note stays for the next check.
 */
async function checkUnit(tx: WriteTransaction, unitId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`structure:${unitId}`]);
  await tx.query('delete from structure_change where tenant_id = $1', [unitId]);
  const day = today();
  const findings = checkStructure(await readNodes(tx, [unitId]), day);
  const columns = [findings.map((one) => one.organisationId), findings.map((one) => one.rule), findings.map((one) => JSON.stringify(one.params)), findings.map((one) => findingSince(one, day))];
  await tx.query('delete from structure_finding where tenant_id = $1 and (organisation_id, rule) not in (select * from unnest($2::uuid[], $3::text[]))', [unitId, columns[0], columns[1]]);
  await tx.query(
    `insert into structure_finding (tenant_id, organisation_id, rule, params, since)
     select $1, * from unnest($2::uuid[], $3::text[], $4::jsonb[], $5::date[])
     on conflict (tenant_id, organisation_id, rule) do update set params = excluded.params, since = least(structure_finding.since, excluded.since)`,
    [unitId, ...columns],
  );
  await tx.query('insert into structure_check (tenant_id, checked_on) values ($1, $2) on conflict (tenant_id) do update set checked_on = excluded.checked_on', [unitId, day]);
}
