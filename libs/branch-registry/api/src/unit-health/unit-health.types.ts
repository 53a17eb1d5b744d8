import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from '@gongwei/platform-graphql';

@ObjectType({ description: '单位概况 how a unit stands, at a glance' })
export class UnitHealth {
  @Field(() => Int, { description: '党组织数 active organisations' }) organisationCount!: number;
  @Field(() => Int, { description: '党员数 full and probationary members' }) memberCount!: number;
  @Field(() => Int, { description: '逾期未换届数 organisations whose election is overdue' }) overdueElectionCount!: number;
  @Field(() => Int, { description: '设置问题数 organisations with a structure problem' }) structureProblemCount!: number;
  @Field(() => GraphQLDateTime, { nullable: true, description: '最近登录 last login of any account' }) lastLoginAt!: Date | null;
}

