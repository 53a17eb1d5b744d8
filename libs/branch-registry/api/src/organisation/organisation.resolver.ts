import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, readById, readChildren, readConnection, readRecord, requirePermission, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Unit, unitModel } from '@gongwei/platform-tenancy';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberModel } from '../member/member.read-model';
import { Member } from '../member/member.types';
import { StructureFinding } from '../structure/structure.types';
import { readFindingsOf } from '../structure/read-findings';
import { closeOrganisation } from './close-organisation';
import { createOrganisation } from './create-organisation';
import { moveOrganisation } from './move-organisation';
import { CloseOrganisationInput, CreateOrganisationInput, MoveOrganisationInput, UpdateOrganisationInput } from './organisation.inputs';
import { organisationModel } from './organisation.read-model';
import { Organisation, OrganisationAdjustment, OrganisationPayload, PostAppointment } from './organisation.types';
import { readAdjustments, readPosts } from './read-lists';
import { updateOrganisation } from './update-organisation';

const lists = connectionTypes(organisationModel, () => Organisation, '党组织');
const memberLists = connectionTypes(memberModel, () => Member, '党员');

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('organisation.read')
  @Query(() => Organisation, { nullable: true, description: '一个党组织；不存在或不可见时为空 null when it does not exist or is not yours' })
  organisation(@Ctx() context: RequestContext, @Args('id', { type: () => ID, description: '标识 id' }) id: string, @Info() info: GraphQLResolveInfo): Promise<Organisation | null> {
    return readById<Organisation>(context, organisationModel, id, info);
  }

  @Allow('organisation.read')
  @Query(() => lists.Connection, { description: '党组织列表 the organisations of your scope' })
  organisations(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<Organisation>> {
    return readConnection<Organisation>(context, organisationModel, args, info);
  }

  @ResolveField(() => Unit, { description: '所属单位 its unit' })
  unit(@Ctx() context: RequestContext, @Parent() organisation: Organisation, @Info() info: GraphQLResolveInfo): Promise<Unit | null> {
    return readRecord<Unit>(context, unitModel, { tenantId: organisation.unitId, id: organisation.unitId }, info);
  }

  @ResolveField(() => Organisation, { nullable: true, description: '上级党组织 the organisation above' })
  parent(@Ctx() context: RequestContext, @Parent() organisation: Organisation, @Info() info: GraphQLResolveInfo): Promise<Organisation | null> | null {
    return organisation.parentId ? readRecord<Organisation>(context, organisationModel, { tenantId: organisation.unitId, id: organisation.parentId }, info) : null;
  }

  @ResolveField(() => lists.Connection, { description: '下级党组织 organisations directly beneath' })
  children(@Ctx() context: RequestContext, @Parent() organisation: Organisation, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<Organisation>> {
    return readChildren<Organisation>(context, organisationModel, { tenantId: organisation.unitId, id: organisation.id }, { tenant: 'o.tenant_id', id: 'o.parent_id' }, args, info);
  }

  @ResolveField(() => memberLists.Connection, { description: '本级党员与培养对象 people of this node; needs member.read' })
  members(@Ctx() context: RequestContext, @Parent() organisation: Organisation, @Args({ type: () => memberLists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<Member>> {
    requirePermission(context, 'member.read');
    return readChildren<Member>(context, memberModel, { tenantId: organisation.unitId, id: organisation.id }, { tenant: 'm.tenant_id', id: 'm.organisation_id' }, args, info);
  }

  @ResolveField(() => [PostAppointment], { description: '任职，在任在前，最多 200 posts, those held first, at most 200' })
  posts(@Ctx() context: RequestContext, @Parent() organisation: Organisation): Promise<PostAppointment[]> {
    return readPosts(context, organisation);
  }

  @ResolveField(() => [OrganisationAdjustment], { description: '设置调整，新的在前，最多 200 adjustments, the newest first, at most 200' })
  adjustments(@Ctx() context: RequestContext, @Parent() organisation: Organisation): Promise<OrganisationAdjustment[]> {
    return readAdjustments(context, organisation);
  }

  @ResolveField(() => [StructureFinding], { description: '设置体检发现的问题 rules this organisation breaks today' })
  findings(@Ctx() context: RequestContext, @Parent() organisation: Organisation): Promise<StructureFinding[]> {
    return readFindingsOf(context, organisation);
  }

  @Allow('organisation.write')
  @Mutation(() => OrganisationPayload, { description: '设立党组织 sets up an organisation' })
  async createOrganisation(@Ctx() context: RequestContext, @Args('input', { description: '内容 what to set up' }) input: CreateOrganisationInput, @Info() info: GraphQLResolveInfo): Promise<OrganisationPayload> {
    return this.payload(context, await createOrganisation(this.platform, context, input), info);
  }

  @Allow('organisation.write')
  @Mutation(() => OrganisationPayload, { description: '修改党组织 changes an organisation' })
  async updateOrganisation(@Ctx() context: RequestContext, @Args('input', { description: '变更 what to change' }) input: UpdateOrganisationInput, @Info() info: GraphQLResolveInfo): Promise<OrganisationPayload> {
    return this.payload(context, await updateOrganisation(this.platform, context, input), info);
  }

  @Allow('organisation.write')
  @Mutation(() => OrganisationPayload, { description: '调整隶属 moves an organisation and all beneath it' })
  async moveOrganisation(@Ctx() context: RequestContext, @Args('input', { description: '对象与去向 which and where to' }) input: MoveOrganisationInput, @Info() info: GraphQLResolveInfo): Promise<OrganisationPayload> {
    return this.payload(context, await moveOrganisation(this.platform, context, input), info);
  }

  @Allow('organisation.write')
  @Mutation(() => OrganisationPayload, { description: '撤销党组织，党员与下级转入接收的党组织 dissolves an organisation; another takes over its members and what is beneath' })
  async closeOrganisation(@Ctx() context: RequestContext, @Args('input', { description: '对象与依据 which, by which document' }) input: CloseOrganisationInput, @Info() info: GraphQLResolveInfo): Promise<OrganisationPayload> {
    return this.payload(context, await closeOrganisation(this.platform, context, input), info);
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<OrganisationPayload> {
    return { organisation: (await readById<Organisation>(context, organisationModel, id, info, 'organisation'))! };
  }
}
