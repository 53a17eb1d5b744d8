import { EXTENSION_STATUS_LABEL, EXTENSION_STATUSES, type ExtensionStatus } from '@gongwei/branch-registry-domain';
import { GraphQLDate, GraphQLDateTime } from '@gongwei/platform-graphql';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const ExtensionStatusEnum = Object.fromEntries(EXTENSION_STATUSES.map((status) => [status, status]));
registerEnumType(ExtensionStatusEnum, {
  name: 'ExtensionStatus', description: '延期换届申请状态 state of a request to extend a term',
  valuesMap: Object.fromEntries(EXTENSION_STATUSES.map((status) => [status, { description: `${EXTENSION_STATUS_LABEL[status]['zh-CN']} ${EXTENSION_STATUS_LABEL[status].en.toLowerCase()}` }])),
});

@ObjectType({ description: '延期换届 a request to put an election off; it takes effect when approved' })
export class TermExtension {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '所属单位标识 id of the unit' }) unitId!: string;
  @Field(() => ID, { description: '党组织标识 id of the organisation' }) organisationId!: string;
  @Field(() => GraphQLDate, { description: '原应换届日期 the day it puts off' }) dueOn!: string;
  @Field(() => GraphQLDate, { description: '延期至 until' }) until!: string;
  @Field(() => String, { description: '理由 why' }) reason!: string;
  @Field(() => ExtensionStatusEnum, { description: '状态 state' }) status!: ExtensionStatus;
  @Field(() => String, { nullable: true, description: '批复文号 reply number' }) replyNo!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '批复日期 day of the reply' }) repliedOn!: string | null;
  @Field(() => Boolean, { description: '纸质批复 the reply was given on paper' }) onPaper!: boolean;
  @Field(() => String, { nullable: true, description: '批复意见 what the reply says' }) decisionNote!: string | null;
  @Field(() => String, { description: '申请人 requested by' }) requestedBy!: string;
  @Field(() => ID, { nullable: true, description: '报批件标识 id of the approval thread' }) approvalId!: string | null;
  @Field(() => Int, { description: '版本 version' }) version!: number;
  @Field(() => GraphQLDateTime, { description: '申请时间 requested at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
}

@InputType({ description: '申请延期换届 asks for an extension of a term; with a reply on paper it takes effect at once' })
export class RequestTermExtensionInput {
  @Field(() => ID, { description: '党组织 the organisation' }) organisationId!: string;
  @Field(() => GraphQLDate, { description: '延期至，一般不超过一年 until, normally a year at most' }) until!: string;
  @Field(() => String, { description: '理由 why' }) reason!: string;
  @Field(() => String, { nullable: true, description: '纸质批复文号；不给则送报批 reply number of a reply on paper; without it the request goes to the approval desk' }) replyNo?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '纸质批复日期 day of that reply' }) repliedOn?: string | null;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@ObjectType({ description: '延期换届申请 the request as it is now' })
export class TermExtensionPayload {
  @Field(() => TermExtension, { description: '延期换届 the extension' }) termExtension!: TermExtension;
}
