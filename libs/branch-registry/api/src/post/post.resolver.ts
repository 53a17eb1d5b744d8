import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, Ctx, readById } from '@gongwei/platform-graphql';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { organisationModel } from '../organisation/organisation.read-model';
import { Organisation, OrganisationPayload } from '../organisation/organisation.types';
import { appointPost } from './appoint-post';
import { endPost } from './end-post';
import { AppointPostInput, EndPostInput } from './post.inputs';

/** Posts are read with their organisation; here they are given and taken. */
@Resolver()
export class PostResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('organisation.write')
  @Mutation(() => OrganisationPayload, { description: '登记任职 puts a member of the unit into a post' })
  async appointPost(@Ctx() context: RequestContext, @Args('input', { description: '何人任何职 who and which post' }) input: AppointPostInput, @Info() info: GraphQLResolveInfo): Promise<OrganisationPayload> {
    return this.payload(context, await appointPost(this.platform, context, input), info);
  }

  @Allow('organisation.write')
  @Mutation(() => OrganisationPayload, { description: '登记免职 ends a post' })
  async endPost(@Ctx() context: RequestContext, @Args('input', { description: '哪个任职、至何日 which appointment, until when' }) input: EndPostInput, @Info() info: GraphQLResolveInfo): Promise<OrganisationPayload> {
    return this.payload(context, await endPost(this.platform, context, input), info);
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<OrganisationPayload> {
    return { organisation: (await readById<Organisation>(context, organisationModel, id, info, 'organisation'))! };
  }
}
