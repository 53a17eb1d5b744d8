import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, readById, readConnection, readRecord, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Unit, unitModel } from '@gongwei/platform-tenancy';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { organisationModel } from '../organisation/organisation.read-model';
import { Organisation } from '../organisation/organisation.types';
import { discussApproval, submitApproval, withdrawApproval } from './apply-for-approval';
import { ApprovalReasonInput, DiscussApprovalInput, GrantApprovalInput, ProposeDissolutionInput, ProposeOrganisationInput, ProposePostsInput, SubmitApprovalInput, UpdateApprovalInput } from './approval.inputs';
import { approvalModel } from './approval.read-model';
import { Approval, ApprovalPayload, ApprovalStep, ApprovalTasks, ProposedPost } from './approval.types';
import { grantApproval, rejectApproval, returnApproval } from './decide-approval';
import { proposeDissolution } from './propose-dissolution';
import { proposeOrganisation } from './propose-organisation';
import { proposePosts } from './propose-posts';
import { nextReplyNo, readApprovalTasks, readProposedPosts, readSteps } from './read-approval-lists';
import { updateApproval } from './update-approval';

const lists = connectionTypes(approvalModel, () => Approval, '报批事项');

/** The approval desk: threads are opened by what asks for approval, moved on here. */
@Resolver(() => Approval)
export class ApprovalResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('approval.read')
  @Query(() => Approval, { nullable: true, description: '一个报批事项；不存在或不可见时为空 null when it does not exist or is not yours' })
  approval(@Ctx() context: RequestContext, @Args('id', { type: () => ID, description: '标识 id' }) id: string, @Info() info: GraphQLResolveInfo): Promise<Approval | null> {
    return readById<Approval>(context, approvalModel, id, info);
  }

  @Allow('approval.read')
  @Query(() => lists.Connection, { description: '报批事项列表 the approvals of your scope' })
  approvals(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<Approval>> {
    return readConnection<Approval>(context, approvalModel, args, info);
  }

  @Allow('approval.read')
  @Query(() => ApprovalTasks, { description: '报批待办数 how many approvals wait for you' })
  approvalTasks(@Ctx() context: RequestContext): Promise<ApprovalTasks> {
    return readApprovalTasks(context);
  }

  @ResolveField(() => Unit, { description: '申报单位 the unit that asks' })
  unit(@Ctx() context: RequestContext, @Parent() approval: Approval, @Info() info: GraphQLResolveInfo): Promise<Unit | null> {
    return readRecord<Unit>(context, unitModel, { tenantId: approval.unitId, id: approval.unitId }, info);
  }

  @ResolveField(() => Organisation, { nullable: true, description: '党组织 the organisation it is about' })
  organisation(@Ctx() context: RequestContext, @Parent() approval: Approval, @Info() info: GraphQLResolveInfo): Promise<Organisation | null> {
    return readRecord<Organisation>(context, organisationModel, { tenantId: approval.unitId, id: approval.organisationId }, info);
  }

  @ResolveField(() => [ApprovalStep], { description: '办理记录，旧的在前，最多 200 the steps it took, the oldest first, at most 200' })
  steps(@Ctx() context: RequestContext, @Parent() approval: Approval): Promise<ApprovalStep[]> {
    return readSteps(context, approval);
  }

  @ResolveField(() => [ProposedPost], { description: '拟任免，仅任免类报批 posts that begin or end with the reply' })
  posts(@Ctx() context: RequestContext, @Parent() approval: Approval): Promise<ProposedPost[]> {
    return readProposedPosts(context, approval);
  }

  @ResolveField(() => String, { nullable: true, description: '建议的批复文号：本年上一份批复的下一号，仅批复方可见 the number after the last reply of the year; only for the approver' })
  nextReplyNo(@Ctx() context: RequestContext, @Parent() approval: Approval & { committeeId: string | null }): Promise<string | null> {
    return nextReplyNo(context, approval);
  }

  @Allow('approval.write')
  @Mutation(() => ApprovalPayload, { description: '拟设立党组织并起草报批 proposes an organisation and drafts its approval' })
  async proposeOrganisation(@Ctx() context: RequestContext, @Args('input', { description: '拟设立的内容 what is to be set up' }) input: ProposeOrganisationInput, @Info() info: GraphQLResolveInfo): Promise<ApprovalPayload> {
    return this.payload(context, await proposeOrganisation(this.platform, context, input), info);
  }

  @Allow('approval.write')
  @Mutation(() => ApprovalPayload, { description: '起草撤销党组织的报批 drafts the approval of a dissolution' })
  async proposeDissolution(@Ctx() context: RequestContext, @Args('input', { description: '对象与理由 which and why' }) input: ProposeDissolutionInput, @Info() info: GraphQLResolveInfo): Promise<ApprovalPayload> {
    return this.payload(context, await proposeDissolution(this.platform, context, input), info);
  }

  @Allow('approval.write')
  @Mutation(() => ApprovalPayload, { description: '起草任免报批 drafts the approval of posts' })
  async proposePosts(@Ctx() context: RequestContext, @Args('input', { description: '拟任与拟免 who begins and who ends' }) input: ProposePostsInput, @Info() info: GraphQLResolveInfo): Promise<ApprovalPayload> {
    return this.payload(context, await proposePosts(this.platform, context, input), info);
  }

  @Allow('approval.write')
  @Mutation(() => ApprovalPayload, { description: '修改草稿或被退回的请示 words a draft or returned request anew' })
  async updateApproval(@Ctx() context: RequestContext, @Args('input', { description: '变更 what to change' }) input: UpdateApprovalInput, @Info() info: GraphQLResolveInfo): Promise<ApprovalPayload> {
    return this.payload(context, await updateApproval(this.platform, context, input), info);
  }

  @Allow('approval.write')
  @Mutation(() => ApprovalPayload, { description: '登记党组讨论 records the conclusion of the leading Party group' })
  async discussApproval(@Ctx() context: RequestContext, @Args('input', { description: '会议纪要 the minute' }) input: DiscussApprovalInput, @Info() info: GraphQLResolveInfo): Promise<ApprovalPayload> {
    return this.payload(context, await discussApproval(this.platform, context, input), info);
  }

  @Allow('approval.write')
  @Mutation(() => ApprovalPayload, { description: '报送请示 sends the request to its approver' })
  async submitApproval(@Ctx() context: RequestContext, @Args('input', { description: '请示文号与日期 number and day of the request' }) input: SubmitApprovalInput, @Info() info: GraphQLResolveInfo): Promise<ApprovalPayload> {
    return this.payload(context, await submitApproval(this.platform, context, input), info);
  }

  @Allow('approval.write')
  @Mutation(() => ApprovalPayload, { description: '撤回报批 takes the matter back for good' })
  async withdrawApproval(@Ctx() context: RequestContext, @Args('input', { description: '理由 why' }) input: ApprovalReasonInput, @Info() info: GraphQLResolveInfo): Promise<ApprovalPayload> {
    return this.payload(context, await withdrawApproval(this.platform, context, input), info);
  }

  @Allow('approval.decide')
  @Mutation(() => ApprovalPayload, { description: '批复同意；所批事项随之生效 grants the request; what it asks for takes effect' })
  async grantApproval(@Ctx() context: RequestContext, @Args('input', { description: '批复文号、日期与要求 number, day and words of the reply' }) input: GrantApprovalInput, @Info() info: GraphQLResolveInfo): Promise<ApprovalPayload> {
    return this.payload(context, await grantApproval(this.platform, context, input), info);
  }

  @Allow('approval.decide')
  @Mutation(() => ApprovalPayload, { description: '退回改正 returns the request to be mended' })
  async returnApproval(@Ctx() context: RequestContext, @Args('input', { description: '退回理由 why' }) input: ApprovalReasonInput, @Info() info: GraphQLResolveInfo): Promise<ApprovalPayload> {
    return this.payload(context, await returnApproval(this.platform, context, input), info);
  }

  @Allow('approval.decide')
  @Mutation(() => ApprovalPayload, { description: '不予批准 refuses the request for good' })
  async rejectApproval(@Ctx() context: RequestContext, @Args('input', { description: '理由 why' }) input: ApprovalReasonInput, @Info() info: GraphQLResolveInfo): Promise<ApprovalPayload> {
    return this.payload(context, await rejectApproval(this.platform, context, input), info);
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<ApprovalPayload> {
    return { approval: (await readById<Approval>(context, approvalModel, id, info, 'approval'))! };
  }
}
