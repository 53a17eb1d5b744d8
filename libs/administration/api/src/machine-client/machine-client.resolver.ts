import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, readById, readConnection, readRecord, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Unit, unitModel } from '@gongwei/platform-tenancy';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { machineClientModel } from './machine-client.read-model';
import {
  CreateMachineClientInput, MachineClient, MachineClientPayload, MachineClientSecretInfo, MachineClientSecretPayload, MachineClientVersionInput, RotateMachineClientSecretInput,
} from './machine-client.types';
import { createMachineClient, disableMachineClient, rotateMachineClientSecret } from './manage-machine-client';
import { forgetSecrets, readSecrets } from './read-secrets';

const lists = connectionTypes(machineClientModel, () => MachineClient, '接入应用');

@Resolver(() => MachineClient)
export class MachineClientResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('client.read')
  @Query(() => MachineClient, { nullable: true, description: '一个接入应用；不存在或不可见时为空 null when it does not exist or is not yours' })
  machineClient(@Ctx() context: RequestContext, @Args('id', { type: () => ID, description: '标识 id' }) id: string, @Info() info: GraphQLResolveInfo): Promise<MachineClient | null> {
    return readById<MachineClient>(context, machineClientModel, id, info);
  }

  @Allow('client.read')
  @Query(() => lists.Connection, { description: '接入应用列表，含下级单位的 the machine clients of your scope' })
  machineClients(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<MachineClient>> {
    return readConnection<MachineClient>(context, machineClientModel, args, info);
  }

  @ResolveField(() => Unit, { description: '所属单位 its unit' })
  unit(@Ctx() context: RequestContext, @Parent() client: MachineClient, @Info() info: GraphQLResolveInfo): Promise<Unit | null> {
    return readRecord<Unit>(context, unitModel, { tenantId: client.unitId, id: client.unitId }, info);
  }

  @ResolveField(() => [MachineClientSecretInfo], { description: '有效的密钥，至多两个，新的在前 secrets that are good now, at most two, the newest first' })
  secrets(@Ctx() context: RequestContext, @Parent() client: MachineClient): Promise<MachineClientSecretInfo[]> {
    return readSecrets(context, client);
  }

  @Allow('client.manage')
  @Mutation(() => MachineClientSecretPayload, { description: '新建接入应用，密钥只显示一次 creates a machine client and shows its secret once' })
  async createMachineClient(@Ctx() context: RequestContext, @Args('input', { description: '内容 what to create' }) input: CreateMachineClientInput, @Info() info: GraphQLResolveInfo): Promise<MachineClientSecretPayload> {
    const { id, secret } = await createMachineClient(this.platform, context, input);
    return { ...(await this.payload(context, id, info)), secret };
  }

  @Allow('client.manage')
  @Mutation(() => MachineClientSecretPayload, { description: '更换密钥，新密钥只显示一次 makes a new secret and shows it once' })
  async rotateMachineClientSecret(@Ctx() context: RequestContext, @Args('input', { description: '对象与过渡时长 which one, and for how long the old secret stays good' }) input: RotateMachineClientSecretInput, @Info() info: GraphQLResolveInfo): Promise<MachineClientSecretPayload> {
    const { id, secret } = await rotateMachineClientSecret(this.platform, context, input);
    return { ...(await this.payload(context, id, info)), secret };
  }

  @Allow('client.manage')
  @Mutation(() => MachineClientPayload, { description: '停用接入应用，立即生效 disables a machine client, at once and for good' })
  async disableMachineClient(@Ctx() context: RequestContext, @Args('input', { description: '对象 which one' }) input: MachineClientVersionInput, @Info() info: GraphQLResolveInfo): Promise<MachineClientPayload> {
    return this.payload(context, await disableMachineClient(this.platform, context, input), info);
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<MachineClientPayload> {
    forgetSecrets(context);
    return { machineClient: (await readById<MachineClient>(context, machineClientModel, id, info, 'machineClient'))! };
  }
}
