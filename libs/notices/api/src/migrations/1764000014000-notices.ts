import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notices 通知公告. Nobody writes into another tenant: the committee owns the notice and the list of whom it is addressed to, each unit owns
 * its receipt and its answer. A unit reads of a committee's notices those it is on the list of, the committee reads receipts and answers as it
 * reads everything of its subtree.
 */
export class Notices1764000014000 implements MigrationInterface {
  name = 'Notices1764000014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        title text not null,
        kind text not null,
        document_no text,
        body text,
        due_on date,
        asks_answer boolean not null default false,
        everyone boolean not null default false,
        group_ids uuid[] not null default '{}',
        unit_ids uuid[] not null default '{}',
        follows_id uuid,
        status text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN', 'DISCARDED')),
        sender_name text not null,
        published_at timestamptz,
        published_by_name text,
        withdrawn_at timestamptz,
        withdraw_reason text,
        version int not null default 1,
        created_by uuid,
        created_by_name text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint notice_follows foreign key (tenant_id, follows_id) references notice (tenant_id, id),
        check ((status in ('PUBLISHED', 'WITHDRAWN')) = (published_at is not null)),
        check (not asks_answer or due_on is not null or status in ('DRAFT', 'DISCARDED'))
      );
      create index notice_by_change on notice (tenant_id, updated_at, id);
      create index notice_by_publication on notice (tenant_id, published_at, id);
      create index notice_by_predecessor on notice (tenant_id, follows_id) where follows_id is not null;

      create table notice_receiver (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        notice_id uuid not null,
        unit_id uuid not null,            -- the receiving unit or district committee
        unit_name text not null,          -- as it was called when it was addressed
        reminded_at timestamptz,
        reminder_count int not null default 0,
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, notice_id, unit_id),
        constraint notice_receiver_of foreign key (tenant_id, notice_id) references notice (tenant_id, id)
      );
      create index notice_receiver_by_unit on notice_receiver (unit_id, tenant_id, notice_id);

      -- Rows of the receiving unit; the notice is another tenant's, so nothing refers to it by key.
      create table notice_receipt (
        tenant_id uuid not null references tenant (tenant_id),
        notice_id uuid not null,
        read_at timestamptz not null default now(),
        read_by uuid,
        read_by_name text not null,
        primary key (tenant_id, notice_id)
      );
      create table notice_answer (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        notice_id uuid not null,
        body text,
        late boolean not null default false,
        answered_at timestamptz not null default now(),
        answered_by uuid,
        answered_by_name text not null,
        version int not null default 1,
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, notice_id)
      );

      call gw_protect('notice', 'false', false, true, false);
      call gw_protect('notice_receiver', 'false', false, true, false);
      call gw_protect('notice_receipt', 'false');
      call gw_protect('notice_answer', 'false');
      revoke insert, update on notice, notice_receiver from gw_unit, gw_branch, gw_client;
      revoke insert, update on notice_receipt, notice_answer from gw_branch, gw_client;
      revoke update on notice_receipt from gw_unit, gw_committee;
    `);
    // A receiver reads its own line of the list, and through it the notice, once it is out. A district committee receives as units do.
    for (const role of ['gw_unit', 'gw_committee', 'gw_client']) {
      await runner.query(`
        create policy ${role}_published on notice_receiver for select to ${role} using (unit_id = gw_tenant());
        create policy ${role}_published on notice for select to ${role}
          using (status in ('PUBLISHED', 'WITHDRAWN') and (tenant_id, id) in (select r.tenant_id, r.notice_id from notice_receiver r where r.unit_id = gw_tenant()));
        -- Files of a notice go with it, until it is withdrawn.
        create policy ${role}_notices on attachment for select to ${role}
          using (owner_type = 'Notice' and removed_at is null and (tenant_id, owner_id) in
            (select n.tenant_id, n.id from notice n join notice_receiver r on r.tenant_id = n.tenant_id and r.notice_id = n.id where r.unit_id = gw_tenant() and n.status = 'PUBLISHED'));
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Notices that were sent are never taken down.');
  }
}
