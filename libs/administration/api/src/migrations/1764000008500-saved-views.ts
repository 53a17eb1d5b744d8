import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How people want to see lists: named views, each its maker's own or shared within the tenant, and everybody's choice of columns. Nobody
 * outside the tenant reads them, not even the committee above, and no machine.
 */
export class SavedViews1764000008500 implements MigrationInterface {
  name = 'SavedViews1764000008500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        tenant_id uuid not null,
        id uuid not null,
        account_id uuid not null,        -- who made it; the only one to see it unless it is shared
        list text not null,
        name text not null,
        shared boolean not null default false,
        query jsonb not null default '{}',
        columns jsonb,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, account_id) references account (tenant_id, id)
      );
      create unique index saved_view_own_name on saved_view (tenant_id, account_id, list, lower(name)) where not shared;
      create unique index saved_view_shared_name on saved_view (tenant_id, list, lower(name)) where shared;

      create table list_setting (
        tenant_id uuid not null,
        account_id uuid not null,
        list text not null,
        columns jsonb,
        default_view_id uuid,
        updated_at timestamptz not null default now(),
        primary key (tenant_id, account_id, list),
        foreign key (tenant_id, account_id) references account (tenant_id, id),
        constraint list_setting_default foreign key (tenant_id, default_view_id) references saved_view (tenant_id, id) on delete set null (default_view_id)
      );
      create index list_setting_by_default on list_setting (tenant_id, default_view_id);
    `);
    for (const table of ['saved_view', 'list_setting']) await runner.query(`call gw_protect('${table}', 'true', false, false, false)`);
    await runner.query('grant delete on saved_view to gw_unit, gw_branch, gw_committee');
  }

  async down(): Promise<void> {
    throw new Error('Saved views are never taken down.');
  }
}
