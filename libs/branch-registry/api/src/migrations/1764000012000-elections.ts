import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Elections from the plan to the new term, and terms put off. Counts found wrong stay, marked void; events are never changed. */
export class Elections1764000012000 implements MigrationInterface {
  name = 'Elections1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table election (
        tenant_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        kind text not null,
        form text not null,
        form_reason text,
        planned_on date not null,
        delegates int,
        seats jsonb not null,                -- [{ body, seats, leftOpen? }]: what is elected, and seats left open by agreement of the meeting
        note text,
        status text not null default 'PREPARING',
        plan_reply_no text,
        plan_approved_on date,
        plan_on_paper boolean not null default false,
        held_on date,
        entitled int,                        -- frozen when the meeting is held
        entitled_by_records int,
        entitled_reason text,
        result_reply_no text,
        result_approved_on date,
        result_on_paper boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint election_organisation foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
      );
      create unique index election_running on election (tenant_id, organisation_id) where status not in ('CLOSED', 'CANCELLED');
      create index election_by_id on election (id);
      create index election_by_organisation on election (tenant_id, organisation_id, planned_on desc, id);
      create index election_by_status on election (status, planned_on, id);
      create index election_by_change on election (updated_at, id);

      create table election_candidate (
        tenant_id uuid not null,
        election_id uuid not null,
        organisation_id uuid not null,
        body text not null,
        member_id uuid not null,
        position int not null,
        write_in boolean not null default false,
        withdrawn boolean not null default false,
        posts text[] not null default '{}',
        primary key (tenant_id, election_id, body, member_id),
        foreign key (tenant_id, election_id) references election (tenant_id, id),
        constraint election_candidate_member foreign key (tenant_id, member_id) references member (tenant_id, id)
      );

      create table election_ballot (
        tenant_id uuid not null,
        id uuid not null,
        election_id uuid not null,
        organisation_id uuid not null,
        body text not null,
        round int not null,
        kind text not null,
        seats int not null,
        entitled int not null,
        present int not null,
        ballots_sent int not null,
        ballots_returned int not null,
        ballots_invalid int not null,
        voided boolean not null default false,
        counted_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, election_id) references election (tenant_id, id)
      );
      create unique index election_ballot_round on election_ballot (tenant_id, election_id, body, round) where not voided;

      create table election_vote (
        tenant_id uuid not null,
        ballot_id uuid not null,
        organisation_id uuid not null,
        member_id uuid not null,
        position int not null,
        approvals int not null,
        primary key (tenant_id, ballot_id, member_id),
        foreign key (tenant_id, ballot_id) references election_ballot (tenant_id, id),
        constraint election_vote_member foreign key (tenant_id, member_id) references member (tenant_id, id)
      );

      create table election_event (
        tenant_id uuid not null,
        id uuid not null,
        election_id uuid not null,
        organisation_id uuid not null,
        event text not null,
        from_status text,
        to_status text not null,
        at timestamptz not null default now(),
        actor_id uuid,
        actor_name text not null,
        note text,
        primary key (tenant_id, id),
        foreign key (tenant_id, election_id) references election (tenant_id, id)
      );
      create index election_event_by_election on election_event (tenant_id, election_id, id);

      create table term_extension (
        tenant_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        due_on date not null,                -- the day the request puts off
        until date not null,
        reason text not null,
        status text not null default 'REQUESTED',
        reply_no text,
        replied_on date,
        on_paper boolean not null default false,
        decision_note text,
        requested_by_name text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint term_extension_organisation foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
      );
      create unique index term_extension_open on term_extension (tenant_id, organisation_id) where status = 'REQUESTED';
      create index term_extension_by_id on term_extension (id);
      create index term_extension_by_change on term_extension (created_at, id);
      create index organisation_by_election_own on organisation (tenant_id, election_due_on, id);
    `);
    const inBranch = 'organisation_id in (select o.id from organisation o where o.tenant_id = gw_tenant() and starts_with(o.path, gw_organisation_path()))';
    for (const table of ['election', 'election_candidate', 'election_ballot', 'election_vote', 'election_event', 'term_extension']) await runner.query(`call gw_protect('${table}', '${inBranch}')`);
    await runner.query('revoke update on election_vote, election_event from gw_unit, gw_branch, gw_committee, gw_client');
  }

  async down(): Promise<void> {
    throw new Error('Elections are kept for ever; this migration has no way back.');
  }
}
