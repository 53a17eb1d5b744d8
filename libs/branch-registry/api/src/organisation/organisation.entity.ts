import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'short_name' }) shortName!: string;
  /** How the short name sounds; null until somebody works it out. */
  @Column('text', { name: 'short_name_pinyin', nullable: true }) shortNamePinyin!: string | null;
  @Column('text', { name: 'short_name_initials', nullable: true }) shortNameInitials!: string | null;
  @Column('text') kind!: string;
  @Column('text', { name: 'functional_purpose', nullable: true }) functionalPurpose!: string | null;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('text') path!: string;
  @Column('int') depth!: number;
  @Column('text') status!: string;
  @Column('date', { name: 'established_on', nullable: true }) establishedOn!: string | null;
  @Column('text', { name: 'approval_document_no', nullable: true }) approvalDocumentNo!: string | null;
  @Column('int', { name: 'term_years', nullable: true }) termYears!: number | null;
  @Column('date', { name: 'term_started_on', nullable: true }) termStartedOn!: string | null;
  @Column('date', { name: 'election_due_on', nullable: true }) electionDueOn!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason!: string | null;
  @Column('text', { name: 'override_document_no', nullable: true }) overrideDocumentNo!: string | null;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

@Entity('organisation_adjustment')
export class OrganisationAdjustmentEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') kind!: string;
  @Column('date', { name: 'effective_on' }) effectiveOn!: string;
  @Column('text', { name: 'document_no', nullable: true }) documentNo!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb') changes!: object;
  @Column('jsonb') movements!: object;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('text', { name: 'recorded_by_name' }) recordedByName!: string;
}
