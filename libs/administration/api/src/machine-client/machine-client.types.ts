import { OVERLAP_HOURS } from '@gongwei/administration-domain';
import { GraphQLDateTime } from '@gongwei/platform-graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AccountStatus } from '../account/account.types';

@ObjectType({ description: '接入密钥的概要 what is known of a secret; the secret itself is not kept' })
export class MachineClientSecretInfo {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => String, { description: '末四位，供辨认 its last four characters, to tell it from others' }) hint!: string;
  @Field(() => GraphQLDateTime, { description: '生成时间 made at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { nullable: true, description: '到期时间，空为长期有效 good until then; null: until it is replaced' }) expiresAt!: Date | null;
}

@ObjectType({ description: '接入应用 an external system with credentials of its own' })
export class MachineClient {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '所属单位 the unit it belongs to' }) unitId!: string;
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => String, { description: '客户端编号 client_id for the token endpoint /oauth/token' }) clientId!: string;
  @Field(() => [String], { description: '访问范围 OAuth scopes it may ask for' }) scopes!: string[];
  @Field(() => Boolean, { description: '覆盖下级单位 whether it reaches the units beneath the committee too' }) coversSubtree!: boolean;
  @Field(() => AccountStatus, { description: '状态 state' }) status!: AccountStatus;
  @Field(() => GraphQLDateTime, { nullable: true, description: '最近取得令牌 when it last fetched a token' }) lastUsedAt!: Date | null;
  @Field(() => Int, { description: '版本，修改时带回 to be sent back with changes' }) version!: number;
  @Field(() => GraphQLDateTime, { description: '建立时间 created at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
}

@InputType({ description: '新建接入应用 a new machine client of your own unit' })
export class CreateMachineClientInput {
  @Field(() => String, { description: '名称，2 至 40 字 name, 2 to 40 characters' }) name!: string;
  @Field(() => [String], { description: '访问范围，不得超出您可授予的权限 scopes; they cannot reach further than what you may hand out' }) scopes!: string[];
  @Field(() => Boolean, { defaultValue: false, description: '覆盖下级单位，仅工委 reach the units beneath; committees only' }) coversSubtree!: boolean;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '更换密钥 a new secret for a machine client' })
export class RotateMachineClientSecretInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => Int, { defaultValue: 24, description: `旧密钥继续有效的小时数，${OVERLAP_HOURS.min} 至 ${OVERLAP_HOURS.max} hours the old secret stays good` }) overlapHours!: number;
}

@InputType({ description: '停用接入应用 which machine client' })
export class MachineClientVersionInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
}

@ObjectType({ description: '接入应用与其新密钥 a machine client and its new secret' })
export class MachineClientSecretPayload {
  @Field(() => MachineClient, { description: '接入应用 the machine client' }) machineClient!: MachineClient;
  @Field(() => String, { description: '密钥，仅此一次；重复请求时为空 the secret, shown this once; empty on a repeat' }) secret!: string;
}

@ObjectType({ description: '变更后的接入应用 the machine client as it is now' })
export class MachineClientPayload {
  @Field(() => MachineClient, { description: '接入应用 the machine client' }) machineClient!: MachineClient;
}
