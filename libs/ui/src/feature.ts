import type { Permission } from '@gongwei/kernel';
import type { Component, InjectionKey, Ref } from 'vue';
import { inject } from 'vue';
import type { RouteRecordRaw } from 'vue-router';

export type Locale = 'zh-CN' | 'en';

/** Whose work an entry belongs to: staff of a committee (city or district), people of a unit, or both. */
export type MenuAudience = 'committee' | 'unit' | 'both';

/** One entry of the left menu. A group has children and no `to`; groups of the same key from several features become one. */
export interface MenuItem {
  readonly key: string;
  /** Key of the vue-i18n message. */
  readonly labelKey: string;
  readonly icon?: Component;
  /** Shown when one of these is held; without it, to everybody. */
  readonly permission?: Permission | readonly Permission[];
  readonly to?: string;
  readonly children?: readonly MenuItem[];
  /** `both` unless told. */
  readonly audience?: MenuAudience;
  /** Place among its siblings, small first; 50 unless told. */
  readonly order?: number;
}

type MessageTree = { readonly [key: string]: string | MessageTree };

/** Texts of a feature in one language: as they are, or loaded when the language is chosen. */
export type FeatureMessages = MessageTree | (() => Promise<{ readonly default: MessageTree }>);

/** What a feature's portal library gives to the app. The app lists features in `apps/portal/src/features.ts`, one line each. */
export interface PortalFeature {
  /** Shown inside the shell. Components are lazy imports; `meta` is described below. */
  readonly routes: readonly RouteRecordRaw[];
  readonly menu: readonly MenuItem[];
  readonly messages: Partial<Record<Locale, FeatureMessages>>;
}

/** One step of the place in the tree; the last one is the page itself and has no `to`. */
export interface Crumb {
  readonly label: string;
  readonly to?: string;
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Held by whoever may open the page: one of these is enough. */
    permission?: Permission | readonly Permission[];
    audience?: MenuAudience;
    /** Message key of the document title and of the last breadcrumb. */
    titleKey?: string;
    /** Key of the menu entry that is lit, where the path itself is not in the menu (a record page lights its list). */
    menuKey?: string;
    /** Open without a session (login). */
    public?: boolean;
    /** Open to a session that must still change its password or enrol its second factor. */
    pending?: boolean;
  }
}

/** The unit facts the shell shows. */
export interface SessionUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'COMMITTEE' | 'DISTRICT_COMMITTEE' | 'UNIT';
}

/** Who is logged in and what is open to them: what pages may ask of the app. */
export interface PortalSession {
  /** The tenant whose rows are in scope now: the entered unit while inside one. */
  readonly unit: Readonly<Ref<SessionUnit | null>>;
  readonly audience: Readonly<Ref<'committee' | 'unit'>>;
  /** Whether one of these permissions is held. Reactive: use it in computed values and templates. */
  can(permission: Permission | readonly Permission[]): boolean;
  /** Committee staff step into a unit of their scope; everything read before is forgotten. Errors of the API are thrown on. */
  enterUnit(input: { unitId: string; reason: string; readOnly: boolean }): Promise<void>;
  leaveUnit(): Promise<void>;
}

export const PORTAL_SESSION: InjectionKey<PortalSession> = Symbol('portal session');

/** The session of the app. @throws when a component is used outside the app without providing one (tests: provide `PORTAL_SESSION`). */
export function usePortalSession(): PortalSession {
  const session = inject(PORTAL_SESSION, null);
  if (!session) throw new Error('No portal session is provided');
  return session;
}

/** Gives the last breadcrumb its name, such as the record's, and its ancestors, once the page has read them. */
export interface BreadcrumbTrail {
  set(crumbs: readonly Crumb[]): void;
}

export const BREADCRUMB_TRAIL: InjectionKey<BreadcrumbTrail> = Symbol('breadcrumb trail');
