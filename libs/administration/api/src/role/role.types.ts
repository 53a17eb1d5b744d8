import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: '角色 a named set of permissions' })
export class Role {
  @Field(() => ID, { description: '标识；内置角色即其代码 id; of a built-in role its key' }) id!: string;
  @Field(() => String, { description: '代码；自定义角色同标识 key; of an own role its id' }) key!: string;
  @Field(() => String, { description: '名称，内置角色按请求语言 name; of a built-in role in the language asked for' }) name!: string;
  @Field(() => Boolean, { description: '内置 built in, cannot be changed' }) builtIn!: boolean;
  @Field(() => [String], { description: '权限 names of its permissions' }) permissions!: string[];
  @Field(() => Boolean, { description: '三员之一，互斥 one of the three administrators, which exclude each other' }) exclusive!: boolean;
  @Field(() => Boolean, { description: '须限定党组织 its holder must be bound to an organisation' }) organisationBound!: boolean;
  @Field(() => Boolean, { description: '您可授予 whether you may give it to an account' }) assignable!: boolean;
  @Field(() => Int, { description: '版本，修改时带回；内置为 0 to be sent back with changes; 0 when built in' }) version!: number;
  // The unit whose accounts are meant; not a field of the API.
  tenantId!: string;
}

@ObjectType({ description: '权限 a permission that roles are made of' })
export class PermissionInfo {
  @Field(() => String, { description: '代码 name, as in Viewer.permissions' }) name!: string;
  @Field(() => String, { description: '名称，按请求语言 what it allows, in the language asked for' }) label!: string;
  @Field(() => String, { description: '分组代码 the group it is shown in' }) group!: string;
  @Field(() => String, { description: '分组名称，按请求语言 name of the group, in the language asked for' }) groupLabel!: string;
  @Field(() => Boolean, { description: '您可授予 whether you may hand it to others' }) grantable!: boolean;
}

@InputType({ description: '新建角色 a new role of your own unit' })
export class CreateRoleInput {
  @Field(() => String, { description: '名称，1 至 30 字 name, 1 to 30 characters' }) name!: string;
  @Field(() => [String], { description: '权限，须为您可授予的 permissions, all of which you may hand out' }) permissions!: string[];
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '修改角色 changes to a role; what is left out stays' })
export class UpdateRoleInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
  @Field(() => String, { nullable: true, description: '名称 name' }) name?: string | null;
  @Field(() => [String], { nullable: true, description: '权限，整体替换 permissions, replacing those it has' }) permissions?: string[] | null;
}

@InputType({ description: '删除角色 which role to delete' })
export class DeleteRoleInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
}

@ObjectType({ description: '变更后的角色 the role as it is now' })
export class RolePayload {
  @Field(() => Role, { description: '角色 the role' }) role!: Role;
}

@ObjectType({ description: '已删除 what was deleted' })
export class DeleteRolePayload {
  @Field(() => ID, { description: '所删角色的标识 id of the role that is gone' }) id!: string;
}
