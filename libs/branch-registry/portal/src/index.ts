import type { PortalFeature } from '@gongwei/ui';

/** Organisations and members. */
export const feature: PortalFeature = { routes: [], menu: [], messages: {} };
