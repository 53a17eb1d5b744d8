import { Field, ObjectType } from '@nestjs/graphql';
import { Unit, UnitGroup } from '@gongwei/platform-tenancy';
import { Account } from '../account/account.types';

@ObjectType({ description: '单位与其首个管理员 the new unit and its administrator' })
export class CreateUnitPayload {
  @Field(() => Unit, { description: '单位 the unit' }) unit!: Unit;
  @Field(() => Account, { description: '首个管理员 the administrator' }) admin!: Account;
  @Field(() => String, { description: '一次性密码，仅此一次；重复请求时为空 shown this once; empty on a repeat' }) oneTimePassword!: string;
}

@ObjectType({ description: '变更后的单位 the unit as it is now' })
export class UnitPayload {
  @Field(() => Unit, { description: '单位 the unit' }) unit!: Unit;
}

@ObjectType({ description: '变更后的分组 the group as it is now' })
export class UnitGroupPayload {
  @Field(() => UnitGroup, { description: '分组 the group' }) unitGroup!: UnitGroup;
}
