import { GraphQLDate } from '@gongwei/platform-graphql';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum FindingSeverity {
  BLOCK = 'BLOCK',
  WARN = 'WARN',
  INFO = 'INFO',
}
registerEnumType(FindingSeverity, {
  name: 'FindingSeverity',
  description: '问题程度 how grave a finding is',
  valuesMap: { BLOCK: { description: '必须整改 must be mended' }, WARN: { description: '应当整改 should be mended' }, INFO: { description: '提示 a hint' } },
});

@ObjectType({ description: '设置体检发现的问题 a rule an organisation breaks' })
export class StructureFinding {
  @Field(() => String, { description: '规则编号 id of the rule' }) rule!: string;
  @Field(() => FindingSeverity, { description: '程度 how grave' }) severity!: FindingSeverity;
  @Field(() => String, { description: '问题 what is wrong' }) message!: string;
  @Field(() => String, { description: '依据 regulation and article' }) article!: string;
  @Field(() => String, { description: '整改建议 how to mend it' }) mend!: string;
  @Field(() => GraphQLDate, { description: '自何日起；逾期换届自到期次日起 since when it stands: an overdue election since the day after it was due, everything else since it was first found' }) since!: string;
  @Field(() => ID, { description: '党组织标识 id of the organisation' }) organisationId!: string;
  unitId?: string;
}
