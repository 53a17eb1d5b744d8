import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Transfers of membership 组织关系转接. A transfer lives with its source (one on paper from outside: with its receiver); the other unit sees
 * the row from the day the letter was issued on, with names copied onto it and the member's data as a sealed package nobody can read in
 * the table. Nothing of one tenant is ever written by a wider policy: each half is written in its own scope.
 */
export class Transfers1764000009000 implements MigrationInterface {
  name = 'Transfers1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table membership_transfer (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        kind text not null check (kind in ('INTERNAL', 'WITHIN', 'OUTWARD', 'INWARD')),
        status text not null check (status in ('REQUESTED', 'ISSUED', 'RECEIVED', 'RETURNED', 'EXPIRED', 'WITHDRAWN')),
        member_id uuid not null,
        member_name text not null collate "zh-x-icu",
        member_status text not null,
        source_unit_name text not null,
        source_organisation_id uuid,
        source_organisation_name text,
        target_tenant_id uuid,           -- no key: every key begins with the tenant
        target_unit_name text not null,
        target_organisation_id uuid,
        target_organisation_name text,
        target_member_id uuid,
        ask_id uuid,
        reason text not null,
        dues_paid_until date,
        requested_on date not null,
        letter_no text,
        letter_year int,
        letter_sequence int,
        issued_on date,
        valid_until date,
        received_on date,
        slip_no text,
        closed_on date,
        close_reason text,
        sealed bytea,                    -- what the target needs to make the member's record, only while a letter is out; see TransferPackage
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint membership_transfer_member foreign key (tenant_id, member_id) references member (tenant_id, id),
        constraint membership_transfer_letter check (status <> 'ISSUED' or (letter_no is not null and issued_on is not null and valid_until is not null)),
        constraint membership_transfer_sealed check (sealed is null or (status = 'ISSUED' and kind = 'WITHIN'))
      );
      create unique index membership_transfer_open on membership_transfer (tenant_id, member_id) where status in ('REQUESTED', 'ISSUED', 'RETURNED', 'EXPIRED');
      create index membership_transfer_by_member on membership_transfer (tenant_id, member_id);
      create index membership_transfer_by_letter on membership_transfer (tenant_id, letter_year, letter_sequence);
      create index membership_transfer_by_request on membership_transfer (tenant_id, requested_on desc, id);
      create index membership_transfer_by_target on membership_transfer (target_tenant_id, requested_on desc, id) where target_tenant_id is not null;
      create index membership_transfer_by_request_all on membership_transfer (requested_on desc, id);
      create index membership_transfer_by_id on membership_transfer (id);
      create index membership_transfer_out on membership_transfer (tenant_id, valid_until) where status = 'ISSUED';

      -- Each side keeps its own account of what happened: neither can read who did it on the other.
      create table membership_transfer_event (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        transfer_id uuid not null,
        event text not null,
        at timestamptz not null default now(),
        actor_name text not null,
        note text,
        primary key (tenant_id, id)
      );
      create index membership_transfer_event_by_transfer on membership_transfer_event (transfer_id, at, id);

      -- What a unit asked for: where the person is registered does not stand here.
      create table membership_transfer_ask (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        member_name text not null collate "zh-x-icu",
        id_number bytea not null,
        status text not null default 'ASKED' check (status in ('ASKED', 'ISSUED', 'REFUSED')),
        note text,
        transfer_id uuid,
        answer text,
        asked_by_name text not null,
        asked_at timestamptz not null default now(),
        answered_at timestamptz,
        version int not null default 1,
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id)
      );
      create index membership_transfer_ask_by_time on membership_transfer_ask (tenant_id, asked_at desc, id);
      create index membership_transfer_ask_by_time_all on membership_transfer_ask (asked_at desc, id);

      -- How often in an hour a unit was told that somebody is registered elsewhere.
      create table registration_lookup (
        tenant_id uuid not null references tenant (tenant_id),
        hour timestamptz not null,
        answers int not null,
        primary key (tenant_id, hour)
      );
    `);
    const inBranch = 'in (select o.id from organisation o where o.tenant_id = gw_tenant() and starts_with(o.path, gw_organisation_path()))';
    await runner.query(`call gw_protect('membership_transfer', 'source_organisation_id ${inBranch} or (kind in (''INWARD'', ''INTERNAL'') and target_organisation_id ${inBranch})')`);
    await runner.query(`call gw_protect('membership_transfer_event', 'transfer_id in (select t.id from membership_transfer t)')`);
    await runner.query(`call gw_protect('membership_transfer_ask', 'false', false, false)`);
    await runner.query(`call gw_protect('registration_lookup', 'false', false, false)`);
    const subtree = 'target_tenant_id in (select c.tenant_id from tenant_closure c where c.ancestor_id = gw_tenant()';
    await runner.query(`
      revoke update on membership_transfer_event from gw_unit, gw_branch, gw_committee, gw_client;
      revoke insert, update on registration_lookup from gw_unit, gw_branch, gw_committee, gw_client;
      -- The other side: to read only, and only what has been issued to it.
      create policy gw_unit_target on membership_transfer for select to gw_unit using (target_tenant_id = gw_tenant() and issued_on is not null);
      create policy gw_branch_target on membership_transfer for select to gw_branch using (target_tenant_id = gw_tenant() and issued_on is not null and target_organisation_id ${inBranch});
      create policy gw_committee_target on membership_transfer for select to gw_committee using (issued_on is not null and ${subtree}));
      create policy gw_client_target on membership_transfer for select to gw_client using (issued_on is not null and ${subtree} and c.depth <= gw_depth()));
    `);
    await runner.query(LOOKUPS);
  }

  async down(): Promise<void> {
    throw new Error('Transfers are part of the registry and are kept for ever.');
  }
}

/**
 * What one unit may learn of the others: the names of units, and yes or no to "is this person registered elsewhere", so many times an hour.
 * The limit is kept here, where no caller gets around it; a miss costs nothing, because it tells nothing of anybody.
 */
const LOOKUPS = `
  create function gw_root(of_tenant uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
    select c.ancestor_id from tenant_closure c join tenant t on t.tenant_id = c.ancestor_id where c.tenant_id = of_tenant and t.parent_id is null
  $$;

  create function gw_unit_directory(wanted text, most int) returns table (code text, name text, short_name text) language sql stable security definer set search_path = public, pg_temp as $$
    select t.code, t.name, t.short_name from tenant t join tenant_closure c on c.tenant_id = t.tenant_id and c.ancestor_id = gw_root(gw_tenant())
    where t.kind = 'UNIT' and t.status = 'ACTIVE' and t.tenant_id <> gw_tenant() and (t.name like wanted or t.short_name like wanted or t.code ilike wanted)
    order by t.name collate "zh-x-icu", t.code limit most
  $$;

  create function gw_unit_of_code(wanted text) returns table (tenant_id uuid, name text) language sql stable security definer set search_path = public, pg_temp as $$
    select t.tenant_id, t.name from tenant t join tenant_closure c on c.tenant_id = t.tenant_id and c.ancestor_id = gw_root(gw_tenant())
    where t.kind = 'UNIT' and t.status = 'ACTIVE' and t.tenant_id <> gw_tenant() and lower(t.code) = lower(wanted)
  $$;

  -- Takes answers from the hour's allowance of the caller's tenant. False when it is used up.
  create function gw_spend_lookups(wanted int) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  declare spent int;
  begin
    insert into registration_lookup as l (tenant_id, hour, answers) values (gw_tenant(), date_trunc('hour', now()), wanted)
      on conflict (tenant_id, hour) do update set answers = l.answers + excluded.answers returning answers into spent;
    return spent <= 50;
  end $$;

  create function gw_registered_elsewhere(indexes bytea[]) returns table (allowed boolean, hits bytea[]) language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    select array_agg(distinct m.id_number_index) into hits from member m
      join tenant_closure c on c.tenant_id = m.tenant_id and c.ancestor_id = gw_root(gw_tenant())
      where m.id_number_index = any(indexes) and m.tenant_id <> gw_tenant() and m.status in ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL', 'SUSPENDED');
    allowed := true;
    if hits is not null then
      allowed := gw_spend_lookups(cardinality(hits));
      if not allowed then hits := null; end if;
    end if;
    return next;
  end $$;

  -- Where somebody of this name and number is: for the server that delivers an ask there, never for the one who asks. A miss counts too.
  create function gw_locate_registration(number_index bytea, person text) returns table (allowed boolean, tenant_id uuid, member_id uuid) language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    allowed := gw_spend_lookups(1);
    if allowed then
      select m.tenant_id, m.id into tenant_id, member_id from member m
        join tenant_closure c on c.tenant_id = m.tenant_id and c.ancestor_id = gw_root(gw_tenant())
        where m.id_number_index = number_index and m.name = person and m.tenant_id <> gw_tenant() and m.status in ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL', 'SUSPENDED')
        order by m.updated_at desc limit 1;
    end if;
    return next;
  end $$;

  do $$
  declare routine text;
  begin
    foreach routine in array array['gw_root(uuid)', 'gw_unit_directory(text, int)', 'gw_unit_of_code(text)', 'gw_spend_lookups(int)', 'gw_registered_elsewhere(bytea[])', 'gw_locate_registration(bytea, text)'] loop
      execute format('alter function %s owner to gw_maintenance', routine);
      execute format('revoke all on function %s from public', routine);
    end loop;
    grant execute on function gw_unit_directory(text, int), gw_unit_of_code(text) to gw_unit, gw_branch, gw_committee, gw_client;
    grant execute on function gw_registered_elsewhere(bytea[]) to gw_unit, gw_branch, gw_committee, gw_client;
    grant execute on function gw_locate_registration(bytea, text) to gw_unit;
  end $$;
`;
