import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The approval desk 报批: one thread a matter, and the steps it took. Both belong to the unit that applies; its committee reads them. */
export class Approvals1764000011000 implements MigrationInterface {
  name = 'Approvals1764000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table approval (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        subject text not null,
        route text not null check (route in ('WORK_COMMITTEE', 'PRIMARY_COMMITTEE')),
        organisation_id uuid not null,
        subject_id uuid not null,          -- the record that waits for the approval: an organisation, an election
        title text not null,
        issuer text not null,              -- who signs the request
        approver_name text not null,       -- whom it is addressed to
        body text,
        facts jsonb not null default '[]', -- labelled lines, as the approver reads them
        proposal jsonb not null default '{}', -- what takes effect with the reply, for subjects without a record of their own
        status text not null default 'DRAFT',
        minute_on date,
        minute_meeting text,
        minute_conclusion text,
        minute_text text,
        request_no text,
        requested_on date,
        reply_no text,
        replied_on date,
        decision_note text,
        state_since timestamptz not null default now(),
        version int not null default 1,
        created_by uuid,
        created_by_name text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint approval_of_organisation foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
      );
      -- One matter, one thread at a time.
      create unique index approval_open on approval (tenant_id, subject, subject_id) where status in ('DRAFT', 'DISCUSSED', 'SUBMITTED', 'RETURNED');
      create index approval_by_id on approval (id);
      create index approval_by_status on approval (tenant_id, status, state_since, id);
      create index approval_by_status_all on approval (status, state_since, id);
      create index approval_by_organisation on approval (tenant_id, organisation_id);
      create index approval_by_change on approval (tenant_id, updated_at, id);
      create index approval_by_change_all on approval (updated_at, id);

      create table approval_event (
        tenant_id uuid not null,
        id uuid not null,
        approval_id uuid not null,
        sequence int not null,
        event text not null,
        note text,
        detail jsonb not null default '{}',
        actor_id uuid,
        actor_name text not null,
        actor_tenant_id uuid,
        at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, approval_id, sequence),
        foreign key (tenant_id, approval_id) references approval (tenant_id, id)
      );

      call gw_protect('approval', 'organisation_id in (select o.id from organisation o where o.tenant_id = gw_tenant() and starts_with(o.path, gw_organisation_path()))');
      call gw_protect('approval_event', 'approval_id in (select a.id from approval a where a.tenant_id = gw_tenant())');
      -- What a unit has not submitted is nobody else's yet.
      drop policy gw_committee on approval;
      create policy gw_committee on approval for select to gw_committee
        using (requested_on is not null and tenant_id in (select c.tenant_id from tenant_closure c where c.ancestor_id = gw_tenant()));
      drop policy gw_committee on approval_event;
      create policy gw_committee on approval_event for select to gw_committee
        using (tenant_id in (select c.tenant_id from tenant_closure c where c.ancestor_id = gw_tenant()) and approval_id in (select a.id from approval a));
      revoke update on approval_event from gw_unit, gw_branch, gw_committee, gw_client;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The registry is never taken down.');
  }
}
