import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, roles, sessions and machine clients. Login runs as gw_identity, the only scope without a tenant, and sees only these tables. */
export class Identity1764000003000 implements MigrationInterface {
  name = 'Identity1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        login_name text not null,
        display_name text not null,
        password_hash text not null,
        must_change_password boolean not null default true,
        password_expires_at timestamptz,
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'DISABLED')),
        second_factor_secret bytea,
        second_factor_confirmed boolean not null default false,
        second_factor_last_step bigint not null default 0,
        organisation_id uuid,
        last_login_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id)
      );
      create unique index account_login_name on account (tenant_id, lower(login_name));
      create index account_by_login_name on account (lower(login_name));
      create index account_by_change on account (updated_at, id);

      create table role (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        name text not null,
        permissions text[] not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint role_name unique (tenant_id, name)
      );

      create table account_role (
        tenant_id uuid not null,
        account_id uuid not null,
        role_key text not null,          -- key of a built-in role, or the id of one of the tenant's own
        primary key (tenant_id, account_id, role_key),
        foreign key (tenant_id, account_id) references account (tenant_id, id)
      );

      create table session (
        tenant_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        token_hash bytea not null,
        second_factor_passed boolean not null default true,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        address text,
        user_agent text,
        entered_tenant_id uuid references tenant (tenant_id),
        entered_reason text,
        entered_read_only boolean not null default true,
        entered_at timestamptz,
        primary key (tenant_id, id),
        unique (tenant_id, token_hash),
        foreign key (tenant_id, account_id) references account (tenant_id, id)
      );
      create index session_by_account on session (tenant_id, account_id);

      create table machine_client (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        name text not null,
        scopes text[] not null,
        covers_subtree boolean not null default false,
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'DISABLED')),
        last_used_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint machine_client_name unique (tenant_id, name)
      );
      create table machine_client_secret (
        tenant_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        secret_hash bytea not null,
        hint text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, client_id) references machine_client (tenant_id, id)
      );
      create index machine_client_secret_by_client on machine_client_secret (tenant_id, client_id);

      -- Not a tenant's table: an attempt may name an account that does not exist. Keys are keyed hashes, so names cannot be read back.
      create table login_attempt (
        key bytea primary key,
        failures int not null,
        last_failed_at timestamptz not null,
        locked_until timestamptz
      );
      alter table login_attempt enable row level security;
      alter table login_attempt force row level security;
      create policy gw_identity on login_attempt for all to gw_identity using (true) with check (true);
      create policy gw_maintenance on login_attempt for all to gw_maintenance using (true) with check (true);
      grant select, insert, update, delete on login_attempt to gw_identity, gw_maintenance;

      call gw_protect('account', 'false', true, false);
      call gw_protect('role', 'false', true, false);
      call gw_protect('account_role', 'false', true, false);
      call gw_protect('session', 'false', true, false);
      call gw_protect('machine_client', 'false', false, false);
      call gw_protect('machine_client_secret', 'false', false, false);
      grant delete on account_role, role, session to gw_unit, gw_committee;
      grant delete on session, account_role to gw_identity;
      grant select, insert, update on account, session, machine_client, machine_client_secret to gw_identity;
      grant select on account_role, role to gw_identity;
    `);
    for (const table of ['account', 'role', 'account_role', 'session', 'machine_client', 'machine_client_secret']) {
      await runner.query(`create policy gw_identity on ${table} for all to gw_identity using (true) with check (true)`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Accounts are never taken down.');
  }
}
