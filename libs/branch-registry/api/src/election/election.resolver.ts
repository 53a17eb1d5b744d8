import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, readById, readConnection, readRecord, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Unit, unitModel } from '@gongwei/platform-tenancy';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { organisationModel } from '../organisation/organisation.read-model';
import { Organisation } from '../organisation/organisation.types';
import { countElection, countFurtherBallot } from './count-election';
import { AgreeFewerSeatsInput, AssignElectionRolesInput, CountElectionInput, CountFurtherBallotInput, ElectionStepInput, PrepareElectionInput, ReasonedElectionStepInput, RecordElectionApprovalInput, UpdateElectionInput } from './election.inputs';
import { electionModel } from './election.read-model';
import { Election, ElectionBallot, ElectionCandidate, ElectionEvent, ElectionPayload, ElectionReminder, ElectionSeats } from './election.types';
import { prepareElection } from './prepare-election';
import { readBallots, readCandidates, readEvents, readSeats, type ElectionWithPlan } from './read-election-parts';
import { readReminders } from './read-reminders';
import { recordElectionApproval } from './record-election-approval';
import { reportElection, requestElectionApproval } from './request-approval';
import { agreeFewerSeats, assignElectionRoles, cancelElection, reopenElectionCount } from './settle-election';
import { updateElection } from './update-election';

const lists = connectionTypes(electionModel, () => Election, '选举');

@Resolver(() => Election)
export class ElectionResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('election.read')
  @Query(() => Election, { nullable: true, description: '一次选举；不存在或不可见时为空 null when it does not exist or is not yours' })
  election(@Ctx() context: RequestContext, @Args('id', { type: () => ID, description: '标识 id' }) id: string, @Info() info: GraphQLResolveInfo): Promise<Election | null> {
    return readById<Election>(context, electionModel, id, info);
  }

  @Allow('election.read')
  @Query(() => lists.Connection, { description: '选举列表 the elections of your scope' })
  elections(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<Election>> {
    return readConnection<Election>(context, electionModel, args, info);
  }

  @Allow('election.write')
  @Query(() => [ElectionReminder], { description: '本单位待筹备的换届，最急的在前，最多 100 elections of your own unit that are to be prepared, the most pressing first, at most 100' })
  electionReminders(@Ctx() context: RequestContext): Promise<ElectionReminder[]> {
    return readReminders(context);
  }

  @ResolveField(() => Unit, { description: '所属单位 its unit' })
  unit(@Ctx() context: RequestContext, @Parent() election: Election, @Info() info: GraphQLResolveInfo): Promise<Unit | null> {
    return readRecord<Unit>(context, unitModel, { tenantId: election.unitId, id: election.unitId }, info);
  }

  @ResolveField(() => Organisation, { description: '党组织 the organisation' })
  organisation(@Ctx() context: RequestContext, @Parent() election: Election, @Info() info: GraphQLResolveInfo): Promise<Organisation | null> {
    return readRecord<Organisation>(context, organisationModel, { tenantId: election.unitId, id: election.organisationId }, info);
  }

  @ResolveField(() => [ElectionSeats], { description: '选举项目与其结果 what is elected, and where it stands' })
  seats(@Ctx() context: RequestContext, @Parent() election: ElectionWithPlan): Promise<ElectionSeats[]> {
    return readSeats(context, election);
  }

  @ResolveField(() => [ElectionCandidate], { description: '候选人与另选人 candidates, and who was written in' })
  candidates(@Ctx() context: RequestContext, @Parent() election: Election): Promise<ElectionCandidate[]> {
    return readCandidates(context, election);
  }

  @ResolveField(() => [ElectionBallot], { description: '各轮计票，作废的在后 ballots by round, void ones last' })
  ballots(@Ctx() context: RequestContext, @Parent() election: Election): Promise<ElectionBallot[]> {
    return readBallots(context, election);
  }

  @ResolveField(() => [ElectionEvent], { description: '过程，新的在前，最多 200 what happened, the newest first, at most 200' })
  events(@Ctx() context: RequestContext, @Parent() election: Election): Promise<ElectionEvent[]> {
    return readEvents(context, election);
  }

  @Allow('election.write')
  @Mutation(() => ElectionPayload, { description: '启动换届选举 begins an election' })
  async prepareElection(@Ctx() context: RequestContext, @Args('input', { description: '方案 the plan' }) input: PrepareElectionInput, @Info() info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return this.payload(context, await prepareElection(this.platform, context, input), info);
  }

  @Allow('election.write')
  @Mutation(() => ElectionPayload, { description: '修改方案与候选人 changes the plan and its candidates' })
  async updateElection(@Ctx() context: RequestContext, @Args('input', { description: '变更 what to change' }) input: UpdateElectionInput, @Info() info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return this.payload(context, await updateElection(this.platform, context, input), info);
  }

  @Allow('election.write')
  @Mutation(() => ElectionPayload, { description: '报请批复方案 sends the plan to the approval desk' })
  async requestElectionApproval(@Ctx() context: RequestContext, @Args('input', { description: '哪次选举 which election' }) input: ElectionStepInput, @Info() info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return this.payload(context, await requestElectionApproval(this.platform, context, input), info);
  }

  /** Who runs a branch does not approve its election: the unit records what its primary committee replied. */
  @Allow('organisation.write')
  @Mutation(() => ElectionPayload, { description: '登记纸质批复：筹备中为方案批复，已计票为结果批复 records a reply on paper: of the plan while prepared, of the result once counted' })
  async recordElectionApproval(@Ctx() context: RequestContext, @Args('input', { description: '批复 the reply' }) input: RecordElectionApprovalInput, @Info() info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return this.payload(context, await recordElectionApproval(this.platform, context, input), info);
  }

  @Allow('election.write')
  @Mutation(() => ElectionPayload, { description: '登记大会与首轮计票 records the meeting and its first ballots' })
  async countElection(@Ctx() context: RequestContext, @Args('input', { description: '到会与计票 attendance and count' }) input: CountElectionInput, @Info() info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return this.payload(context, await countElection(this.platform, context, input), info);
  }

  @Allow('election.write')
  @Mutation(() => ElectionPayload, { description: '登记再次投票或另行选举 records a further ballot' })
  async countFurtherBallot(@Ctx() context: RequestContext, @Args('input', { description: '计票 the count' }) input: CountFurtherBallotInput, @Info() info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return this.payload(context, await countFurtherBallot(this.platform, context, input), info);
  }

  @Allow('election.write')
  @Mutation(() => ElectionPayload, { description: '登记大会同意减少名额 records that the meeting left seats open' })
  async agreeFewerSeats(@Ctx() context: RequestContext, @Args('input', { description: '项目与说明 which body, and why' }) input: AgreeFewerSeatsInput, @Info() info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return this.payload(context, await agreeFewerSeats(this.platform, context, input), info);
  }

  @Allow('election.write')
  @Mutation(() => ElectionPayload, { description: '更正计票：作废已登记的计票，重新登记 voids a mistaken count so that it is entered again' })
  async reopenElectionCount(@Ctx() context: RequestContext, @Args('input', { description: '理由 why' }) input: ReasonedElectionStepInput, @Info() info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return this.payload(context, await reopenElectionCount(this.platform, context, input), info);
  }

  @Allow('election.write')
  @Mutation(() => ElectionPayload, { description: '确定委员会分工 divides the work in the committee' })
  async assignElectionRoles(@Ctx() context: RequestContext, @Args('input', { description: '分工 who does what' }) input: AssignElectionRolesInput, @Info() info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return this.payload(context, await assignElectionRoles(this.platform, context, input), info);
  }

  @Allow('election.write')
  @Mutation(() => ElectionPayload, { description: '呈报选举结果 reports the result to the approval desk' })
  async reportElection(@Ctx() context: RequestContext, @Args('input', { description: '哪次选举 which election' }) input: ElectionStepInput, @Info() info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return this.payload(context, await reportElection(this.platform, context, input), info);
  }

  @Allow('election.write')
  @Mutation(() => ElectionPayload, { description: '取消选举 gives an election up before its meeting' })
  async cancelElection(@Ctx() context: RequestContext, @Args('input', { description: '理由 why' }) input: ReasonedElectionStepInput, @Info() info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return this.payload(context, await cancelElection(this.platform, context, input), info);
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<ElectionPayload> {
    return { election: (await readById<Election>(context, electionModel, id, info, 'election'))! };
  }
}
