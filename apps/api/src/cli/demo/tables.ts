import type { Client } from 'pg';
import { TableWriter } from './table-writer';

/** A writer for each table the demo fills, with the columns it gives; the rest take their defaults. */
export class Tables {
  readonly tenant = new TableWriter('tenant', ['tenant_id', 'parent_id', 'code', 'name', 'short_name', 'kind', 'credit_code', 'group_id', 'group_tenant_id']);
  readonly unitGroup = new TableWriter('unit_group', ['tenant_id', 'id', 'name', 'sort_no']);
  readonly organisation = new TableWriter('organisation', [
    'tenant_id', 'id', 'code', 'name', 'short_name', 'kind', 'functional_purpose', 'parent_id', 'path', 'depth', 'sort_no', 'status', 'established_on', 'approval_document_no', 'term_years', 'term_started_on',
    'election_due_on', 'address', 'phone', 'override_reason', 'override_document_no', 'covered_units', 'short_name_pinyin', 'short_name_initials',
  ]);
  readonly adjustment = new TableWriter('organisation_adjustment', ['tenant_id', 'id', 'organisation_id', 'kind', 'effective_on', 'document_no', 'reason', 'changes', 'recorded_by_name']);
  readonly member = new TableWriter('member', [
    'tenant_id', 'id', 'organisation_id', 'name', 'name_pinyin', 'name_initials', 'gender', 'ethnicity', 'birth_date', 'id_number', 'id_number_index', 'phone', 'phone_index', 'phone_tail_index', 'education', 'job_title', 'rank',
    'joined_on', 'became_full_on', 'status', 'is_leader', 'is_floating', 'is_retired', 'left_on', 'leave_reason',
  ]);
  readonly post = new TableWriter('post_appointment', ['tenant_id', 'id', 'organisation_id', 'member_id', 'post', 'from_on', 'to_on', 'full_time']);
  readonly transfer = new TableWriter('membership_transfer', [
    'tenant_id', 'id', 'kind', 'status', 'member_id', 'member_name', 'member_status', 'source_unit_name', 'source_organisation_id', 'source_organisation_name', 'target_tenant_id', 'target_unit_name',
    'target_organisation_id', 'target_organisation_name', 'reason', 'dues_paid_until', 'requested_on', 'letter_no', 'letter_year', 'letter_sequence', 'issued_on', 'valid_until', 'received_on', 'slip_no', 'closed_on', 'close_reason', 'sealed',
  ]);
  readonly transferEvent = new TableWriter('membership_transfer_event', ['tenant_id', 'id', 'transfer_id', 'event', 'at', 'actor_name', 'note']);
  readonly account = new TableWriter('account', ['tenant_id', 'id', 'login_name', 'display_name', 'password_hash', 'must_change_password', 'organisation_id', 'last_login_at']);
  readonly accountRole = new TableWriter('account_role', ['tenant_id', 'account_id', 'role_key']);

  readonly developmentStep = new TableWriter('development_step', ['tenant_id', 'id', 'member_id', 'kind', 'done_on', 'documents', 'figures', 'note', 'status_before', 'status_after', 'recorded_by_name']);
  readonly developmentOutlook = new TableWriter('development_outlook', ['tenant_id', 'member_id', 'earliest_on', 'missing_count', 'due_on']);
  readonly duesBase = new TableWriter('dues_base', ['tenant_id', 'id', 'member_id', 'from_month', 'kind', 'base_fen', 'monthly_fen', 'reason', 'recorded_by_name']);
  readonly duesPayment = new TableWriter('dues_payment', ['tenant_id', 'id', 'member_id', 'organisation_id', 'month', 'amount_fen', 'paid_on', 'recorded_by_name']);
  readonly celebration = new TableWriter('birthday_celebration', ['tenant_id', 'id', 'member_id', 'year', 'held_on', 'card', 'speech', 'story', 'oath', 'recorded_by_name']);

  readonly election = new TableWriter('election', [
    'tenant_id', 'id', 'organisation_id', 'kind', 'form', 'planned_on', 'seats', 'status', 'plan_reply_no', 'plan_approved_on', 'plan_on_paper', 'held_on', 'entitled', 'entitled_by_records', 'result_reply_no', 'result_approved_on',
    'result_on_paper',
  ]);
  readonly electionCandidate = new TableWriter('election_candidate', ['tenant_id', 'election_id', 'organisation_id', 'body', 'member_id', 'position', 'posts']);
  readonly electionBallot = new TableWriter('election_ballot', [
    'tenant_id', 'id', 'election_id', 'organisation_id', 'body', 'round', 'kind', 'seats', 'entitled', 'present', 'ballots_sent', 'ballots_returned', 'ballots_invalid',
  ]);
  readonly electionVote = new TableWriter('election_vote', ['tenant_id', 'ballot_id', 'organisation_id', 'member_id', 'position', 'approvals']);
  readonly electionEvent = new TableWriter('election_event', ['tenant_id', 'id', 'election_id', 'organisation_id', 'event', 'from_status', 'to_status', 'at', 'actor_name']);

  readonly approval = new TableWriter('approval', [
    'tenant_id', 'id', 'subject', 'route', 'organisation_id', 'subject_id', 'title', 'issuer', 'approver_name', 'body', 'facts', 'proposal', 'status', 'minute_on', 'minute_meeting', 'minute_conclusion', 'request_no', 'requested_on', 'reply_no',
    'replied_on', 'decision_note', 'state_since', 'version', 'created_by_name',
  ]);
  readonly approvalEvent = new TableWriter('approval_event', ['tenant_id', 'id', 'approval_id', 'sequence', 'event', 'note', 'detail', 'actor_name', 'actor_tenant_id', 'at']);

  /** Writes everything collected so far, parents before children. */
  async flush(client: Client): Promise<void> {
    for (const table of [this.tenant, this.organisation, this.adjustment, this.member, this.post, this.transfer, this.transferEvent, this.developmentStep, this.developmentOutlook, this.duesBase, this.duesPayment, this.celebration, this.account, this.accountRole, this.election, this.electionCandidate, this.electionBallot, this.electionVote, this.electionEvent, this.approval, this.approvalEvent]) await table.flush(client);
  }
}
