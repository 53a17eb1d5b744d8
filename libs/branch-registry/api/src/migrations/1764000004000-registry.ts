import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations and members, with the census that a trigger keeps: counts are computed, never typed. */
export class Registry1764000004000 implements MigrationInterface {
  name = 'Registry1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        code text not null,
        name text not null collate "zh-x-icu",
        short_name text not null,
        kind text not null,
        functional_purpose text,
        parent_id uuid,
        path text not null,              -- 32-digit ids from the root to this node, each ended by "/": a prefix never matches a sibling
        depth int not null,
        sort_no int not null default 0,
        status text not null default 'ACTIVE',
        established_on date,
        approval_document_no text,
        term_years int,
        term_started_on date,
        election_due_on date,
        address text,
        phone text,
        override_reason text,
        override_document_no text,
        covered_units int not null default 0,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint organisation_code unique (tenant_id, code),
        constraint organisation_parent foreign key (tenant_id, parent_id) references organisation (tenant_id, id),
        constraint organisation_path_ends check (path like '%/')
      );
      create index organisation_by_id on organisation (id);
      create index organisation_by_parent on organisation (tenant_id, parent_id, sort_no, id);
      create index organisation_by_path on organisation (tenant_id, path text_pattern_ops);
      create index organisation_by_name on organisation (tenant_id, name, id);
      create index organisation_by_name_all on organisation (name, id);
      create index organisation_by_election on organisation (election_due_on, id);
      create index organisation_by_change on organisation (updated_at, id);

      create table organisation_adjustment (
        tenant_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        kind text not null,
        effective_on date not null,
        document_no text,
        reason text,
        changes jsonb not null default '[]',
        recorded_by uuid,
        recorded_by_name text not null,
        recorded_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
      );
      create index organisation_adjustment_by_organisation on organisation_adjustment (tenant_id, organisation_id, effective_on desc, id);

      create table member (
        tenant_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        name text not null collate "zh-x-icu",
        name_pinyin text not null default '',
        name_initials text not null default '',
        gender text not null,
        ethnicity text not null,
        birth_date date not null,
        id_number bytea not null,        -- AES-256-GCM, the key's id in front; see FieldCipher
        id_number_index bytea not null,
        phone bytea,
        phone_index bytea,
        education text,
        job_title text,
        rank text,
        joined_on date,
        became_full_on date,
        status text not null,
        is_leader boolean not null default false,
        is_floating boolean not null default false,
        is_retired boolean not null default false,
        left_on date,
        leave_reason text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint member_organisation foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
      );
      -- One living record per person and tenant; a record that left does not stand in the way of coming back.
      create unique index member_id_number on member (tenant_id, id_number_index) where status in ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL', 'SUSPENDED');
      create index member_by_id on member (id);
      create index member_by_id_number_all on member (id_number_index);
      create index member_by_phone on member (phone_index);
      create index member_by_name on member (tenant_id, name, id);
      create index member_by_name_all on member (name, id);
      create index member_by_organisation on member (tenant_id, organisation_id, name, id);
      create index member_by_status on member (tenant_id, status, name, id);
      create index member_by_joining on member (tenant_id, joined_on, id);
      create index member_by_change on member (tenant_id, updated_at, id);
      create index member_by_change_all on member (updated_at, id);

      create table post_appointment (
        tenant_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        member_id uuid not null,
        post text not null,
        from_on date not null,
        to_on date,
        full_time boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
        foreign key (tenant_id, member_id) references member (tenant_id, id)
      );
      create index post_appointment_by_organisation on post_appointment (tenant_id, organisation_id, from_on);
      create index post_appointment_by_member on post_appointment (tenant_id, member_id);

      create table organisation_census (
        tenant_id uuid not null,
        organisation_id uuid not null,
        applicant int not null default 0,
        activist int not null default 0,
        candidate int not null default 0,
        probationary int not null default 0,
        full_member int not null default 0,
        primary key (tenant_id, organisation_id),
        foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
      );

      alter table account add constraint account_organisation foreign key (tenant_id, organisation_id) references organisation (tenant_id, id);
    `);
    await runner.query(`
      -- Adds what a statement changed to the census, once per organisation touched and in one order, so that writers do not deadlock.
      create function member_census() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          insert into organisation_census as c (tenant_id, organisation_id, applicant, activist, candidate, probationary, full_member)
            select tenant_id, organisation_id,
              count(*) filter (where status = 'APPLICANT'), count(*) filter (where status = 'ACTIVIST'), count(*) filter (where status = 'CANDIDATE'),
              count(*) filter (where status = 'PROBATIONARY'), count(*) filter (where status = 'FULL')
            from added group by 1, 2 order by 1, 2
          on conflict (tenant_id, organisation_id) do update set applicant = c.applicant + excluded.applicant, activist = c.activist + excluded.activist,
            candidate = c.candidate + excluded.candidate, probationary = c.probationary + excluded.probationary, full_member = c.full_member + excluded.full_member;
        else
          insert into organisation_census as c (tenant_id, organisation_id, applicant, activist, candidate, probationary, full_member)
            select tenant_id, organisation_id,
              coalesce(sum(n) filter (where status = 'APPLICANT'), 0), coalesce(sum(n) filter (where status = 'ACTIVIST'), 0),
              coalesce(sum(n) filter (where status = 'CANDIDATE'), 0), coalesce(sum(n) filter (where status = 'PROBATIONARY'), 0),
              coalesce(sum(n) filter (where status = 'FULL'), 0)
            from (select tenant_id, organisation_id, status, 1 as n from added union all select tenant_id, organisation_id, status, -1 from removed) moved
            group by 1, 2
            having bool_or(true) and (sum(n) <> 0 or count(distinct status) > 1)
            order by 1, 2
          on conflict (tenant_id, organisation_id) do update set applicant = c.applicant + excluded.applicant, activist = c.activist + excluded.activist,
            candidate = c.candidate + excluded.candidate, probationary = c.probationary + excluded.probationary, full_member = c.full_member + excluded.full_member;
        end if;
        return null;
      end $$;
      create trigger member_census_insert after insert on member referencing new table as added for each statement execute function member_census();
      create trigger member_census_update after update on member referencing new table as added old table as removed for each statement execute function member_census();
    `);
    const inBranch = 'organisation_id in (select o.id from organisation o where o.tenant_id = gw_tenant() and starts_with(o.path, gw_organisation_path()))';
    await runner.query(`call gw_protect('organisation', 'starts_with(path, gw_organisation_path())')`);
    for (const table of ['organisation_adjustment', 'member', 'post_appointment', 'organisation_census']) {
      await runner.query(`call gw_protect('${table}', '${inBranch}')`);
    }
    await runner.query(`
      revoke update on organisation_adjustment from gw_unit, gw_branch, gw_committee, gw_client;
      revoke insert, update on organisation from gw_branch;
      grant select on organisation to gw_identity;
      create policy gw_identity on organisation for select to gw_identity using (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('The registry is never taken down.');
  }
}
