import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, readById, readConnection, readRecord, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Unit, unitModel } from '@gongwei/platform-tenancy';
import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { organisationModel } from '../organisation/organisation.read-model';
import { Organisation } from '../organisation/organisation.types';
import { requestTermExtension } from './request-term-extension';
import { termExtensionModel } from './term-extension.read-model';
import { RequestTermExtensionInput, TermExtension, TermExtensionPayload } from './term-extension.types';

const lists = connectionTypes(termExtensionModel, () => TermExtension, '延期换届');

@Resolver(() => TermExtension)
export class TermExtensionResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('election.read')
  @Query(() => lists.Connection, { description: '延期换届列表 requests to extend terms in your scope' })
  termExtensions(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<TermExtension>> {
    return readConnection<TermExtension>(context, termExtensionModel, args, info);
  }

  @ResolveField(() => Unit, { description: '所属单位 its unit' })
  unit(@Ctx() context: RequestContext, @Parent() extension: TermExtension, @Info() info: GraphQLResolveInfo): Promise<Unit | null> {
    return readRecord<Unit>(context, unitModel, { tenantId: extension.unitId, id: extension.unitId }, info);
  }

  @ResolveField(() => Organisation, { description: '党组织 the organisation' })
  organisation(@Ctx() context: RequestContext, @Parent() extension: TermExtension, @Info() info: GraphQLResolveInfo): Promise<Organisation | null> {
    return readRecord<Organisation>(context, organisationModel, { tenantId: extension.unitId, id: extension.organisationId }, info);
  }

  @Allow('election.write')
  @Mutation(() => TermExtensionPayload, { description: '申请延期换届 asks for an extension of a term' })
  async requestTermExtension(@Ctx() context: RequestContext, @Args('input', { description: '至何日、为何 until when, and why' }) input: RequestTermExtensionInput, @Info() info: GraphQLResolveInfo): Promise<TermExtensionPayload> {
    const id = await requestTermExtension(this.platform, context, input);
    return { termExtension: (await readById<TermExtension>(context, termExtensionModel, id, info, 'termExtension'))! };
  }
}
