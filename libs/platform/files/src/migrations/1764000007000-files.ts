import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was uploaded, whatever it belongs to. The bytes lie in the file store under `storage_key`; a row without owner is an upload nobody has
 * used yet and is swept after a day. A feature that shows attachments to other tenants (notices) adds its own policy.
 */
export class Files1764000007000 implements MigrationInterface {
  name = 'Files1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        owner_type text,
        owner_id uuid,
        file_name text not null,
        media_type text not null,
        byte_size bigint not null,
        width int,
        height int,
        sha256 bytea not null,
        storage_key text not null,
        has_thumbnail boolean not null default false,
        uploaded_by uuid,
        uploaded_by_name text not null,
        created_at timestamptz not null default now(),
        attached_at timestamptz,
        removed_at timestamptz,
        primary key (tenant_id, id),
        check ((owner_type is null) = (owner_id is null))
      );
      create index attachment_by_owner on attachment (tenant_id, owner_type, owner_id, created_at) where removed_at is null;
      -- A file is opened by its id, in whatever tenant of the scope it lies.
      create index attachment_by_id on attachment (id);
      create index attachment_unused on attachment (created_at) where owner_id is null or removed_at is not null;
      call gw_protect('attachment', 'true', false, false);
      grant select, delete on attachment to gw_jobs;
      create policy gw_jobs on attachment for all to gw_jobs using (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Attachments are never taken down.');
  }
}
