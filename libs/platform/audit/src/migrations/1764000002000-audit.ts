import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail: per tenant, append-only, hash-chained. Sequence and hashes are made by a trigger, so that no caller can choose them;
 * changing, deleting and truncating are refused for everybody, the owner of the table included.
 */
export class Audit1764000002000 implements MigrationInterface {
  name = 'Audit1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entry (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        sequence bigint not null,
        at timestamptz not null,
        actor_kind text not null check (actor_kind in ('ACCOUNT', 'CLIENT', 'SYSTEM', 'NOBODY')),
        actor_id uuid,
        actor_name text not null,
        actor_tenant_id uuid,
        address text,
        operation text not null,
        target_type text not null,
        target_id uuid,
        target_label text,
        changes jsonb not null default '[]',
        reason text,
        request_id text,
        previous_hash bytea not null,
        hash bytea not null,
        primary key (tenant_id, id),
        unique (tenant_id, sequence)
      );
      create index audit_entry_by_time on audit_entry (tenant_id, at desc, id desc);
      create index audit_entry_by_time_all on audit_entry (at desc, id desc);
      create index audit_entry_by_target on audit_entry (tenant_id, target_id, at desc);

      create table audit_head (
        tenant_id uuid primary key references tenant (tenant_id),
        sequence bigint not null,
        hash bytea not null
      );

      -- What an entry's hash covers: every column but the hash itself, in one canonical text.
      create function audit_canonical(entry audit_entry) returns text language sql immutable parallel safe as $$
        select jsonb_build_array(entry.tenant_id, entry.id, entry.sequence, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          entry.actor_kind, entry.actor_id, entry.actor_name, entry.actor_tenant_id, entry.address, entry.operation, entry.target_type,
          entry.target_id, entry.target_label, entry.changes, entry.reason, entry.request_id, encode(entry.previous_hash, 'hex'))::text
      $$;

      create function audit_append() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare head audit_head;
      begin
        insert into audit_head (tenant_id, sequence, hash) values (new.tenant_id, 0, '\\x') on conflict (tenant_id) do nothing;
        select * into head from audit_head where tenant_id = new.tenant_id for update;
        new.sequence := head.sequence + 1;
        new.at := clock_timestamp();
        new.previous_hash := head.hash;
        new.hash := sha256(convert_to(audit_canonical(new), 'UTF8'));
        update audit_head set sequence = new.sequence, hash = new.hash where tenant_id = new.tenant_id;
        return new;
      end $$;
      create trigger audit_append before insert on audit_entry for each row execute function audit_append();

      create function audit_refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'audit entries are append-only' using errcode = '42501';
      end $$;
      create trigger audit_no_change before update or delete on audit_entry for each row execute function audit_refuse();
      create trigger audit_no_truncate before truncate on audit_entry for each statement execute function audit_refuse();

      call gw_protect('audit_entry', 'true', true, false);
      call gw_protect('audit_head', 'false', false, false);
      revoke insert, update on audit_head from gw_unit, gw_branch, gw_committee, gw_client;
      revoke update on audit_entry from gw_unit, gw_branch, gw_committee, gw_client;
      -- Machine clients and branch secretaries leave entries but do not read them.
      drop policy gw_client_insert on audit_entry;
      create policy gw_client_insert on audit_entry for insert to gw_client
        with check (tenant_id in (select c.tenant_id from tenant_closure c where c.ancestor_id = gw_tenant() and c.depth <= gw_depth()));
      drop policy gw_branch on audit_entry;
      create policy gw_branch on audit_entry for insert to gw_branch with check (tenant_id = gw_tenant());
      grant insert on audit_entry to gw_identity;
      create policy gw_identity on audit_entry for insert to gw_identity with check (true);
      revoke update, delete, truncate on audit_entry from gw_maintenance;
      alter function audit_append() owner to gw_maintenance;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The audit trail is never taken down.');
  }
}
