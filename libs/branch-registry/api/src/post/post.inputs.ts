import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { GraphQLDate } from '@gongwei/platform-graphql';
import { PostCode } from '../organisation/organisation.enums';

@InputType({ description: '任职 puts a member into a post' })
export class AppointPostInput {
  @Field(() => ID, { description: '党组织 the organisation' }) organisationId!: string;
  @Field(() => ID, { description: '任职党员，须在本单位 the member, of the same unit' }) memberId!: string;
  @Field(() => PostCode, { description: '职务 post' }) post!: PostCode;
  @Field(() => GraphQLDate, { description: '任职日期 from' }) fromOn!: string;
  @Field(() => Boolean, { defaultValue: false, description: '专职 full-time' }) fullTime!: boolean;
  @Field(() => String, { nullable: true, description: '批复或任职文号 document number' }) documentNo?: string | null;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '免职 ends a post' })
export class EndPostInput {
  @Field(() => ID, { description: '任职标识 id of the appointment' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => GraphQLDate, { description: '免职日期 held until' }) toOn!: string;
  @Field(() => String, { nullable: true, description: '事由或文号 why, or document number' }) reason?: string | null;
}
