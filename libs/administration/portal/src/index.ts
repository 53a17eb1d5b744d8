import type { PortalFeature } from '@gongwei/ui';

/** Units, accounts, roles, machine clients, audit. */
export const feature: PortalFeature = { routes: [], menu: [], messages: {} };
