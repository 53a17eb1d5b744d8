import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The doorway: scope roles, the tenant registry with its closure, and `gw_protect`, the one way a table gets its row-level security.
 * Policies are per role, so that each plan sees only the plain condition of its own scope.
 */
export class Tenancy1764000001000 implements MigrationInterface {
  name = 'Tenancy1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare scope text;
      begin
        foreach scope in array array['gw_unit', 'gw_branch', 'gw_committee', 'gw_client', 'gw_identity', 'gw_maintenance'] loop
          begin
            execute format('create role %I nologin noinherit', scope);
          exception when duplicate_object or unique_violation then null;  -- roles belong to the cluster, databases share them
          end;
        end loop;
        execute format('grant gw_maintenance to %I', current_user);
      end $$;

      create function gw_tenant() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;
      create function gw_depth() returns int language sql stable parallel safe
        as $$ select coalesce(nullif(current_setting('app.depth', true), '')::int, 0) $$;
      create function gw_organisation_path() returns text language sql stable parallel safe
        as $$ select nullif(current_setting('app.organisation_path', true), '') $$;

      create table tenant (
        tenant_id uuid primary key,
        parent_id uuid references tenant (tenant_id),
        code text not null,
        name text not null,
        short_name text not null,
        kind text not null check (kind in ('COMMITTEE', 'DISTRICT_COMMITTEE', 'UNIT')),
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED', 'ARCHIVED')),
        credit_code text,
        group_id uuid,
        group_tenant_id uuid,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (parent_id is not null or kind = 'COMMITTEE')
      );
      -- People type the code to log in, in whatever case.
      create unique index tenant_code_key on tenant (lower(code));
      create index tenant_by_parent on tenant (parent_id);
      create index tenant_by_change on tenant (updated_at, tenant_id);

      create table tenant_closure (
        tenant_id uuid not null references tenant (tenant_id) on delete cascade,
        ancestor_id uuid not null references tenant (tenant_id) on delete cascade,
        depth int not null,
        primary key (tenant_id, ancestor_id)
      );
      create index tenant_closure_by_ancestor on tenant_closure (ancestor_id, depth, tenant_id);

      create table unit_group (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        name text not null,
        sort_no int not null default 0,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, name)
      );
      alter table tenant add constraint tenant_group_fk foreign key (group_tenant_id, group_id) references unit_group (tenant_id, id);
    `);

    await runner.query(`
      -- Rebuilds the ancestors of a moved or new tenant and of everything beneath it.
      create function tenant_closure_refresh() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if tg_op = 'UPDATE' then
          if exists (select 1 from tenant_closure c where c.tenant_id = new.parent_id and c.ancestor_id = new.tenant_id) then
            raise exception 'a tenant cannot move beneath itself' using errcode = '23514', constraint = 'tenant_no_cycle';
          end if;
          delete from tenant_closure c using tenant_closure below
            where below.ancestor_id = new.tenant_id and c.tenant_id = below.tenant_id
              and c.ancestor_id not in (select tenant_id from tenant_closure where ancestor_id = new.tenant_id);
          insert into tenant_closure (tenant_id, ancestor_id, depth)
            select below.tenant_id, above.ancestor_id, below.depth + above.depth + 1
            from tenant_closure below, tenant_closure above
            where below.ancestor_id = new.tenant_id and above.tenant_id = new.parent_id;
        else
          insert into tenant_closure (tenant_id, ancestor_id, depth) values (new.tenant_id, new.tenant_id, 0);
          insert into tenant_closure (tenant_id, ancestor_id, depth)
            select new.tenant_id, c.ancestor_id, c.depth + 1 from tenant_closure c where c.tenant_id = new.parent_id;
        end if;
        return null;
      end $$;
      alter function tenant_closure_refresh() owner to gw_maintenance;
      create trigger tenant_closure_on_insert after insert on tenant for each row execute function tenant_closure_refresh();
      create trigger tenant_closure_on_move after update of parent_id on tenant for each row
        when (old.parent_id is distinct from new.parent_id) execute function tenant_closure_refresh();

      -- The one way a table gets its policies.
      --   unit_read / branch_read: conditions beyond "my tenant"; committee_writes: a committee may write in its whole subtree;
      --   client_reads: whether machine clients see the table at all.
      create procedure gw_protect(target regclass, branch_condition text default 'false', committee_writes boolean default false,
                                  client_reads boolean default true, committee_reads boolean default true) language plpgsql as $$
      declare
        mine constant text := 'tenant_id = gw_tenant()';
        subtree constant text := 'tenant_id in (select c.tenant_id from tenant_closure c where c.ancestor_id = gw_tenant())';
        reach constant text := 'tenant_id in (select c.tenant_id from tenant_closure c where c.ancestor_id = gw_tenant() and c.depth <= gw_depth())';
        committee_write text := case when committee_writes then subtree else mine end;
      begin
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
        execute format('create policy gw_unit on %s for all to gw_unit using (%s) with check (%s)', target, mine, mine);
        execute format('create policy gw_branch on %s for all to gw_branch using (%s and (%s)) with check (%s and (%s))', target, mine, branch_condition, mine, branch_condition);
        execute format('create policy gw_committee on %s for select to gw_committee using (%s)', target, case when committee_reads then subtree else mine end);
        execute format('create policy gw_committee_insert on %s for insert to gw_committee with check (%s)', target, committee_write);
        execute format('create policy gw_committee_update on %s for update to gw_committee using (%s) with check (%s)', target, committee_write, committee_write);
        execute format('create policy gw_committee_delete on %s for delete to gw_committee using (%s)', target, committee_write);
        execute format('create policy gw_client on %s for select to gw_client using (%s)', target, case when client_reads then reach else 'false' end);
        execute format('create policy gw_client_insert on %s for insert to gw_client with check (%s)', target, case when client_reads then mine else 'false' end);
        execute format('create policy gw_client_update on %s for update to gw_client using (%s) with check (%s)', target, case when client_reads then mine else 'false' end, case when client_reads then mine else 'false' end);
        execute format('create policy gw_maintenance on %s for all to gw_maintenance using (true) with check (true)', target);
        execute format('grant select, insert, update on %s to gw_unit, gw_branch, gw_committee, gw_client', target);
        execute format('grant all on %s to gw_maintenance', target);
      end $$;

      grant usage on schema public to gw_unit, gw_branch, gw_committee, gw_client, gw_identity, gw_maintenance;
      call gw_protect('tenant', 'true', true);
      -- New units get their row before they have ancestors, so the committee's insert is judged by the parent it names.
      drop policy gw_committee_insert on tenant;
      create policy gw_committee_insert on tenant for insert to gw_committee
        with check (parent_id in (select c.tenant_id from tenant_closure c where c.ancestor_id = gw_tenant()));
      call gw_protect('tenant_closure', 'true');
      drop policy gw_committee on tenant_closure;
      create policy gw_committee on tenant_closure for select to gw_committee using (ancestor_id = gw_tenant());
      drop policy gw_client on tenant_closure;
      create policy gw_client on tenant_closure for select to gw_client using (ancestor_id = gw_tenant() and depth <= gw_depth());
      revoke insert, update on tenant_closure from gw_unit, gw_branch, gw_committee, gw_client;
      call gw_protect('unit_group', 'true');
      -- A group is the committee's row, and each unit in it may read its name.
      create policy gw_unit_published on unit_group for select to gw_unit using (tenant_id in (select t.group_tenant_id from tenant t where t.tenant_id = gw_tenant()));
      create policy gw_branch_published on unit_group for select to gw_branch using (tenant_id in (select t.group_tenant_id from tenant t where t.tenant_id = gw_tenant()));
      create policy gw_committee_published on unit_group for select to gw_committee using (tenant_id in (select t.group_tenant_id from tenant t where t.tenant_id = gw_tenant()));
      revoke insert, update on tenant from gw_unit, gw_branch, gw_client;
      revoke insert, update on unit_group from gw_unit, gw_branch, gw_client;
      grant select, update on tenant to gw_identity;
      create policy gw_identity on tenant for all to gw_identity using (true);

      create table idempotency_key (
        tenant_id uuid not null references tenant (tenant_id),
        key text not null,
        operation text not null,
        actor_id uuid not null,
        request_hash text not null,
        result_id uuid not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, operation, actor_id, key)
      );
      call gw_protect('idempotency_key', 'true');
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: drop the database instead.');
  }
}
