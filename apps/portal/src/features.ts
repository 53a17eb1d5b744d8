import { feature as administration } from '@gongwei/administration-portal';
import { feature as branchRegistry } from '@gongwei/branch-registry-portal';
import { feature as notices } from '@gongwei/notices-portal';
import type { PortalFeature } from '@gongwei/ui';

/** Every feature of the portal, one line each. Loaded after login: the login page knows nothing of them. */
export const features: readonly PortalFeature[] = [
  administration,
  branchRegistry,
  notices,
];
