import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from '@gongwei/platform-graphql';
import { Gender, MemberStatus, SensitiveField } from './member.enums';

@ObjectType({ description: '党员（含申请人、积极分子、发展对象） a person of the registry, from application on' })
export class Member {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '所属单位标识 id of the unit' }) unitId!: string;
  @Field(() => ID, { description: '所在党组织标识 id of the organisation' }) organisationId!: string;
  @Field(() => String, { description: '姓名；接入应用无 personal-data:read 时脱敏 name; masked for machine clients without personal-data:read' }) name!: string;
  @Field(() => Gender, { description: '性别 sex' }) gender!: Gender;
  @Field(() => String, { description: '民族代码，GB/T 3304 ethnicity code' }) ethnicity!: string;
  @Field(() => GraphQLDate, { description: '出生日期；接入应用无 personal-data:read 时只到年（1 月 1 日） birth date; to the year (1 January) for machine clients without personal-data:read' }) birthDate!: string;
  @Field(() => Int, { description: '周岁 age today' }) age!: number;
  @Field(() => String, { description: '身份证号（脱敏） ID number, masked; revealed one by one' }) idNumberMasked!: string;
  @Field(() => String, { nullable: true, description: '手机号（脱敏） phone, masked' }) phoneMasked!: string | null;
  @Field(() => String, { nullable: true, description: '学历代码，GB/T 4658 education code' }) education!: string | null;
  @Field(() => String, { nullable: true, description: '工作岗位、行政职务 post' }) jobTitle!: string | null;
  @Field(() => String, { nullable: true, description: '职级 rank' }) rank!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '入党日期 joined on' }) joinedOn!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '转正日期 became full on' }) becameFullOn!: string | null;
  @Field(() => MemberStatus, { description: '状态 state' }) status!: MemberStatus;
  @Field(() => Boolean, { description: '党员领导干部 leading cadre' }) isLeader!: boolean;
  @Field(() => Boolean, { description: '流动党员 floating member' }) isFloating!: boolean;
  @Field(() => Boolean, { description: '年轻干部（40 周岁及以下） young cadre' }) isYoungCadre!: boolean;
  @Field(() => Boolean, { description: '离退休 retired' }) isRetired!: boolean;
  @Field(() => GraphQLDate, { nullable: true, description: '离开日期 left on' }) leftOn!: string | null;
  @Field(() => String, { nullable: true, description: '离开事由 why' }) leaveReason!: string | null;
  @Field(() => Int, { description: '版本，修改时带回 to be sent back with changes' }) version!: number;
  @Field(() => GraphQLDateTime, { description: '建立时间 created at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
}

@InputType({ description: '新增党员 a new person of the registry' })
export class CreateMemberInput {
  @Field(() => ID, { description: '所在党组织 organisation' }) organisationId!: string;
  @Field(() => String, { description: '姓名 name' }) name!: string;
  @Field(() => Gender, { description: '性别 sex' }) gender!: Gender;
  @Field(() => String, { description: '民族代码 ethnicity code' }) ethnicity!: string;
  @Field(() => GraphQLDate, { description: '出生日期 birth date' }) birthDate!: string;
  @Field(() => String, { description: '身份证号 ID number' }) idNumber!: string;
  @Field(() => String, { nullable: true, description: '手机号 phone' }) phone?: string | null;
  @Field(() => String, { nullable: true, description: '学历代码 education code' }) education?: string | null;
  @Field(() => String, { nullable: true, description: '工作岗位、行政职务 post' }) jobTitle?: string | null;
  @Field(() => String, { nullable: true, description: '职级 rank' }) rank?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '入党日期 joined on' }) joinedOn?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '转正日期 became full on' }) becameFullOn?: string | null;
  @Field(() => MemberStatus, { description: '状态 state' }) status!: MemberStatus;
  @Field(() => Boolean, { nullable: true, description: '党员领导干部 leading cadre' }) isLeader?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: '流动党员 floating member' }) isFloating?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: '离退休 retired' }) isRetired?: boolean | null;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '修改党员；未给的不变 changes; what is left out stays' })
export class UpdateMemberInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => ID, { nullable: true, description: '所在党组织 organisation' }) organisationId?: string;
  @Field(() => String, { nullable: true, description: '姓名 name' }) name?: string;
  @Field(() => Gender, { nullable: true, description: '性别 sex' }) gender?: Gender;
  @Field(() => String, { nullable: true, description: '民族代码 ethnicity code' }) ethnicity?: string;
  @Field(() => GraphQLDate, { nullable: true, description: '出生日期 birth date' }) birthDate?: string;
  @Field(() => String, { nullable: true, description: '身份证号 ID number' }) idNumber?: string;
  @Field(() => String, { nullable: true, description: '手机号 phone' }) phone?: string | null;
  @Field(() => String, { nullable: true, description: '学历代码 education code' }) education?: string | null;
  @Field(() => String, { nullable: true, description: '工作岗位、行政职务 post' }) jobTitle?: string | null;
  @Field(() => String, { nullable: true, description: '职级 rank' }) rank?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '入党日期 joined on' }) joinedOn?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '转正日期 became full on' }) becameFullOn?: string | null;
  @Field(() => MemberStatus, { nullable: true, description: '状态 state' }) status?: MemberStatus;
  @Field(() => Boolean, { nullable: true, description: '党员领导干部 leading cadre' }) isLeader?: boolean;
  @Field(() => Boolean, { nullable: true, description: '流动党员 floating member' }) isFloating?: boolean;
  @Field(() => Boolean, { nullable: true, description: '离退休 retired' }) isRetired?: boolean;
}

@InputType({ description: '登记离开 records that a member left' })
export class RecordMemberLeaveInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => MemberStatus, { description: '离开后的状态 TRANSFERRED_OUT, SUSPENDED, LEFT, EXPELLED or DECEASED' }) status!: MemberStatus;
  @Field(() => GraphQLDate, { description: '离开日期 left on' }) leftOn!: string;
  @Field(() => String, { description: '事由 why' }) reason!: string;
}

@InputType({ description: '查看完整号码 reveals one encrypted field; leaves an audit entry' })
export class RevealMemberFieldInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => SensitiveField, { description: '哪个字段 which field' }) field!: SensitiveField;
  @Field(() => String, { nullable: true, description: '用途 what for' }) reason?: string | null;
}

@ObjectType({ description: '变更后的党员 the member as it is now' })
export class MemberPayload {
  @Field(() => Member, { description: '党员 the member' }) member!: Member;
}

@ObjectType({ description: '完整号码 the full value' })
export class RevealMemberFieldPayload {
  @Field(() => String, { nullable: true, description: '号码；未填为空 the value; null when there is none' }) value!: string | null;
}
