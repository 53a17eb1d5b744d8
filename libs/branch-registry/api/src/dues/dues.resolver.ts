import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, readConnection, readRecord, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { organisationModel } from '../organisation/organisation.read-model';
import { Organisation } from '../organisation/organisation.types';
import { correctDuesPayment } from './correct-dues-payment';
import { branchDuesModel, memberDuesModel } from './dues.read-model';
import { BranchDues, CorrectDuesPaymentInput, DuesAccount, DuesAccountPayload, DuesSummary, MemberDues, RecordDuesPaymentsInput, RecordDuesPaymentsPayload, SetDuesBaseInput } from './dues.types';
import { duesAccountOf, monthAsked, readDuesAccount, readDuesSummary } from './read-dues';
import { recordDuesPayments } from './record-dues-payments';
import { setDuesBase } from './set-dues-base';

// The types follow from the model of any month.
const lists = connectionTypes(memberDuesModel('2026-01'), () => MemberDues, '党员党费');
const branchLists = connectionTypes(branchDuesModel('2026-01'), () => BranchDues, '支部党费');
const MONTH = { type: () => String, description: '月份，如 2026-11 month' } as const;

@Resolver(() => MemberDues)
export class DuesResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('dues.read')
  @Query(() => lists.Connection, { description: '党员某月的党费 dues of members in a month' })
  memberDues(@Ctx() context: RequestContext, @Args('month', MONTH) month: string, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<MemberDues>> {
    return readConnection<MemberDues>(context, memberDuesModel(monthAsked(month)), args, info);
  }

  @ResolveField(() => Organisation, { description: '所在党组织 the organisation' })
  organisation(@Ctx() context: RequestContext, @Parent() dues: MemberDues, @Info() info: GraphQLResolveInfo): Promise<Organisation | null> {
    return readRecord<Organisation>(context, organisationModel, { tenantId: dues.unitId, id: dues.organisationId }, info);
  }

  @Allow('dues.read')
  @Query(() => branchLists.Connection, { description: '各党组织某月的党费合计 sums of organisations in a month' })
  branchDues(@Ctx() context: RequestContext, @Args('month', MONTH) month: string, @Args({ type: () => branchLists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<BranchDues>> {
    return readConnection<BranchDues>(context, branchDuesModel(monthAsked(month)), args, info);
  }

  @Allow('dues.read')
  @Query(() => DuesSummary, { description: '某月党费合计 sums of your scope in a month' })
  duesSummary(
    @Ctx() context: RequestContext, @Args('month', MONTH) month: string,
    @Args('unitId', { type: () => ID, nullable: true, description: '只看此单位 of this unit' }) unitId: string | null,
    @Args('underOrganisationId', { type: () => ID, nullable: true, description: '此党组织及其下级 in this organisation or beneath it' }) underOrganisationId: string | null,
  ): Promise<DuesSummary> {
    return readDuesSummary(context, month, unitId ?? null, underOrganisationId ?? null);
  }

  @Allow('dues.read')
  @Query(() => DuesAccount, { nullable: true, description: '本单位一名党员的党费账；不存在或不可见时为空 the account of a member of your own unit' })
  duesAccount(@Ctx() context: RequestContext, @Args('memberId', { type: () => ID, description: '党员标识 id of the member' }) memberId: string): Promise<DuesAccount | null> {
    return readDuesAccount(context, memberId);
  }

  @Allow('dues.write')
  @Mutation(() => DuesAccountPayload, { description: '核定党费计算基数 sets how dues are reckoned' })
  async setDuesBase(@Ctx() context: RequestContext, @Args('input', { description: '何人、如何计算 whose and how' }) input: SetDuesBaseInput): Promise<DuesAccountPayload> {
    return this.payload(context, await setDuesBase(this.platform, context, input));
  }

  @Allow('dues.write')
  @Mutation(() => RecordDuesPaymentsPayload, { description: '登记一个支部某月的党费缴纳 records payments of one organisation' })
  recordDuesPayments(@Ctx() context: RequestContext, @Args('input', { description: '哪个支部、哪个月、何人 where, for which month, who' }) input: RecordDuesPaymentsInput): Promise<RecordDuesPaymentsPayload> {
    return recordDuesPayments(this.platform, context, input);
  }

  @Allow('dues.write')
  @Mutation(() => DuesAccountPayload, { description: '更正或撤销一笔缴纳 corrects or cancels a payment' })
  async correctDuesPayment(@Ctx() context: RequestContext, @Args('input', { description: '哪一笔、为何 which and why' }) input: CorrectDuesPaymentInput): Promise<DuesAccountPayload> {
    return this.payload(context, await correctDuesPayment(this.platform, context, input));
  }

  private async payload(context: RequestContext, memberId: string): Promise<DuesAccountPayload> {
    return { memberId, account: await duesAccountOf(context, memberId) };
  }
}

@Resolver(() => BranchDues)
export class BranchDuesResolver {
  @ResolveField(() => Organisation, { description: '党组织 the organisation' })
  organisation(@Ctx() context: RequestContext, @Parent() dues: BranchDues, @Info() info: GraphQLResolveInfo): Promise<Organisation | null> {
    return readRecord<Organisation>(context, organisationModel, { tenantId: dues.unitId, id: dues.id }, info);
  }
}
