import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from '@gongwei/platform-graphql';
import { Unit } from '@gongwei/platform-tenancy';
import { Account } from '../account/account.types';

@ObjectType({ description: '正在查看的单位 the unit committee staff are inside of' })
export class EnteredUnit {
  @Field(() => Unit, { description: '单位 the unit' }) unit!: Unit;
  @Field(() => String, { description: '事由 why' }) reason!: string;
  @Field(() => GraphQLDateTime, { description: '进入时间 since when' }) since!: Date;
  @Field(() => Boolean, { description: '只读 whether nothing may be changed' }) readOnly!: boolean;
}

@ObjectType({ description: '当前登录者 who is logged in, and in which scope' })
export class Viewer {
  @Field(() => Account, { description: '账号 the account' }) account!: Account;
  @Field(() => Unit, { description: '当前范围 the unit whose rows are in scope now' }) unit!: Unit;
  @Field(() => Unit, { description: '所属单位 the unit the account belongs to' }) homeUnit!: Unit;
  @Field(() => [String], { description: '权限 names of the permissions held' }) permissions!: string[];
  @Field(() => [String], { description: '可授权限 names of the permissions it may hand to others' }) grantable!: string[];
  @Field(() => Boolean, { description: '须先改密码 must change the password first' }) mustChangePassword!: boolean;
  @Field(() => Boolean, { description: '已启用双因素 second factor enrolled' }) secondFactorEnrolled!: boolean;
  @Field(() => Boolean, { description: '须先启用双因素 must enrol a second factor first' }) secondFactorRequired!: boolean;
  @Field(() => EnteredUnit, { nullable: true, description: '正在查看的单位 set while inside a unit' }) entered!: EnteredUnit | null;
}

@ObjectType({ description: '登录会话 one device that is logged in' })
export class Session {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Boolean, { description: '本机 whether it is this one' }) current!: boolean;
  @Field(() => GraphQLDateTime, { description: '登录时间 logged in at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { description: '最近活动 last used, to the minute' }) lastSeenAt!: Date;
  @Field(() => GraphQLDateTime, { description: '到期时间 ends at the latest' }) expiresAt!: Date;
  @Field(() => String, { nullable: true, description: '地址 network address' }) address!: string | null;
  @Field(() => String, { nullable: true, description: '设备 browser' }) userAgent!: string | null;
}

@ObjectType({ description: '登录结果 either a viewer, or a challenge for the second factor' })
export class LoginPayload {
  @Field(() => Viewer, { nullable: true, description: '登录者 set when the login is complete' }) viewer!: Viewer | null;
  @Field(() => Boolean, { description: '需要双因素 whether a code is still to come' }) secondFactorRequired!: boolean;
  @Field(() => String, { nullable: true, description: '质询 to be sent back with the code' }) challenge!: string | null;
}

@ObjectType({ description: '已退出 logged out' })
export class LogoutPayload {
  @Field(() => Boolean, { description: '完成 done' }) ok!: boolean;
}

@ObjectType({ description: '当前登录者 the viewer as it is now' })
export class ViewerPayload {
  @Field(() => Viewer, { description: '登录者 the viewer' }) viewer!: Viewer;
}

@ObjectType({ description: '双因素密钥 what an authenticator app needs' })
export class StartSecondFactorEnrolmentPayload {
  @Field(() => String, { description: '供二维码使用 for a QR code' }) otpauthUri!: string;
  @Field(() => String, { description: '手工输入的密钥 to type by hand' }) secret!: string;
}

@ObjectType({ description: '仍在登录的设备 what is still logged in' })
export class RevokeSessionPayload {
  @Field(() => [Session], { description: '会话 the sessions left' }) sessions!: Session[];
}

@InputType({ description: '登录 name and password' })
export class LoginInput {
  @Field(() => String, { description: '"单位/账号"，或单独的账号名、单位编码 unit/account, or either alone where it is unambiguous' }) unitOrAccount!: string;
  @Field(() => String, { description: '密码 password' }) password!: string;
}

@InputType({ description: '双因素验证 the code for a challenge' })
export class VerifySecondFactorInput {
  @Field(() => String, { description: '质询 the challenge of the login' }) challenge!: string;
  @Field(() => String, { description: '六位验证码 six digits' }) code!: string;
}

@InputType({ description: '修改密码 old and new password' })
export class ChangePasswordInput {
  @Field(() => String, { description: '当前密码 current password' }) currentPassword!: string;
  @Field(() => String, { description: '新密码 new password' }) newPassword!: string;
}

@InputType({ description: '确认双因素 the first code of the authenticator app' })
export class ConfirmSecondFactorEnrolmentInput {
  @Field(() => String, { description: '六位验证码 six digits' }) code!: string;
}

@InputType({ description: '结束会话 which session to end' })
export class RevokeSessionInput {
  @Field(() => ID, { description: '会话标识 id of the session' }) id!: string;
}

@InputType({ description: '进入单位 which unit and why' })
export class EnterUnitInput {
  @Field(() => ID, { description: '单位 the unit' }) unitId!: string;
  @Field(() => String, { description: '事由，单位可见 why; the unit sees it' }) reason!: string;
  @Field(() => Boolean, { defaultValue: true, description: '只读；改为可写需另有权限 read-only unless writing was granted' }) readOnly!: boolean;
}
