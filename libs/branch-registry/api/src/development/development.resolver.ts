import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, Ctx, readById } from '@gongwei/platform-graphql';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberModel } from '../member/member.read-model';
import { Member } from '../member/member.types';
import { correctDevelopmentStep } from './correct-development-step';
import { CorrectDevelopmentStepInput, DevelopmentPayload, DevelopmentStage, MemberDevelopment, RecordDevelopmentStepInput } from './development.types';
import { readDevelopment, readDevelopmentStages } from './read-development';
import { recordDevelopmentStep } from './record-development-step';

@Resolver(() => Member)
export class DevelopmentResolver {
  constructor(private readonly platform: Platform) {}

  @ResolveField(() => MemberDevelopment, { description: '发展历程与下一步 the way into the Party' })
  development(@Ctx() context: RequestContext, @Parent() member: Member): Promise<MemberDevelopment> {
    return readDevelopment(context, member);
  }

  @Allow('member.read')
  @Query(() => [DevelopmentStage], { description: '各阶段人数 how many stand at each stage, of your scope' })
  developmentStages(
    @Ctx() context: RequestContext,
    @Args('unitId', { type: () => ID, nullable: true, description: '只看此单位 of this unit' }) unitId: string | null,
    @Args('underOrganisationId', { type: () => ID, nullable: true, description: '此党组织及其下级 in this organisation or beneath it' }) underOrganisationId: string | null,
  ): Promise<DevelopmentStage[]> {
    return readDevelopmentStages(context, unitId ?? null, underOrganisationId ?? null);
  }

  @Allow('member.write')
  @Mutation(() => DevelopmentPayload, { description: '登记发展党员的一步 records a step of admitting a member' })
  async recordDevelopmentStep(@Ctx() context: RequestContext, @Args('input', { description: '何人、哪一步 whose and which' }) input: RecordDevelopmentStepInput, @Info() info: GraphQLResolveInfo): Promise<DevelopmentPayload> {
    return this.payload(context, await recordDevelopmentStep(this.platform, context, input), info);
  }

  @Allow('member.write')
  @Mutation(() => DevelopmentPayload, { description: '更正或撤销登记过的一步 corrects or cancels a recorded step' })
  async correctDevelopmentStep(@Ctx() context: RequestContext, @Args('input', { description: '哪一步、为何 which and why' }) input: CorrectDevelopmentStepInput, @Info() info: GraphQLResolveInfo): Promise<DevelopmentPayload> {
    return this.payload(context, await correctDevelopmentStep(this.platform, context, input), info);
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<DevelopmentPayload> {
    return { member: (await readById<Member>(context, memberModel, id, info, 'member'))! };
  }
}
