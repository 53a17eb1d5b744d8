import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, readById, readConnection, readRecord, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Unit, unitModel } from '@gongwei/platform-tenancy';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { organisationModel } from '../organisation/organisation.read-model';
import { MemberPost, Organisation } from '../organisation/organisation.types';
import { readMemberPosts } from '../organisation/read-lists';
import { createMember } from './create-member';
import { memberModel } from './member.read-model';
import { CreateMemberInput, Member, MemberPayload, RecordMemberLeaveInput, RevealMemberFieldInput, RevealMemberFieldPayload, UpdateMemberInput } from './member.types';
import { recordMemberLeave } from './record-member-leave';
import { revealMemberField } from './reveal-member-field';
import { updateMember } from './update-member';

const lists = connectionTypes(memberModel, () => Member, '党员');

@Resolver(() => Member)
export class MemberResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('member.read')
  @Query(() => Member, { nullable: true, description: '一名党员；不存在或不可见时为空 null when it does not exist or is not yours' })
  member(@Ctx() context: RequestContext, @Args('id', { type: () => ID, description: '标识 id' }) id: string, @Info() info: GraphQLResolveInfo): Promise<Member | null> {
    return readById<Member>(context, memberModel, id, info);
  }

  @Allow('member.read')
  @Query(() => lists.Connection, { description: '党员列表 the people of your scope' })
  members(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<Member>> {
    return readConnection<Member>(context, memberModel, args, info);
  }

  @ResolveField(() => Unit, { description: '所属单位 the unit' })
  unit(@Ctx() context: RequestContext, @Parent() member: Member, @Info() info: GraphQLResolveInfo): Promise<Unit | null> {
    return readRecord<Unit>(context, unitModel, { tenantId: member.unitId, id: member.unitId }, info);
  }

  @ResolveField(() => Organisation, { description: '所在党组织 the organisation' })
  organisation(@Ctx() context: RequestContext, @Parent() member: Member, @Info() info: GraphQLResolveInfo): Promise<Organisation | null> {
    return readRecord<Organisation>(context, organisationModel, { tenantId: member.unitId, id: member.organisationId }, info);
  }

  @ResolveField(() => [MemberPost], { description: '任职，在任在前 posts held, those held now first' })
  posts(@Ctx() context: RequestContext, @Parent() member: Member): Promise<MemberPost[]> {
    return readMemberPosts(context, member);
  }

  @Allow('member.write')
  @Mutation(() => MemberPayload, { description: '新增党员 adds a person' })
  async createMember(@Ctx() context: RequestContext, @Args('input', { description: '内容 whom to add' }) input: CreateMemberInput, @Info() info: GraphQLResolveInfo): Promise<MemberPayload> {
    return this.payload(context, await createMember(this.platform, context, input), info);
  }

  @Allow('member.write')
  @Mutation(() => MemberPayload, { description: '修改党员 changes a person' })
  async updateMember(@Ctx() context: RequestContext, @Args('input', { description: '变更 what to change' }) input: UpdateMemberInput, @Info() info: GraphQLResolveInfo): Promise<MemberPayload> {
    return this.payload(context, await updateMember(this.platform, context, input), info);
  }

  @Allow('member.write')
  @Mutation(() => MemberPayload, { description: '登记离开 records that a member left' })
  async recordMemberLeave(@Ctx() context: RequestContext, @Args('input', { description: '对象与事由 who and why' }) input: RecordMemberLeaveInput, @Info() info: GraphQLResolveInfo): Promise<MemberPayload> {
    return this.payload(context, await recordMemberLeave(this.platform, context, input), info);
  }

  @Allow('member.reveal')
  @Mutation(() => RevealMemberFieldPayload, { description: '查看完整号码，留痕 reveals one field and leaves an audit entry' })
  async revealMemberField(@Ctx() context: RequestContext, @Args('input', { description: '对象与字段 whose and which' }) input: RevealMemberFieldInput): Promise<RevealMemberFieldPayload> {
    return { value: await revealMemberField(this.platform, context, input) };
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<MemberPayload> {
    return { member: (await readById<Member>(context, memberModel, id, info, 'member'))! };
  }
}
