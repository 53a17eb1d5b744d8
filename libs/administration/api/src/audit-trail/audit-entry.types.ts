import { GraphQLDateTime } from '@gongwei/platform-graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum ActorKind {
  ACCOUNT = 'ACCOUNT',
  CLIENT = 'CLIENT',
  SYSTEM = 'SYSTEM',
  NOBODY = 'NOBODY',
}
registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: '操作者类别 what kind of actor',
  valuesMap: {
    ACCOUNT: { description: '账号 a person' },
    CLIENT: { description: '接入应用 a machine client' },
    SYSTEM: { description: '系统任务 the system itself' },
    NOBODY: { description: '未登录 somebody who had not logged in' },
  },
});

@ObjectType({ description: '字段变更 one changed field; personal data is masked' })
export class AuditChange {
  @Field(() => String, { description: '字段 name of the field' }) field!: string;
  @Field(() => String, { nullable: true, description: '变更前 value before' }) before!: string | null;
  @Field(() => String, { nullable: true, description: '变更后 value after' }) after!: string | null;
}

@ObjectType({ description: '审计记录，只增不改，逐条链接 one entry of the append-only, hash-chained trail' })
export class AuditEntry {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '所属单位 the unit whose trail it is in' }) unitId!: string;
  @Field(() => Int, { description: '单位内序号，自 1 起无间断 number within the unit, from 1 without a gap' }) sequence!: number;
  @Field(() => GraphQLDateTime, { description: '时间 when' }) at!: Date;
  @Field(() => ActorKind, { description: '操作者类别 what kind of actor' }) actorKind!: ActorKind;
  @Field(() => String, { description: '操作者 who' }) actorName!: string;
  @Field(() => ID, { nullable: true, description: '操作者标识 id of the account or machine client' }) actorId!: string | null;
  @Field(() => String, { nullable: true, description: '网络地址 network address' }) address!: string | null;
  @Field(() => String, { description: '操作 name of the operation in this schema, or of an event such as login' }) operation!: string;
  @Field(() => String, { description: '对象类别 type of what was touched' }) targetType!: string;
  @Field(() => ID, { nullable: true, description: '对象标识 id of what was touched' }) targetId!: string | null;
  @Field(() => String, { nullable: true, description: '对象名称，当时的 its name at that time' }) targetLabel!: string | null;
  @Field(() => [AuditChange], { description: '变更 what changed' }) changes!: AuditChange[];
  @Field(() => String, { nullable: true, description: '事由 why, where a reason was given' }) reason!: string | null;
  @Field(() => String, { nullable: true, description: '请求编号 id of the request, as in errors and logs' }) requestId!: string | null;
}
