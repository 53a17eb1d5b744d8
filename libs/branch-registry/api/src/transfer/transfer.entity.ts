import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('membership_transfer')
export class TransferEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('text') status!: string;
  @Column('uuid', { name: 'member_id' }) memberId!: string;
  @Column('text', { name: 'member_name' }) memberName!: string;
  @Column('text', { name: 'member_status' }) memberStatus!: string;
  @Column('text', { name: 'source_unit_name' }) sourceUnitName!: string;
  @Column('uuid', { name: 'source_organisation_id', nullable: true }) sourceOrganisationId!: string | null;
  @Column('text', { name: 'source_organisation_name', nullable: true }) sourceOrganisationName!: string | null;
  @Column('uuid', { name: 'target_tenant_id', nullable: true }) targetTenantId!: string | null;
  @Column('text', { name: 'target_unit_name' }) targetUnitName!: string;
  @Column('uuid', { name: 'target_organisation_id', nullable: true }) targetOrganisationId!: string | null;
  @Column('text', { name: 'target_organisation_name', nullable: true }) targetOrganisationName!: string | null;
  @Column('uuid', { name: 'target_member_id', nullable: true }) targetMemberId!: string | null;
  @Column('uuid', { name: 'ask_id', nullable: true }) askId!: string | null;
  @Column('text') reason!: string;
  @Column('date', { name: 'dues_paid_until', nullable: true }) duesPaidUntil!: string | null;
  @Column('date', { name: 'requested_on' }) requestedOn!: string;
  @Column('text', { name: 'letter_no', nullable: true }) letterNo!: string | null;
  @Column('int', { name: 'letter_year', nullable: true }) letterYear!: number | null;
  @Column('int', { name: 'letter_sequence', nullable: true }) letterSequence!: number | null;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn!: string | null;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
  @Column('date', { name: 'received_on', nullable: true }) receivedOn!: string | null;
  @Column('text', { name: 'slip_no', nullable: true }) slipNo!: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('text', { name: 'close_reason', nullable: true }) closeReason!: string | null;
  @Column('bytea', { nullable: true }) sealed!: Buffer | null;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
