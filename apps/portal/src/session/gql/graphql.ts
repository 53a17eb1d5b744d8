/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ChangePasswordInput = {
  readonly currentPassword: string;
  readonly newPassword: string;
};

export type ConfirmSecondFactorEnrolmentInput = {
  readonly code: string;
};

export type EnterUnitInput = {
  readonly readOnly?: boolean;
  readonly reason: string;
  readonly unitId: string;
};

export type LoginInput = {
  readonly password: string;
  readonly unitOrAccount: string;
};

export type RevokeSessionInput = {
  readonly id: string;
};

export type UnitKind =
  | 'COMMITTEE'
  | 'DISTRICT_COMMITTEE'
  | 'UNIT';

export type VerifySecondFactorInput = {
  readonly challenge: string;
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

export type SessionDeviceFragment = { readonly id: string, readonly current: boolean, readonly createdAt: string, readonly lastSeenAt: string, readonly expiresAt: string, readonly address: string, readonly userAgent: string };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { readonly mySessions: ReadonlyArray<{ readonly id: string, readonly current: boolean, readonly createdAt: string, readonly lastSeenAt: string, readonly expiresAt: string, readonly address: string, readonly userAgent: string }> };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { readonly revokeSession: { readonly sessions: ReadonlyArray<{ readonly id: string, readonly current: boolean, readonly createdAt: string, readonly lastSeenAt: string, readonly expiresAt: string, readonly address: string, readonly userAgent: string }> } };

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