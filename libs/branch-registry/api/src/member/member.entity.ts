import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('member')
export class MemberEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'name_pinyin' }) namePinyin!: string;
  @Column('text', { name: 'name_initials' }) nameInitials!: string;
  @Column('text') gender!: string;
  @Column('text') ethnicity!: string;
  @Column('date', { name: 'birth_date' }) birthDate!: string;
  @Column('bytea', { name: 'id_number' }) idNumber!: Buffer;
  @Column('bytea', { name: 'id_number_index' }) idNumberIndex!: Buffer;
  @Column('bytea', { nullable: true }) phone!: Buffer | null;
  @Column('bytea', { name: 'phone_index', nullable: true }) phoneIndex!: Buffer | null;
  @Column('bytea', { name: 'phone_tail_index', nullable: true }) phoneTailIndex!: Buffer | null;
  @Column('text', { nullable: true }) education!: string | null;
  @Column('text', { name: 'job_title', nullable: true }) jobTitle!: string | null;
  @Column('text', { nullable: true }) rank!: string | null;
  @Column('date', { name: 'joined_on', nullable: true }) joinedOn!: string | null;
  @Column('date', { name: 'became_full_on', nullable: true }) becameFullOn!: string | null;
  @Column('text') status!: string;
  @Column('boolean', { name: 'is_leader' }) isLeader!: boolean;
  @Column('boolean', { name: 'is_floating' }) isFloating!: boolean;
  @Column('boolean', { name: 'is_retired' }) isRetired!: boolean;
  @Column('date', { name: 'left_on', nullable: true }) leftOn!: string | null;
  @Column('text', { name: 'leave_reason', nullable: true }) leaveReason!: string | null;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
