import { unauthenticated } from '@gongwei/kernel';
import { Platform } from '@gongwei/platform-database';
import { Allow, Gql, type GraphQLContext } from '@gongwei/platform-graphql';
import { ContextBuilder, Login, type IdentitySettings, type LoginResult, type SessionRow } from '@gongwei/platform-identity';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { changePassword } from './change-password';
import { logout, revokeSession } from './end-session';
import { confirmSecondFactorEnrolment, startSecondFactorEnrolment } from './enrol-second-factor';
import { enterUnit, leaveUnit } from './enter-unit';
import { readSessions } from './read-sessions';
import { readViewer } from './read-viewer';
import {
  ChangePasswordInput, ConfirmSecondFactorEnrolmentInput, EnterUnitInput, LoginInput, LoginPayload, LogoutPayload, RevokeSessionInput, RevokeSessionPayload, Session,
  StartSecondFactorEnrolmentPayload, VerifySecondFactorInput, Viewer, ViewerPayload,
} from './session.types';

const SESSION_COOKIE = 'gw_session';
const DEVICE_COOKIE = 'gw_device';
const YEAR = 365 * 86_400;

/** Login, sessions, password, second factor: what an account does with itself. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly platform: Platform,
    private readonly logins: Login,
    private readonly contexts: ContextBuilder,
    @Inject('IdentitySettings') private readonly settings: IdentitySettings,
  ) {}

  @Allow('anyone')
  @Query(() => Viewer, { nullable: true, description: '当前登录者；未登录为空 null when nobody is logged in' })
  async viewer(@Gql() { gw, pending, session }: GraphQLContext): Promise<Viewer | null> {
    return session ? readViewer(this.platform.database, { context: gw, pending, session: session as SessionRow }) : null;
  }

  @Allow('pending')
  @Query(() => [Session], { description: '我的登录会话，最多 50 one\'s own sessions, at most 50' })
  mySessions(@Gql() gql: GraphQLContext): Promise<Session[]> {
    return readSessions(this.platform.database, this.settings, sessionOf(gql));
  }

  @Allow('anyone')
  @Mutation(() => LoginPayload, { description: '登录 logs in; sets the session cookie, or asks for the second factor' })
  async login(@Gql() gql: GraphQLContext, @Args('input', { description: '账号与密码 name and password' }) input: LoginInput): Promise<LoginPayload> {
    return this.finish(gql, await this.logins.withPassword(gql.gw, input.unitOrAccount, input.password, gql.outgoing.cookies[DEVICE_COOKIE]));
  }

  @Allow('anyone')
  @Mutation(() => LoginPayload, { description: '双因素验证 completes a login with a code' })
  async verifySecondFactor(@Gql() gql: GraphQLContext, @Args('input', { description: '质询与验证码 challenge and code' }) input: VerifySecondFactorInput): Promise<LoginPayload> {
    return this.finish(gql, await this.logins.withSecondFactor(gql.gw, input.challenge, input.code, gql.outgoing.cookies[DEVICE_COOKIE]));
  }

  @Allow('anyone')
  @Mutation(() => LogoutPayload, { description: '退出登录 ends this session' })
  async logout(@Gql() gql: GraphQLContext): Promise<LogoutPayload> {
    const session = gql.session as SessionRow | null;
    if (session) await logout(this.platform, gql.gw, session);
    gql.outgoing.clearCookie(SESSION_COOKIE);
    return { ok: true };
  }

  @Allow('pending')
  @Mutation(() => ViewerPayload, { description: '修改密码；其他设备全部退出 changes the password; every other session ends' })
  async changePassword(@Gql() gql: GraphQLContext, @Args('input', { description: '新旧密码 old and new' }) input: ChangePasswordInput): Promise<ViewerPayload> {
    const token = await changePassword(this.platform, this.settings, gql.gw, sessionOf(gql), input);
    return { viewer: await this.enter(gql, token) };
  }

  @Allow('pending')
  @Mutation(() => StartSecondFactorEnrolmentPayload, { description: '开始启用双因素 makes a secret for an authenticator app' })
  startSecondFactorEnrolment(@Gql() gql: GraphQLContext): Promise<StartSecondFactorEnrolmentPayload> {
    return startSecondFactorEnrolment(this.platform, sessionOf(gql));
  }

  @Allow('pending')
  @Mutation(() => ViewerPayload, { description: '确认启用双因素 enrols the factor with its first code' })
  async confirmSecondFactorEnrolment(@Gql() gql: GraphQLContext, @Args('input', { description: '验证码 the code' }) input: ConfirmSecondFactorEnrolmentInput): Promise<ViewerPayload> {
    await confirmSecondFactorEnrolment(this.platform, gql.gw, sessionOf(gql), input.code);
    return { viewer: await this.again(gql) };
  }

  @Allow('pending')
  @Mutation(() => RevokeSessionPayload, { description: '使某设备退出 ends one of one\'s own sessions' })
  async revokeSession(@Gql() gql: GraphQLContext, @Args('input', { description: '哪个会话 which one' }) input: RevokeSessionInput): Promise<RevokeSessionPayload> {
    const session = sessionOf(gql);
    await revokeSession(this.platform, gql.gw, session, input.id);
    return { sessions: await readSessions(this.platform.database, this.settings, session) };
  }

  @Allow('unit.enter')
  @Mutation(() => ViewerPayload, { description: '进入单位查看 goes into a unit, with a reason the unit sees' })
  async enterUnit(@Gql() gql: GraphQLContext, @Args('input', { description: '单位与事由 which and why' }) input: EnterUnitInput): Promise<ViewerPayload> {
    await enterUnit(this.platform, gql.gw, sessionOf(gql), input);
    return { viewer: await this.again(gql) };
  }

  @Allow('signed-in')
  @Mutation(() => ViewerPayload, { description: '离开单位 goes back to one\'s own scope' })
  async leaveUnit(@Gql() gql: GraphQLContext): Promise<ViewerPayload> {
    await leaveUnit(this.platform, gql.gw, sessionOf(gql));
    return { viewer: await this.again(gql) };
  }

  private async finish(gql: GraphQLContext, result: LoginResult): Promise<LoginPayload> {
    if (result.kind === 'SECOND_FACTOR') return { viewer: null, secondFactorRequired: true, challenge: result.challenge };
    gql.outgoing.setCookie(DEVICE_COOKIE, result.device, { maxAge: YEAR });
    return { viewer: await this.enter(gql, result.token), secondFactorRequired: false, challenge: null };
  }

  /** Sets the cookie of a new session and answers its viewer. */
  private async enter(gql: GraphQLContext, token: string): Promise<Viewer> {
    gql.outgoing.setCookie(SESSION_COOKIE, token, { maxAge: this.settings.sessionHours * 3_600 });
    return readViewer(this.platform.database, await this.contexts.build({ ...gql.gw, bearerToken: null, sessionToken: token }));
  }

  /** The viewer after a change to this session. */
  private async again(gql: GraphQLContext): Promise<Viewer> {
    return readViewer(this.platform.database, await this.contexts.build({ ...gql.gw, bearerToken: null, sessionToken: gql.outgoing.cookies[SESSION_COOKIE] ?? null }));
  }
}

function sessionOf(gql: GraphQLContext): SessionRow {
  if (!gql.session) throw unauthenticated();
  return gql.session as SessionRow;
}
