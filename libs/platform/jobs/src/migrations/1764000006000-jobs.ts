import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Work that outlives its request. `outbox_event` is written in the transaction of the change it follows from; the relay, running as
 * `gw_jobs`, hands it to the queue (pg-boss, in a schema of its own that no scope role can see).
 */
export class Jobs1764000006000 implements MigrationInterface {
  name = 'Jobs1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      begin
        begin
          create role gw_jobs nologin noinherit;
        exception when duplicate_object or unique_violation then null;  -- roles belong to the cluster, databases share them
        end;
        execute format('grant gw_jobs to %I', current_user);
      end $$;
      create schema gw_jobs authorization gw_jobs;
      grant usage on schema public to gw_jobs;

      create table outbox_event (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        kind text not null,
        payload jsonb not null,
        actor jsonb not null,            -- who asked, in which scope and with which permissions: what a context is made of again
        created_at timestamptz not null default now(),
        relayed_at timestamptz,
        done_at timestamptz,
        primary key (tenant_id, id)
      );
      create index outbox_event_waiting on outbox_event (created_at) where relayed_at is null;
      call gw_protect('outbox_event', 'true', true, true, false);
      revoke update on outbox_event from gw_unit, gw_branch, gw_committee, gw_client;
      grant select, update, delete on outbox_event to gw_jobs;
      create policy gw_jobs on outbox_event for all to gw_jobs using (true) with check (true);
      grant select on tenant to gw_jobs;
      create policy gw_jobs on tenant for select to gw_jobs using (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('The outbox is never taken down.');
  }
}
