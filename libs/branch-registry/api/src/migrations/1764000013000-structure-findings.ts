import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the structure check 设置体检 found last, unit by unit, so that a city's findings are read and not reckoned, and so that each tells
 * since when it stands. `structure_change` notes which units changed after that: rows are only added to it, so writers never wait for each other.
 */
export class StructureFindings1764000013000 implements MigrationInterface {
  name = 'StructureFindings1764000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table structure_finding (
        tenant_id uuid not null,
        organisation_id uuid not null,
        rule text not null,
        params jsonb not null,
        since date not null,
        primary key (tenant_id, organisation_id, rule),
        foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
      );
      create table structure_check (
        tenant_id uuid not null primary key references tenant (tenant_id),
        checked_on date not null         -- rules look at the day: what was checked yesterday is not today's answer
      );
      create table structure_change (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null default gen_random_uuid(),
        changed_at timestamptz not null default now(),
        primary key (tenant_id, id)
      );
      call gw_protect('structure_finding', 'organisation_id in (select o.id from organisation o where o.tenant_id = gw_tenant() and starts_with(o.path, gw_organisation_path()))');
      call gw_protect('structure_check', 'true');
      call gw_protect('structure_change', 'true');
      revoke insert, update on structure_finding from gw_branch, gw_committee, gw_client;
      revoke insert, update on structure_check from gw_branch, gw_committee, gw_client;
      revoke insert, update on structure_change from gw_unit, gw_branch, gw_committee, gw_client;
      grant delete on structure_finding to gw_unit;
      grant delete on structure_change to gw_unit;
      grant select on structure_change to gw_jobs;
      create policy gw_jobs on structure_change for select to gw_jobs using (true);

      create function structure_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into structure_change (tenant_id) select distinct tenant_id from changed;
        return null;
      end $$;
      alter function structure_changed() owner to gw_maintenance;
    `);
    for (const table of ['organisation', 'organisation_census', 'post_appointment']) {
      for (const event of ['insert', 'update']) {
        await runner.query(`create trigger structure_changed_by_${event} after ${event} on ${table} referencing new table as changed for each statement execute function structure_changed()`);
      }
    }
    await runner.query(`insert into structure_change (tenant_id) select distinct tenant_id from organisation`);
  }

  async down(): Promise<void> {
    throw new Error('The findings are never taken down.');
  }
}
