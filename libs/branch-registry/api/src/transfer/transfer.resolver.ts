import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, likeContaining, readById, readConnection, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberModel } from '../member/member.read-model';
import type { Member } from '../member/member.types';
import { askForTransfer } from './ask-for-transfer';
import { issueTransfer } from './issue-transfer';
import { readEvents } from './read-events';
import { receiveTransfer } from './receive-transfer';
import { recordInwardTransfer } from './record-inward-transfer';
import { recordTransferSlip } from './record-transfer-slip';
import { requestTransfer } from './request-transfer';
import { returnTransfer } from './return-transfer';
import { transferWithinUnit } from './transfer-within-unit';
import { AskForTransferInput, IssueTransferInput, ReceiveTransferInput, RecordInwardTransferInput, RecordTransferSlipInput, RequestTransferInput, ReturnTransferInput, TransferWithinUnitInput, WithdrawTransferInput } from './transfer.inputs';
import { transferAskModel, transferModel } from './transfer.read-model';
import { AskForTransferPayload, MembershipTransfer, MembershipTransferPayload, ReceiveTransferPayload, TransferAsk, TransferEvent, UnitEntry } from './transfer.types';
import { withdrawTransfer } from './withdraw-transfer';

const lists = connectionTypes(transferModel, () => MembershipTransfer, '组织关系转接');
const askLists = connectionTypes(transferAskModel, () => TransferAsk, '转入申请');
const DIRECTORY_MOST = 20;

/** Whoever keeps members requests, moves within the unit and takes a request back; letters need a permission of their own. */
@Resolver(() => MembershipTransfer)
export class TransferResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('transfer.read')
  @Query(() => MembershipTransfer, { nullable: true, description: '一次组织关系转接；不存在或不可见时为空 null when it does not exist or is not yours' })
  membershipTransfer(@Ctx() context: RequestContext, @Args('id', { type: () => ID, description: '标识 id' }) id: string, @Info() info: GraphQLResolveInfo): Promise<MembershipTransfer | null> {
    return readById<MembershipTransfer>(context, transferModel, id, info);
  }

  @Allow('transfer.read')
  @Query(() => lists.Connection, { description: '组织关系转接列表；对方单位自介绍信开具起可见 transfers of your scope; a target sees them from the letter on' })
  membershipTransfers(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<MembershipTransfer>> {
    return readConnection<MembershipTransfer>(context, transferModel, args, info);
  }

  @Allow('transfer.read')
  @Query(() => askLists.Connection, { description: '本单位提出的转入申请 what your unit asked for' })
  transferAsks(@Ctx() context: RequestContext, @Args({ type: () => askLists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<TransferAsk>> {
    return readConnection<TransferAsk>(context, transferAskModel, args, info);
  }

  @Allow('transfer.write', 'member.write')
  @Query(() => [UnitEntry], { description: `系统内其他单位的名称，按名称或编码查找，最多 ${DIRECTORY_MOST} names of the other units of the system, by name or code` })
  async unitDirectory(@Ctx() context: RequestContext, @Args('search', { type: () => String, description: '名称、简称或编码的一部分 part of a name or code' }) search: string): Promise<UnitEntry[]> {
    const wanted = search.trim();
    if (!wanted) return [];
    return context.reader.query<UnitEntry>('select code, name, short_name as "shortName" from gw_unit_directory($1, $2)', [likeContaining(wanted), DIRECTORY_MOST]);
  }

  @ResolveField(() => [TransferEvent], { description: '办理过程，先后为序，最多 200 what happened, in order, at most 200' })
  events(@Ctx() context: RequestContext, @Parent() transfer: MembershipTransfer): Promise<TransferEvent[]> {
    return readEvents(context, transfer);
  }

  @Allow('transfer.write', 'member.write')
  @Mutation(() => MembershipTransferPayload, { description: '提出转接 begins a transfer' })
  async requestTransfer(@Ctx() context: RequestContext, @Args('input', { description: '何人转往何处 whom and where to' }) input: RequestTransferInput, @Info() info: GraphQLResolveInfo): Promise<MembershipTransferPayload> {
    return this.payload(context, await requestTransfer(this.platform, context, input), info);
  }

  @Allow('transfer.write')
  @Mutation(() => MembershipTransferPayload, { description: '开具或重新开具介绍信 issues the letter, or issues it again' })
  async issueTransfer(@Ctx() context: RequestContext, @Args('input', { description: '哪次转接 which transfer' }) input: IssueTransferInput, @Info() info: GraphQLResolveInfo): Promise<MembershipTransferPayload> {
    return this.payload(context, await issueTransfer(this.platform, context, input), info);
  }

  @Allow('transfer.write')
  @Mutation(() => ReceiveTransferPayload, { description: '接收转入，组织关系自此转移 receives a member: from here on the relation is yours' })
  async receiveTransfer(@Ctx() context: RequestContext, @Args('input', { description: '哪次转接、哪个党组织接收 which transfer, into which organisation' }) input: ReceiveTransferInput, @Info() info: GraphQLResolveInfo): Promise<ReceiveTransferPayload> {
    const { id, memberId } = await receiveTransfer(this.platform, context, input);
    const [payload, member] = await Promise.all([this.payload(context, id, info), readById<Member>(context, memberModel, memberId, info, 'member')]);
    return { ...payload, member: member! };
  }

  @Allow('transfer.write')
  @Mutation(() => MembershipTransferPayload, { description: '退回介绍信 returns a letter' })
  async returnTransfer(@Ctx() context: RequestContext, @Args('input', { description: '哪次转接、为何 which transfer and why' }) input: ReturnTransferInput, @Info() info: GraphQLResolveInfo): Promise<MembershipTransferPayload> {
    return this.payload(context, await returnTransfer(this.platform, context, input), info);
  }

  @Allow('transfer.write', 'member.write')
  @Mutation(() => MembershipTransferPayload, { description: '撤回转接或不予办理 withdraws a transfer, or refuses one asked for' })
  async withdrawTransfer(@Ctx() context: RequestContext, @Args('input', { description: '哪次转接、为何 which transfer and why' }) input: WithdrawTransferInput, @Info() info: GraphQLResolveInfo): Promise<MembershipTransferPayload> {
    return this.payload(context, await withdrawTransfer(this.platform, context, input), info);
  }

  @Allow('transfer.write')
  @Mutation(() => MembershipTransferPayload, { description: '登记系统外回执 records a slip from outside' })
  async recordTransferSlip(@Ctx() context: RequestContext, @Args('input', { description: '哪次转接、何日接收 which transfer, received when' }) input: RecordTransferSlipInput, @Info() info: GraphQLResolveInfo): Promise<MembershipTransferPayload> {
    return this.payload(context, await recordTransferSlip(this.platform, context, input), info);
  }

  @Allow('transfer.write', 'member.write')
  @Mutation(() => MembershipTransferPayload, { description: '单位内调整 moves a member within the unit' })
  async transferWithinUnit(@Ctx() context: RequestContext, @Args('input', { description: '何人调往何处 whom and where to' }) input: TransferWithinUnitInput, @Info() info: GraphQLResolveInfo): Promise<MembershipTransferPayload> {
    return this.payload(context, await transferWithinUnit(this.platform, context, input), info);
  }

  @Allow('transfer.write')
  @Mutation(() => MembershipTransferPayload, { description: '登记系统外转入 takes in a member with a paper letter' })
  async recordInwardTransfer(@Ctx() context: RequestContext, @Args('input', { description: '党员与介绍信 the member and the letter' }) input: RecordInwardTransferInput, @Info() info: GraphQLResolveInfo): Promise<MembershipTransferPayload> {
    return this.payload(context, await recordInwardTransfer(this.platform, context, input), info);
  }

  @Allow('transfer.write')
  @Mutation(() => AskForTransferPayload, { description: '申请转入；每小时次数有限并留痕 asks for somebody registered elsewhere; limited by the hour and on record' })
  async askForTransfer(@Ctx() context: RequestContext, @Args('input', { description: '姓名与身份证号 name and ID number' }) input: AskForTransferInput, @Info() info: GraphQLResolveInfo): Promise<AskForTransferPayload> {
    const id = await askForTransfer(this.platform, context, input);
    return { ask: (await readById<TransferAsk>(context, transferAskModel, id, info, 'ask'))! };
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<MembershipTransferPayload> {
    return { transfer: (await readById<MembershipTransfer>(context, transferModel, id, info, 'transfer'))! };
  }
}
