import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { GraphQLDate } from '@gongwei/platform-graphql';
import { CreateMemberInput } from '../member/member.types';

@InputType({ description: '提出转接：系统内单位填 unitCode，系统外填 otherSide begins a transfer: `unitCode` for a unit of the system, `otherSide` for anybody else' })
export class RequestTransferInput {
  @Field(() => ID, { description: '党员 whom' }) memberId!: string;
  @Field(() => String, { nullable: true, description: '系统内转入单位编码，见 unitDirectory code of the unit, from `unitDirectory`' }) unitCode?: string | null;
  @Field(() => String, { nullable: true, description: '系统外接收方名称 name of the side outside the system' }) otherSide?: string | null;
  @Field(() => String, { nullable: true, description: '转往的党组织（介绍信抬头） organisation the letter is addressed to' }) targetOrganisationName?: string | null;
  @Field(() => String, { description: '转接原因 why' }) reason!: string;
  @Field(() => GraphQLDate, { nullable: true, description: '党费交至 dues paid until' }) duesPaidUntil?: string | null;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '开具或重新开具介绍信 issues the letter, or issues it again' })
export class IssueTransferInput {
  @Field(() => ID, { description: '转接标识 id of the transfer' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { nullable: true, description: '介绍信编号；不填按年度顺序编号 number of the letter; counted through the year unless given' }) letterNo?: string | null;
  @Field(() => Int, { nullable: true, description: '有效天数，默认 30，最多 90 days it is good for: 30 unless told, 90 at most' }) validDays?: number | null;
}

@InputType({ description: '接收转入 receives a member into one of your organisations' })
export class ReceiveTransferInput {
  @Field(() => ID, { description: '转接标识 id of the transfer' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => ID, { description: '接收的党组织 organisation that takes them in' }) organisationId!: string;
  @Field(() => GraphQLDate, { nullable: true, description: '接收日期，默认今天 received on, today unless told' }) receivedOn?: string | null;
}

@InputType({ description: '退回介绍信 returns a letter' })
export class ReturnTransferInput {
  @Field(() => ID, { description: '转接标识 id of the transfer' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { description: '退回原因 why' }) reason!: string;
}

@InputType({ description: '撤回转接，或不予办理对方的申请 withdraws a transfer, or refuses one that was asked for' })
export class WithdrawTransferInput {
  @Field(() => ID, { description: '转接标识 id of the transfer' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { description: '撤回原因 why' }) reason!: string;
}

@InputType({ description: '登记系统外接收方寄回的回执，组织关系自此转出 records the slip that came back from outside: the relation has moved' })
export class RecordTransferSlipInput {
  @Field(() => ID, { description: '转接标识 id of the transfer' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => GraphQLDate, { description: '对方接收日期 received there on' }) receivedOn!: string;
  @Field(() => String, { nullable: true, description: '回执编号 number of the slip' }) slipNo?: string | null;
}

@InputType({ description: '单位内调整 moves a member within the unit' })
export class TransferWithinUnitInput {
  @Field(() => ID, { description: '党员 whom' }) memberId!: string;
  @Field(() => Int, { description: '所见党员记录版本 version of the member you saw' }) version!: number;
  @Field(() => ID, { description: '调入的党组织 to which organisation' }) organisationId!: string;
  @Field(() => GraphQLDate, { nullable: true, description: '调整日期，默认今天 moved on, today unless told' }) movedOn?: string | null;
  @Field(() => String, { description: '原因 why' }) reason!: string;
}

@InputType({ description: '登记系统外转入 records a member who came with a paper letter' })
export class RecordInwardTransferInput {
  @Field(() => CreateMemberInput, { description: '党员 the member' }) member!: CreateMemberInput;
  @Field(() => String, { description: '转出方名称 who issued the letter' }) otherSide!: string;
  @Field(() => String, { description: '介绍信编号 number of the letter' }) letterNo!: string;
  @Field(() => GraphQLDate, { description: '开具日期 issued on' }) issuedOn!: string;
  @Field(() => GraphQLDate, { nullable: true, description: '接收日期，默认今天 received on, today unless told' }) receivedOn?: string | null;
  @Field(() => String, { nullable: true, description: '寄出的回执编号 number of the slip sent back' }) slipNo?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '党费交至 dues paid until' }) duesPaidUntil?: string | null;
}

@InputType({ description: '申请转入：须完整姓名与身份证号 asks for somebody registered elsewhere: full name and ID number' })
export class AskForTransferInput {
  @Field(() => String, { description: '姓名 name' }) name!: string;
  @Field(() => String, { description: '身份证号 ID number' }) idNumber!: string;
  @Field(() => String, { nullable: true, description: '说明，转出单位可见 note, shown to the other unit' }) note?: string | null;
}
