import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How each organisation was called, of what kind it was and where it stood, day by day: "any past day's tree can be shown". A trigger keeps
 * it, so that no writer can forget it; the day a change counts from is told to it by the use case (`app.effective_on`), today otherwise.
 * There is no path here: it follows from the parents of the day, and cannot disagree with them.
 */
export class OrganisationHistory1764000008000 implements MigrationInterface {
  name = 'OrganisationHistory1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Where the members went: [{ organisationId, direction: IN | OUT, memberIds }].
      alter table organisation_adjustment add column movements jsonb not null default '[]';

      create table organisation_version (
        tenant_id uuid not null,
        organisation_id uuid not null,
        valid_from date not null,
        valid_to date,                   -- the first day on which it was no longer so
        code text not null,
        name text not null collate "zh-x-icu",
        short_name text not null,
        kind text not null,
        parent_id uuid,
        status text not null,
        primary key (tenant_id, organisation_id, valid_from),
        foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
        check (valid_to > valid_from)
      );

      create function organisation_first_day(established date, created timestamptz) returns date language sql immutable as $$
        select coalesce(established, (created at time zone 'Asia/Shanghai')::date)
      $$;

      create function organisation_history_begin() returns trigger language plpgsql as $$
      begin
        insert into organisation_version (tenant_id, organisation_id, valid_from, code, name, short_name, kind, parent_id, status)
          select tenant_id, id, organisation_first_day(established_on, created_at), code, name, short_name, kind, parent_id, status from added;
        return null;
      end $$;
      create trigger organisation_history_begin after insert on organisation referencing new table as added for each statement execute function organisation_history_begin();

      -- What changed holds from its day on, also in versions that begin later: whatever is recorded last tells how it was since then.
      create function organisation_history_go_on() returns trigger language plpgsql as $$
      declare
        day date := coalesce(nullif(current_setting('app.effective_on', true), '')::date, (now() at time zone 'Asia/Shanghai')::date);
        first organisation_version;
        held organisation_version;
      begin
        select v.* into first from organisation_version v where v.tenant_id = new.tenant_id and v.organisation_id = new.id order by v.valid_from limit 1;
        -- A corrected day of establishment moves the beginning, as far as the first version reaches; reading looks at the record's own day besides.
        if new.established_on is distinct from old.established_on and new.established_on is not null and (first.valid_to is null or first.valid_to > new.established_on) then
          update organisation_version v set valid_from = new.established_on where v.tenant_id = new.tenant_id and v.organisation_id = new.id and v.valid_from = first.valid_from;
          first.valid_from := new.established_on;
        end if;
        day := greatest(day, first.valid_from);
        select v.* into held from organisation_version v
          where v.tenant_id = new.tenant_id and v.organisation_id = new.id and v.valid_from < day and (v.valid_to is null or v.valid_to > day);
        if found then
          update organisation_version v set valid_to = day where v.tenant_id = held.tenant_id and v.organisation_id = held.organisation_id and v.valid_from = held.valid_from;
          insert into organisation_version values (held.tenant_id, held.organisation_id, day, held.valid_to, held.code, held.name, held.short_name, held.kind, held.parent_id, held.status);
        end if;
        update organisation_version v set
            code = case when new.code is distinct from old.code then new.code else v.code end,
            name = case when new.name is distinct from old.name then new.name else v.name end,
            short_name = case when new.short_name is distinct from old.short_name then new.short_name else v.short_name end,
            kind = case when new.kind is distinct from old.kind then new.kind else v.kind end,
            parent_id = case when new.parent_id is distinct from old.parent_id then new.parent_id else v.parent_id end,
            status = case when new.status is distinct from old.status then new.status else v.status end
          where v.tenant_id = new.tenant_id and v.organisation_id = new.id and v.valid_from >= day;
        return null;
      end $$;
      create trigger organisation_history_go_on after update on organisation for each row
        when ((old.code, old.name, old.short_name, old.kind, old.parent_id, old.status, old.established_on) is distinct from (new.code, new.name, new.short_name, new.kind, new.parent_id, new.status, new.established_on))
        execute function organisation_history_go_on();

      -- What a field was before the first adjustment after a day that changed it; null when none did since.
      create function organisation_fact_before(tenant uuid, organisation uuid, wanted text, day date) returns jsonb language sql stable as $$
        select c.change from organisation_adjustment a cross join lateral jsonb_array_elements(a.changes) as c (change)
        where a.tenant_id = tenant and a.organisation_id = organisation and a.kind <> 'ESTABLISH' and a.effective_on > day and c.change ->> 'field' = wanted
        order by a.effective_on, a.id limit 1
      $$;

      -- Tells the history anew from the recorded adjustments: for rows that were there before it was kept, and for those loaded in bulk.
      create procedure organisation_history_rebuild() language sql as $$
        delete from organisation_version;
        insert into organisation_version (tenant_id, organisation_id, valid_from, valid_to, code, name, short_name, kind, parent_id, status)
        select d.tenant_id, d.id, d.day, lead(d.day) over (partition by d.tenant_id, d.id order by d.day), o.code,
          case when name.change is null then o.name else name.change ->> 'before' end,
          case when short_name.change is null then o.short_name else short_name.change ->> 'before' end,
          case when kind.change is null then o.kind else kind.change ->> 'before' end,
          case when parent.change is null then o.parent_id else (parent.change ->> 'before')::uuid end,
          case when status.change is null then o.status else status.change ->> 'before' end
        from (
          select tenant_id, id, organisation_first_day(established_on, created_at) as day from organisation
          union
          select a.tenant_id, a.organisation_id, a.effective_on from organisation_adjustment a join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
            where a.kind <> 'ESTABLISH' and a.effective_on > organisation_first_day(o.established_on, o.created_at)
              and exists (select 1 from jsonb_array_elements(a.changes) c (change) where c.change ->> 'field' in ('name', 'shortName', 'kind', 'parentId', 'status'))
        ) d
        join organisation o on o.tenant_id = d.tenant_id and o.id = d.id
        cross join lateral (select organisation_fact_before(d.tenant_id, d.id, 'name', d.day)) as name (change)
        cross join lateral (select organisation_fact_before(d.tenant_id, d.id, 'shortName', d.day)) as short_name (change)
        cross join lateral (select organisation_fact_before(d.tenant_id, d.id, 'kind', d.day)) as kind (change)
        cross join lateral (select organisation_fact_before(d.tenant_id, d.id, 'parentId', d.day)) as parent (change)
        cross join lateral (select organisation_fact_before(d.tenant_id, d.id, 'status', d.day)) as status (change);
      $$;
      call organisation_history_rebuild();
    `);
    const inBranch = 'organisation_id in (select o.id from organisation o where o.tenant_id = gw_tenant() and starts_with(o.path, gw_organisation_path()))';
    await runner.query(`call gw_protect('organisation_version', '${inBranch}')`);
    await runner.query('revoke insert, update on organisation_version from gw_branch');
  }

  async down(): Promise<void> {
    throw new Error('History is never taken down.');
  }
}
