import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from '@gongwei/platform-graphql';
import { AdjustmentKind, MovementDirection, OrganisationKind, OrganisationStatus, PostCode } from './organisation.enums';

@ObjectType({ description: '党组织 a node of the organisation tree of one unit' })
export class Organisation {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '所属单位标识 id of its unit' }) unitId!: string;
  @Field(() => String, { description: '编码，单位内唯一 code, unique in the unit' }) code!: string;
  @Field(() => String, { description: '全称 full name' }) name!: string;
  @Field(() => String, { description: '简称 short name' }) shortName!: string;
  @Field(() => OrganisationKind, { description: '类别 kind' }) kind!: OrganisationKind;
  @Field(() => String, { nullable: true, description: '功能型用途：HOME 家园、ACTION 行动、PROJECT 项目、INDUSTRY_CHAIN 产业链、OTHER what a functional branch is for' }) functionalPurpose!: string | null;
  @Field(() => ID, { nullable: true, description: '上级党组织标识 id of the organisation above' }) parentId!: string | null;
  @Field(() => Int, { description: '层级，顶层为 0 depth; the top is 0' }) depth!: number;
  @Field(() => OrganisationStatus, { description: '状态 state' }) status!: OrganisationStatus;
  @Field(() => GraphQLDate, { nullable: true, description: '成立日期 established on' }) establishedOn!: string | null;
  @Field(() => String, { nullable: true, description: '批复文号 document number of the approval' }) approvalDocumentNo!: string | null;
  @Field(() => Int, { nullable: true, description: '任期（年） term in years' }) termYears!: number | null;
  @Field(() => GraphQLDate, { nullable: true, description: '本届起始 start of this term' }) termStartedOn!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '应换届日期 when the next election is due' }) electionDueOn!: string | null;
  @Field(() => Boolean, { description: '换届逾期 whether its election is overdue today' }) electionOverdue!: boolean;
  @Field(() => String, { nullable: true, description: '地址 address' }) address!: string | null;
  @Field(() => String, { nullable: true, description: '联系电话 telephone' }) phone!: string | null;
  @Field(() => String, { nullable: true, description: '特殊设置事由 why it is set up otherwise than the numbers say' }) overrideReason!: string | null;
  @Field(() => String, { nullable: true, description: '特殊设置批准文号 document number of that approval' }) overrideDocumentNo!: string | null;
  @Field(() => Int, { description: '本级党员数 full and probationary members of this node alone' }) memberCount!: number;
  @Field(() => Int, { description: '本级正式党员数 full members of this node alone' }) fullMemberCount!: number;
  @Field(() => Int, { description: '本级预备党员数 probationary members of this node alone' }) probationaryCount!: number;
  @Field(() => Int, { description: '含下级党员数 members of this node and all beneath' }) subtreeMemberCount!: number;
  @Field(() => Int, { description: '下级党组织数 organisations directly beneath' }) childCount!: number;
  @Field(() => Int, { description: '有选举权党员（含下级正式党员）full members here and beneath, who vote and can be elected' }) voterCount!: number;
  @Field(() => ID, { nullable: true, description: '正在进行的选举标识 id of the election under way' }) runningElectionId!: string | null;
  @Field(() => Int, { description: '版本，修改时带回 to be sent back with changes' }) version!: number;
  @Field(() => GraphQLDateTime, { description: '建立时间 created at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
}

@ObjectType({ description: '任职 a post held in an organisation' })
export class PostAppointment {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => PostCode, { description: '职务 post' }) post!: PostCode;
  @Field(() => GraphQLDate, { description: '任职日期 from' }) fromOn!: string;
  @Field(() => GraphQLDate, { nullable: true, description: '免职日期；在任为空 to; empty while held' }) toOn!: string | null;
  @Field(() => Boolean, { description: '专职 full-time' }) fullTime!: boolean;
  @Field(() => ID, { description: '任职党员标识 id of the member' }) memberId!: string;
  @Field(() => String, { description: '任职党员姓名 name of the member' }) memberName!: string;
  @Field(() => Int, { description: '版本，免职时带回 to be sent back when it ends' }) version!: number;
}

@ObjectType({ description: '党员的一项任职 a post of a member' })
export class MemberPost {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => PostCode, { description: '职务 post' }) post!: PostCode;
  @Field(() => GraphQLDate, { description: '任职日期 from' }) fromOn!: string;
  @Field(() => GraphQLDate, { nullable: true, description: '免职日期；在任为空 to; empty while held' }) toOn!: string | null;
  @Field(() => Boolean, { description: '专职 full-time' }) fullTime!: boolean;
  @Field(() => ID, { description: '任职党组织标识 id of the organisation' }) organisationId!: string;
  @Field(() => String, { description: '任职党组织简称 short name of the organisation' }) organisationName!: string;
}

@ObjectType({ description: '变更项 one changed field' })
export class FieldChange {
  @Field(() => String, { description: '字段 field' }) field!: string;
  @Field(() => String, { nullable: true, description: '原值 before' }) before!: string | null;
  @Field(() => String, { nullable: true, description: '新值 after' }) after!: string | null;
}

@ObjectType({ description: '党员去向：随调整转出或转入的人员 members that went or came with an adjustment' })
export class AdjustmentMovement {
  @Field(() => ID, { description: '转往或转自的党组织标识 id of the organisation they went to or came from' }) organisationId!: string;
  @Field(() => MovementDirection, { description: '方向 which way' }) direction!: MovementDirection;
  @Field(() => Int, { description: '人数 how many' }) memberCount!: number;
  @Field(() => [ID], { description: '人员标识 ids of the people' }) memberIds!: string[];
}

@ObjectType({ description: '设置调整 an adjustment, kept for ever' })
export class OrganisationAdjustment {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => AdjustmentKind, { description: '类别 kind' }) kind!: AdjustmentKind;
  @Field(() => GraphQLDate, { description: '生效日期 takes effect on' }) effectiveOn!: string;
  @Field(() => String, { nullable: true, description: '文号 document number' }) documentNo!: string | null;
  @Field(() => String, { nullable: true, description: '事由 why' }) reason!: string | null;
  @Field(() => [FieldChange], { description: '变更内容 what changed' }) changes!: FieldChange[];
  @Field(() => [AdjustmentMovement], { description: '党员去向 where members went or came from' }) movements!: AdjustmentMovement[];
  @Field(() => GraphQLDateTime, { description: '登记时间 recorded at' }) recordedAt!: Date;
  @Field(() => String, { description: '登记人 recorded by' }) recordedBy!: string;
}

@ObjectType({ description: '变更后的党组织 the organisation as it is now' })
export class OrganisationPayload {
  @Field(() => Organisation, { description: '党组织 the organisation' }) organisation!: Organisation;
}
