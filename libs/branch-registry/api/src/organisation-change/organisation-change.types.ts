import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDate } from '@gongwei/platform-graphql';
import { OrganisationKind, OrganisationStatus } from '../organisation/organisation.enums';
import { Organisation } from '../organisation/organisation.types';

@ObjectType({ description: '合并的结果 what a merge made' })
export class MergeOrganisationsPayload {
  @Field(() => Organisation, { description: '合并成的党组织 the organisation they became' }) organisation!: Organisation;
  /** For the field `sources`, which is read when asked for. */
  sourceIds!: readonly string[];
}

@ObjectType({ description: '拆分的结果 what a split made' })
export class SplitOrganisationPayload {
  @Field(() => Organisation, { description: '原党组织 the organisation that was split' }) organisation!: Organisation;
  /** For the field `created`, which is read when asked for. */
  createdIds!: readonly string[];
}

@ObjectType({ description: '某日的党组织：当日的名称、类别、隶属与状态 an organisation as it was on a day' })
export class OrganisationAsOf {
  @Field(() => ID, { description: '党组织标识 id of the organisation' }) id!: string;
  @Field(() => ID, { description: '所属单位标识 id of its unit' }) unitId!: string;
  @Field(() => String, { description: '当日编码 its code that day' }) code!: string;
  @Field(() => String, { description: '当日全称 its full name that day' }) name!: string;
  @Field(() => String, { description: '当日简称 its short name that day' }) shortName!: string;
  @Field(() => OrganisationKind, { description: '当日类别 its kind that day' }) kind!: OrganisationKind;
  @Field(() => ID, { nullable: true, description: '当日上级党组织标识 id of the organisation above it that day' }) parentId!: string | null;
  @Field(() => OrganisationStatus, { description: '当日状态 its state that day' }) status!: OrganisationStatus;
  @Field(() => GraphQLDate, { description: '自何日起如此 since when it was so' }) validFrom!: string;
  @Field(() => GraphQLDate, { nullable: true, description: '至何日止（不含）；空为至今 until which day, that day excluded; empty: to this day' }) validTo!: string | null;
  /** The day asked for, for fields that look it up. */
  day?: string;
}
