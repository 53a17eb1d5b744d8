import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from '@gongwei/platform-graphql';
import { Member } from '../member/member.types';
import { MemberStatus } from '../member/member.enums';
import { TransferAskStatus, TransferDirection, TransferKind, TransferStatus, TransferStep } from './transfer.enums';

@ObjectType({ description: '组织关系转接 a transfer of membership, seen from your side' })
export class MembershipTransfer {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '保存记录的单位：转出单位，系统外转入为接收单位 unit that keeps the record: the source, or the receiver of a paper letter' }) unitId!: string;
  @Field(() => TransferKind, { description: '类别 kind' }) kind!: TransferKind;
  @Field(() => TransferStatus, { description: '状态，过期按当日推算 state as of today' }) status!: TransferStatus;
  @Field(() => TransferDirection, { description: '方向 which way, seen from you' }) direction!: TransferDirection;
  @Field(() => ID, { nullable: true, description: '您单位的党员记录 id of the member on your own books, if any' }) memberId!: string | null;
  @Field(() => String, { description: '姓名；接入应用无 personal-data:read 时脱敏 name; masked for machine clients without personal-data:read' }) memberName!: string;
  @Field(() => MemberStatus, { description: '开具时的人员类别 member status when it was requested' }) memberStatus!: MemberStatus;
  @Field(() => String, { description: '转出单位 unit it leaves' }) sourceUnitName!: string;
  @Field(() => String, { nullable: true, description: '转出党组织 organisation it leaves' }) sourceOrganisationName!: string | null;
  @Field(() => String, { description: '转入单位 unit it goes to' }) targetUnitName!: string;
  @Field(() => String, { nullable: true, description: '转入党组织：接收前为介绍信抬头，接收后为实际接收的党组织 organisation it goes to: as addressed, once received as received' }) targetOrganisationName!: string | null;
  @Field(() => String, { description: '转接原因 why' }) reason!: string;
  @Field(() => GraphQLDate, { nullable: true, description: '党费交至 dues paid until' }) duesPaidUntil!: string | null;
  @Field(() => Boolean, { description: '由转入单位申请 asked for by the other unit' }) askedByTarget!: boolean;
  @Field(() => GraphQLDate, { description: '提出日期 requested on' }) requestedOn!: string;
  @Field(() => String, { nullable: true, description: '介绍信编号 number of the letter' }) letterNo!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '开具日期 issued on' }) issuedOn!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '有效期至（含当日） last day on which it can be received' }) validUntil!: string | null;
  @Field(() => Int, { nullable: true, description: '剩余天数，末日为 0，待接收时才有 days left of a letter that is out, its last day being 0' }) daysLeft!: number | null;
  @Field(() => GraphQLDate, { nullable: true, description: '接收日期 received on' }) receivedOn!: string | null;
  @Field(() => String, { nullable: true, description: '回执编号 number of the receipt slip' }) slipNo!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '退回、过期或撤回日期 returned, expired or withdrawn on' }) closedOn!: string | null;
  @Field(() => String, { nullable: true, description: '退回或撤回原因 why it was returned or withdrawn' }) closeReason!: string | null;
  @Field(() => Int, { description: '版本，办理时带回 to be sent back with what you do' }) version!: number;
  @Field(() => GraphQLDateTime, { description: '建立时间 created at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
  // For the events; not a field of the API.
  __target?: string | null;
}

@ObjectType({ description: '办理过程中的一步，只含本方记录 one step of a transfer, as recorded on your side' })
export class TransferEvent {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => TransferStep, { description: '环节 what happened' }) step!: TransferStep;
  @Field(() => GraphQLDateTime, { description: '时间 when' }) at!: Date;
  @Field(() => String, { description: '办理人；对方办理的为对方单位名称 who: a person of your side, or the name of the other unit' }) actorName!: string;
  @Field(() => String, { nullable: true, description: '说明 note' }) note!: string | null;
}

@ObjectType({ description: '转入申请：请求在系统内登记的人员转入；办理前不知其在何单位 what you asked for; you do not learn where the person is before a letter is issued' })
export class TransferAsk {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '提出单位标识 id of the unit that asked' }) unitId!: string;
  @Field(() => String, { description: '姓名 name' }) memberName!: string;
  @Field(() => String, { description: '身份证号（脱敏） ID number, masked' }) idNumberMasked!: string;
  @Field(() => TransferAskStatus, { description: '状态 state' }) status!: TransferAskStatus;
  @Field(() => String, { nullable: true, description: '说明 note' }) note!: string | null;
  @Field(() => ID, { nullable: true, description: '开具后的转接 id of the transfer, once a letter is issued' }) transferId!: string | null;
  @Field(() => String, { nullable: true, description: '对方答复 what the other unit answered' }) answer!: string | null;
  @Field(() => String, { description: '提出人 who asked' }) askedByName!: string;
  @Field(() => GraphQLDateTime, { description: '提出时间 asked at' }) askedAt!: Date;
  @Field(() => GraphQLDateTime, { nullable: true, description: '答复时间 answered at' }) answeredAt!: Date | null;
}

@ObjectType({ description: '单位名录中的一条：只有名称，不含任何数据 an entry of the directory of units: its name and nothing else' })
export class UnitEntry {
  @Field(() => String, { description: '编码 code' }) code!: string;
  @Field(() => String, { description: '全称 full name' }) name!: string;
  @Field(() => String, { description: '简称 short name' }) shortName!: string;
}

@ObjectType({ description: '变更后的转接 the transfer as it is now' })
export class MembershipTransferPayload {
  @Field(() => MembershipTransfer, { description: '转接 the transfer' }) transfer!: MembershipTransfer;
}

@ObjectType({ description: '接收结果 the transfer, and the member on your books' })
export class ReceiveTransferPayload {
  @Field(() => MembershipTransfer, { description: '转接 the transfer' }) transfer!: MembershipTransfer;
  @Field(() => Member, { description: '接收后的党员 the member, on your books from now on' }) member!: Member;
}

@ObjectType({ description: '已提出的申请 what was asked' })
export class AskForTransferPayload {
  @Field(() => TransferAsk, { description: '申请 the ask' }) ask!: TransferAsk;
}
