import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The checked rows of an import in pieces, so that neither checking nor writing a long sheet holds more than one piece in memory, and so
 * that writing can stop between two pieces and go on from there.
 */
export class ImportChunks1764000006500 implements MigrationInterface {
  name = 'ImportChunks1764000006500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_chunk (
        tenant_id uuid not null,
        run_id uuid not null,
        number int not null,
        payload bytea,                   -- the rows that may be written, sealed; emptied when they are, and on discard
        primary key (tenant_id, run_id, number),
        foreign key (tenant_id, run_id) references import_run (tenant_id, id)
      );
      alter table import_chunk alter column payload set storage external;
      call gw_protect('import_chunk', 'false', false, false, false);

      -- Rows kept in one piece cannot be cut here, sealed as they are: such uploads are to be sent again.
      update import_run set status = 'DISCARDED', original = null, errors = null where status = 'CHECKED';
      alter table import_run
        drop column payload,
        drop constraint import_run_status_check,
        add constraint import_run_status_check check (status in ('CHECKED', 'COMMITTING', 'FAILED', 'COMMITTED', 'DISCARDED')),
        add column next_chunk int not null default 0,      -- moves in the transaction that writes a piece: what is before it is written, once
        add column created_count int not null default 0,
        add column progressed_at timestamptz;
      update import_run set created_count = (result ->> 'createdCount')::int where result is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Import runs are never taken down.');
  }
}
