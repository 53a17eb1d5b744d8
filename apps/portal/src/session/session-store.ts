import type { Permission } from '@gongwei/kernel';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import {
  ChangePasswordDocument, ConfirmSecondFactorEnrolmentDocument, EnterUnitDocument, LeaveUnitDocument, LoginDocument, LogoutDocument, VerifySecondFactorDocument, ViewerDocument,
  type EnterUnitInput, type SessionViewerFragment,
} from './gql/graphql';
import { loginNotice } from './notice';
import { request } from './request';

export type Viewer = SessionViewerFragment;

/** Who is logged in. Everything else of the portal follows from it: routes, menu, and which rows the API answers with. */
export const useSession = defineStore('session', () => {
  const viewer = shallowRef<Viewer | null>(null);
  /** Grows whenever somebody else, or the same person in another scope, looks at the data: what was read before must be forgotten. */
  const epoch = ref(0);
  let loading: Promise<void> | null = null;

  const permissions = computed(() => new Set<string>(viewer.value?.permissions));
  const audience = computed<'committee' | 'unit'>(() => (viewer.value?.unit.kind === 'UNIT' ? 'unit' : 'committee'));
  const can = (permission: Permission | readonly Permission[]): boolean => [permission].flat().some((one) => permissions.value.has(one));

  const scopeOf = (one: Viewer | null): string => (one ? `${one.account.id}/${one.unit.id}/${one.entered?.readOnly ?? ''}` : '');

  /** Takes over the viewer the API answered with. */
  function adopt(next: Viewer | null): void {
    const changed = scopeOf(next) !== scopeOf(viewer.value);
    viewer.value = next;
    if (changed) epoch.value += 1;
  }

  /** Asks once whether the browser has a session. A failure is thrown and asked again next time. */
  function load(): Promise<void> {
    loading ??= request(ViewerDocument).then(
      ({ viewer: found }) => adopt(found),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  }

  /** Asks again, after another tab changed the session they share. Silent when the API cannot be reached: the next request will tell. */
  async function reload(): Promise<void> {
    await request(ViewerDocument).then(
      ({ viewer: found }) => adopt(found),
      () => undefined,
    );
  }

  /** @returns the challenge for the second factor when one is due, else null: logged in. @throws RequestError */
  async function login(unitOrAccount: string, password: string): Promise<string | null> {
    const { login: payload } = await request(LoginDocument, { input: { unitOrAccount, password } });
    if (payload.viewer) adopt(payload.viewer);
    return payload.secondFactorRequired ? payload.challenge : null;
  }

  /** @throws RequestError */
  async function verifySecondFactor(challenge: string, code: string): Promise<void> {
    const { verifySecondFactor: payload } = await request(VerifySecondFactorDocument, { input: { challenge, code } });
    adopt(payload.viewer);
  }

  /** @throws RequestError, with the refused fields `currentPassword` and `newPassword` */
  async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
    const { changePassword: payload } = await request(ChangePasswordDocument, { input: { currentPassword, newPassword } });
    adopt(payload.viewer);
  }

  /** @throws RequestError */
  async function confirmSecondFactor(code: string): Promise<void> {
    const { confirmSecondFactorEnrolment: payload } = await request(ConfirmSecondFactorEnrolmentDocument, { input: { code } });
    adopt(payload.viewer);
  }

  /** @throws RequestError */
  async function enterUnit(input: EnterUnitInput): Promise<void> {
    adopt((await request(EnterUnitDocument, { input })).enterUnit.viewer);
  }

  /** @throws RequestError */
  async function leaveUnit(): Promise<void> {
    adopt((await request(LeaveUnitDocument)).leaveUnit.viewer);
  }

  /** Ends the session here in any case; the API is told if it can be reached. */
  async function logout(): Promise<void> {
    await request(LogoutDocument).catch(() => undefined);
    loginNotice.value = 'loggedOut';
    adopt(null);
  }

  /** The API no longer knows the session. */
  const expire = (): void => adopt(null);

  return { viewer, epoch, permissions, audience, can, adopt, load, reload, login, verifySecondFactor, changePassword, confirmSecondFactor, enterUnit, leaveUnit, logout, expire };
});

export type SessionStore = ReturnType<typeof useSession>;
