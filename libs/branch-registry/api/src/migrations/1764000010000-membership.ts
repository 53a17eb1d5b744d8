import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps of development, dues and political birthdays of members; what names and phones are found by. */
export class Membership1764000010000 implements MigrationInterface {
  name = 'Membership1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table development_step (
        tenant_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        kind text not null,
        done_on date not null,
        documents jsonb not null default '[]',
        figures jsonb not null default '{}',   -- count, hours, months, or a vote: entitled, present, ayes
        note text,
        status_before text not null,
        status_after text not null,
        recorded_by uuid,
        recorded_by_name text not null,
        recorded_at timestamptz not null default now(),
        superseded_at timestamptz,             -- corrected or cancelled: kept, and no longer counted
        superseded_reason text,
        superseded_by_name text,
        version int not null default 1,
        primary key (tenant_id, id),
        foreign key (tenant_id, member_id) references member (tenant_id, id)
      );
      create index development_step_by_member on development_step (tenant_id, member_id, done_on, id);

      -- What the rules say of somebody's steps, kept when a step is recorded, so that lists need not reckon: who is ready or late follows from it on any day.
      create table development_outlook (
        tenant_id uuid not null,
        member_id uuid not null,
        earliest_on date,
        missing_count int not null,
        due_on date,
        updated_at timestamptz not null default now(),
        primary key (tenant_id, member_id),
        foreign key (tenant_id, member_id) references member (tenant_id, id)
      );

      create table dues_base (
        tenant_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        from_month date not null check (extract(day from from_month) = 1),
        kind text not null,
        base_fen bigint,
        monthly_fen bigint not null,
        reason text,
        recorded_by uuid,
        recorded_by_name text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint dues_base_month unique (tenant_id, member_id, from_month),
        foreign key (tenant_id, member_id) references member (tenant_id, id)
      );

      create table dues_payment (
        tenant_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        organisation_id uuid not null,
        month date not null check (extract(day from month) = 1),
        amount_fen bigint not null,
        paid_on date not null,
        note text,
        recorded_by uuid,
        recorded_by_name text not null,
        recorded_at timestamptz not null default now(),
        superseded_at timestamptz,
        superseded_reason text,
        superseded_by_name text,
        version int not null default 1,
        primary key (tenant_id, id),
        foreign key (tenant_id, member_id) references member (tenant_id, id),
        foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
      );
      -- A month is paid once; what was corrected stays beside it.
      create unique index dues_payment_once on dues_payment (tenant_id, member_id, month) where superseded_at is null;
      create index dues_payment_by_member on dues_payment (tenant_id, member_id, month desc, id);

      create table birthday_celebration (
        tenant_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        year int not null,
        held_on date not null,
        card boolean not null,
        speech boolean not null,
        story boolean not null,
        oath boolean not null,
        note text,
        recorded_by uuid,
        recorded_by_name text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint birthday_celebration_once unique (tenant_id, member_id, year),
        foreign key (tenant_id, member_id) references member (tenant_id, id)
      );

      create index member_by_joining_month on member (tenant_id, (extract(month from joined_on)::int), (extract(day from joined_on)::int), id);
      create index member_by_joining_month_all on member ((extract(month from joined_on)::int), (extract(day from joined_on)::int), id);

      -- The last four digits of a phone, found through a keyed index as the whole number is; whoever has the key fills it.
      alter table member add column phone_tail_index bytea;
      create index member_by_phone_tail on member (phone_tail_index);
      create index member_without_phone_tail on member (id) where phone is not null and phone_tail_index is null;
      create index member_by_initials on member (name_initials collate "C");
      create index member_by_pinyin on member (name_pinyin collate "C");

      -- How the short name of an organisation sounds. Null: not known yet; a name changed without its sound forgets the old one.
      alter table organisation add column short_name_pinyin text, add column short_name_initials text;
      create index organisation_by_initials on organisation (short_name_initials collate "C");
      create index organisation_by_pinyin on organisation (short_name_pinyin collate "C");
      create function organisation_sound() returns trigger language plpgsql as $$
      begin
        if new.short_name is distinct from old.short_name and new.short_name_pinyin is not distinct from old.short_name_pinyin then
          new.short_name_pinyin := null;
          new.short_name_initials := null;
        end if;
        return new;
      end $$;
      create trigger organisation_sound before update of short_name on organisation for each row execute function organisation_sound();
    `);
    // A branch has what its people have: the policy of member itself decides.
    const ofOwnPeople = 'member_id in (select m.id from member m where m.tenant_id = gw_tenant())';
    await runner.query(`call gw_protect('development_step', '${ofOwnPeople}')`);
    await runner.query(`call gw_protect('development_outlook', '${ofOwnPeople}')`);
    await runner.query(`call gw_protect('birthday_celebration', '${ofOwnPeople}')`);
    // Dues follow from income: no machine client reads them.
    await runner.query(`call gw_protect('dues_base', '${ofOwnPeople}', client_reads => false)`);
    await runner.query(`call gw_protect('dues_payment', '${ofOwnPeople}', client_reads => false)`);
  }

  async down(): Promise<void> {
    throw new Error('Records of membership are never taken down.');
  }
}
