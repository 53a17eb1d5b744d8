import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Import runs: an uploaded sheet between its check and its commit. Whatever was in the sheet lies here sealed only. */
export class Imports1764000005000 implements MigrationInterface {
  name = 'Imports1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_run (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        kind text not null check (kind in ('MEMBERS', 'UNITS')),
        status text not null check (status in ('CHECKED', 'COMMITTED', 'DISCARDED')),
        file_name text not null,
        row_count int not null,
        valid_count int not null,
        error_count int not null,
        errors bytea,                    -- cells found wrong, without language; sealed, because a message may quote its cell
        payload bytea,                   -- the rows that may be written, sealed; emptied on commit and discard
        original bytea,                  -- the file as uploaded, sealed, for the error sheet; emptied when it has served
        result jsonb,                    -- what the commit made, without secrets, so that a repeat answers the same
        created_by uuid not null,
        created_at timestamptz not null default now(),
        committed_at timestamptz,
        primary key (tenant_id, id)
      );
      create index import_run_by_creator on import_run (tenant_id, created_by, created_at desc, id desc);
      -- Sealed bytes do not compress: the attempt would only cost time.
      alter table import_run alter column errors set storage external, alter column payload set storage external, alter column original set storage external;
      call gw_protect('import_run', 'false', false, false, false);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Import runs are never taken down.');
  }
}
