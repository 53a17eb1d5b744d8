/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** 修改密码 old and new password */
export type ChangePasswordInput = {
  /** 当前密码 current password */
  readonly currentPassword: string;
  /** 新密码 new password */
  readonly newPassword: string;
};

/** 确认双因素 the first code of the authenticator app */
export type ConfirmSecondFactorEnrolmentInput = {
  /** 六位验证码 six digits */
  readonly code: string;
};

/** 进入单位 which unit and why */
export type EnterUnitInput = {
  /** 只读；改为可写需另有权限 read-only unless writing was granted */
  readonly readOnly?: boolean;
  /** 事由，单位可见 why; the unit sees it */
  readonly reason: string;
  /** 单位 the unit */
  readonly unitId: string;
};

/** 登录 name and password */
export type LoginInput = {
  /** 密码 password */
  readonly password: string;
  /** "单位/账号"，或单独的账号名、单位编码 unit/account, or either alone where it is unambiguous */
  readonly unitOrAccount: string;
};

/** 结束会话 which session to end */
export type RevokeSessionInput = {
  /** 会话标识 id of the session */
  readonly id: string;
};

/** 租户类别 kind of tenant */
export type UnitKind =
  /** 市直机关工委 work committee */
  | 'COMMITTEE'
  /** 区县直属机关工委 district committee */
  | 'DISTRICT_COMMITTEE'
  /** 单位 unit */
  | 'UNIT';

/** 双因素验证 the code for a challenge */
export type VerifySecondFactorInput = {
  /** 质询 the challenge of the login */
  readonly challenge: string;
  /** 六位验证码 six digits */
  readonly code: string;
};

export type SessionUnitFragment = { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind };

export type SessionViewerFragment = { readonly permissions: ReadonlyArray<string>, readonly mustChangePassword: boolean, readonly secondFactorEnrolled: boolean, readonly secondFactorRequired: boolean, readonly account: { readonly id: string, readonly loginName: string, readonly displayName: string, readonly roles: ReadonlyArray<{ readonly key: string, readonly name: string }> }, readonly unit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind, readonly parent: { readonly name: string } | null }, readonly homeUnit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind }, readonly entered: { readonly reason: string, readonly since: string, readonly readOnly: boolean } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly permissions: ReadonlyArray<string>, readonly mustChangePassword: boolean, readonly secondFactorEnrolled: boolean, readonly secondFactorRequired: boolean, readonly account: { readonly id: string, readonly loginName: string, readonly displayName: string, readonly roles: ReadonlyArray<{ readonly key: string, readonly name: string }> }, readonly unit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind, readonly parent: { readonly name: string } | null }, readonly homeUnit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind }, readonly entered: { readonly reason: string, readonly since: string, readonly readOnly: boolean } | null } | null };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { readonly login: { readonly secondFactorRequired: boolean, readonly challenge: string | null, readonly viewer: { readonly permissions: ReadonlyArray<string>, readonly mustChangePassword: boolean, readonly secondFactorEnrolled: boolean, readonly secondFactorRequired: boolean, readonly account: { readonly id: string, readonly loginName: string, readonly displayName: string, readonly roles: ReadonlyArray<{ readonly key: string, readonly name: string }> }, readonly unit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind, readonly parent: { readonly name: string } | null }, readonly homeUnit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind }, readonly entered: { readonly reason: string, readonly since: string, readonly readOnly: boolean } | null } | null } };

export type VerifySecondFactorMutationVariables = Exact<{
  input: VerifySecondFactorInput;
}>;


export type VerifySecondFactorMutation = { readonly verifySecondFactor: { readonly viewer: { readonly permissions: ReadonlyArray<string>, readonly mustChangePassword: boolean, readonly secondFactorEnrolled: boolean, readonly secondFactorRequired: boolean, readonly account: { readonly id: string, readonly loginName: string, readonly displayName: string, readonly roles: ReadonlyArray<{ readonly key: string, readonly name: string }> }, readonly unit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind, readonly parent: { readonly name: string } | null }, readonly homeUnit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind }, readonly entered: { readonly reason: string, readonly since: string, readonly readOnly: boolean } | null } | null } };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { readonly logout: { readonly ok: boolean } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly changePassword: { readonly viewer: { readonly permissions: ReadonlyArray<string>, readonly mustChangePassword: boolean, readonly secondFactorEnrolled: boolean, readonly secondFactorRequired: boolean, readonly account: { readonly id: string, readonly loginName: string, readonly displayName: string, readonly roles: ReadonlyArray<{ readonly key: string, readonly name: string }> }, readonly unit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind, readonly parent: { readonly name: string } | null }, readonly homeUnit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind }, readonly entered: { readonly reason: string, readonly since: string, readonly readOnly: boolean } | null } } };

export type StartSecondFactorEnrolmentMutationVariables = Exact<{ [key: string]: never; }>;


export type StartSecondFactorEnrolmentMutation = { readonly startSecondFactorEnrolment: { readonly otpauthUri: string, readonly secret: string } };

export type ConfirmSecondFactorEnrolmentMutationVariables = Exact<{
  input: ConfirmSecondFactorEnrolmentInput;
}>;


export type ConfirmSecondFactorEnrolmentMutation = { readonly confirmSecondFactorEnrolment: { readonly viewer: { readonly permissions: ReadonlyArray<string>, readonly mustChangePassword: boolean, readonly secondFactorEnrolled: boolean, readonly secondFactorRequired: boolean, readonly account: { readonly id: string, readonly loginName: string, readonly displayName: string, readonly roles: ReadonlyArray<{ readonly key: string, readonly name: string }> }, readonly unit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind, readonly parent: { readonly name: string } | null }, readonly homeUnit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind }, readonly entered: { readonly reason: string, readonly since: string, readonly readOnly: boolean } | null } } };

export type EnterUnitMutationVariables = Exact<{
  input: EnterUnitInput;
}>;


export type EnterUnitMutation = { readonly enterUnit: { readonly viewer: { readonly permissions: ReadonlyArray<string>, readonly mustChangePassword: boolean, readonly secondFactorEnrolled: boolean, readonly secondFactorRequired: boolean, readonly account: { readonly id: string, readonly loginName: string, readonly displayName: string, readonly roles: ReadonlyArray<{ readonly key: string, readonly name: string }> }, readonly unit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind, readonly parent: { readonly name: string } | null }, readonly homeUnit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind }, readonly entered: { readonly reason: string, readonly since: string, readonly readOnly: boolean } | null } } };

export type LeaveUnitMutationVariables = Exact<{ [key: string]: never; }>;


export type LeaveUnitMutation = { readonly leaveUnit: { readonly viewer: { readonly permissions: ReadonlyArray<string>, readonly mustChangePassword: boolean, readonly secondFactorEnrolled: boolean, readonly secondFactorRequired: boolean, readonly account: { readonly id: string, readonly loginName: string, readonly displayName: string, readonly roles: ReadonlyArray<{ readonly key: string, readonly name: string }> }, readonly unit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind, readonly parent: { readonly name: string } | null }, readonly homeUnit: { readonly id: string, readonly code: string, readonly name: string, readonly shortName: string, readonly kind: UnitKind }, readonly entered: { readonly reason: string, readonly since: string, readonly readOnly: boolean } | null } } };

export type SessionDeviceFragment = { readonly id: string, readonly current: boolean, readonly createdAt: string, readonly lastSeenAt: string, readonly expiresAt: string, readonly address: string | null, readonly userAgent: string | null };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { readonly mySessions: ReadonlyArray<{ readonly id: string, readonly current: boolean, readonly createdAt: string, readonly lastSeenAt: string, readonly expiresAt: string, readonly address: string | null, readonly userAgent: string | null }> };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { readonly revokeSession: { readonly sessions: ReadonlyArray<{ readonly id: string, readonly current: boolean, readonly createdAt: string, readonly lastSeenAt: string, readonly expiresAt: string, readonly address: string | null, readonly userAgent: string | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SessionUnitFragmentDoc = new TypedDocumentString(`
    fragment SessionUnit on Unit {
  id
  code
  name
  shortName
  kind
}
    `, {"fragmentName":"SessionUnit"}) as unknown as TypedDocumentString<SessionUnitFragment, unknown>;
export const SessionViewerFragmentDoc = new TypedDocumentString(`
    fragment SessionViewer on Viewer {
  account {
    id
    loginName
    displayName
    roles {
      key
      name
    }
  }
  unit {
    ...SessionUnit
    parent {
      name
    }
  }
  homeUnit {
    ...SessionUnit
  }
  permissions
  mustChangePassword
  secondFactorEnrolled
  secondFactorRequired
  entered {
    reason
    since
    readOnly
  }
}
    fragment SessionUnit on Unit {
  id
  code
  name
  shortName
  kind
}`, {"fragmentName":"SessionViewer"}) as unknown as TypedDocumentString<SessionViewerFragment, unknown>;
export const SessionDeviceFragmentDoc = new TypedDocumentString(`
    fragment SessionDevice on Session {
  id
  current
  createdAt
  lastSeenAt
  expiresAt
  address
  userAgent
}
    `, {"fragmentName":"SessionDevice"}) as unknown as TypedDocumentString<SessionDeviceFragment, unknown>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    ...SessionViewer
  }
}
    fragment SessionUnit on Unit {
  id
  code
  name
  shortName
  kind
}
fragment SessionViewer on Viewer {
  account {
    id
    loginName
    displayName
    roles {
      key
      name
    }
  }
  unit {
    ...SessionUnit
    parent {
      name
    }
  }
  homeUnit {
    ...SessionUnit
  }
  permissions
  mustChangePassword
  secondFactorEnrolled
  secondFactorRequired
  entered {
    reason
    since
    readOnly
  }
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const LoginDocument = new TypedDocumentString(`
    mutation Login($input: LoginInput!) {
  login(input: $input) {
    viewer {
      ...SessionViewer
    }
    secondFactorRequired
    challenge
  }
}
    fragment SessionUnit on Unit {
  id
  code
  name
  shortName
  kind
}
fragment SessionViewer on Viewer {
  account {
    id
    loginName
    displayName
    roles {
      key
      name
    }
  }
  unit {
    ...SessionUnit
    parent {
      name
    }
  }
  homeUnit {
    ...SessionUnit
  }
  permissions
  mustChangePassword
  secondFactorEnrolled
  secondFactorRequired
  entered {
    reason
    since
    readOnly
  }
}`) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
export const VerifySecondFactorDocument = new TypedDocumentString(`
    mutation VerifySecondFactor($input: VerifySecondFactorInput!) {
  verifySecondFactor(input: $input) {
    viewer {
      ...SessionViewer
    }
  }
}
    fragment SessionUnit on Unit {
  id
  code
  name
  shortName
  kind
}
fragment SessionViewer on Viewer {
  account {
    id
    loginName
    displayName
    roles {
      key
      name
    }
  }
  unit {
    ...SessionUnit
    parent {
      name
    }
  }
  homeUnit {
    ...SessionUnit
  }
  permissions
  mustChangePassword
  secondFactorEnrolled
  secondFactorRequired
  entered {
    reason
    since
    readOnly
  }
}`) as unknown as TypedDocumentString<VerifySecondFactorMutation, VerifySecondFactorMutationVariables>;
export const LogoutDocument = new TypedDocumentString(`
    mutation Logout {
  logout {
    ok
  }
}
    `) as unknown as TypedDocumentString<LogoutMutation, LogoutMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    viewer {
      ...SessionViewer
    }
  }
}
    fragment SessionUnit on Unit {
  id
  code
  name
  shortName
  kind
}
fragment SessionViewer on Viewer {
  account {
    id
    loginName
    displayName
    roles {
      key
      name
    }
  }
  unit {
    ...SessionUnit
    parent {
      name
    }
  }
  homeUnit {
    ...SessionUnit
  }
  permissions
  mustChangePassword
  secondFactorEnrolled
  secondFactorRequired
  entered {
    reason
    since
    readOnly
  }
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const StartSecondFactorEnrolmentDocument = new TypedDocumentString(`
    mutation StartSecondFactorEnrolment {
  startSecondFactorEnrolment {
    otpauthUri
    secret
  }
}
    `) as unknown as TypedDocumentString<StartSecondFactorEnrolmentMutation, StartSecondFactorEnrolmentMutationVariables>;
export const ConfirmSecondFactorEnrolmentDocument = new TypedDocumentString(`
    mutation ConfirmSecondFactorEnrolment($input: ConfirmSecondFactorEnrolmentInput!) {
  confirmSecondFactorEnrolment(input: $input) {
    viewer {
      ...SessionViewer
    }
  }
}
    fragment SessionUnit on Unit {
  id
  code
  name
  shortName
  kind
}
fragment SessionViewer on Viewer {
  account {
    id
    loginName
    displayName
    roles {
      key
      name
    }
  }
  unit {
    ...SessionUnit
    parent {
      name
    }
  }
  homeUnit {
    ...SessionUnit
  }
  permissions
  mustChangePassword
  secondFactorEnrolled
  secondFactorRequired
  entered {
    reason
    since
    readOnly
  }
}`) as unknown as TypedDocumentString<ConfirmSecondFactorEnrolmentMutation, ConfirmSecondFactorEnrolmentMutationVariables>;
export const EnterUnitDocument = new TypedDocumentString(`
    mutation EnterUnit($input: EnterUnitInput!) {
  enterUnit(input: $input) {
    viewer {
      ...SessionViewer
    }
  }
}
    fragment SessionUnit on Unit {
  id
  code
  name
  shortName
  kind
}
fragment SessionViewer on Viewer {
  account {
    id
    loginName
    displayName
    roles {
      key
      name
    }
  }
  unit {
    ...SessionUnit
    parent {
      name
    }
  }
  homeUnit {
    ...SessionUnit
  }
  permissions
  mustChangePassword
  secondFactorEnrolled
  secondFactorRequired
  entered {
    reason
    since
    readOnly
  }
}`) as unknown as TypedDocumentString<EnterUnitMutation, EnterUnitMutationVariables>;
export const LeaveUnitDocument = new TypedDocumentString(`
    mutation LeaveUnit {
  leaveUnit {
    viewer {
      ...SessionViewer
    }
  }
}
    fragment SessionUnit on Unit {
  id
  code
  name
  shortName
  kind
}
fragment SessionViewer on Viewer {
  account {
    id
    loginName
    displayName
    roles {
      key
      name
    }
  }
  unit {
    ...SessionUnit
    parent {
      name
    }
  }
  homeUnit {
    ...SessionUnit
  }
  permissions
  mustChangePassword
  secondFactorEnrolled
  secondFactorRequired
  entered {
    reason
    since
    readOnly
  }
}`) as unknown as TypedDocumentString<LeaveUnitMutation, LeaveUnitMutationVariables>;
export const MySessionsDocument = new TypedDocumentString(`
    query MySessions {
  mySessions {
    ...SessionDevice
  }
}
    fragment SessionDevice on Session {
  id
  current
  createdAt
  lastSeenAt
  expiresAt
  address
  userAgent
}`) as unknown as TypedDocumentString<MySessionsQuery, MySessionsQueryVariables>;
export const RevokeSessionDocument = new TypedDocumentString(`
    mutation RevokeSession($input: RevokeSessionInput!) {
  revokeSession(input: $input) {
    sessions {
      ...SessionDevice
    }
  }
}
    fragment SessionDevice on Session {
  id
  current
  createdAt
  lastSeenAt
  expiresAt
  address
  userAgent
}`) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;