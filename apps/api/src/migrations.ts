import { SavedViews1764000008500 } from '@gongwei/administration-api';
import { Approvals1764000011000, Membership1764000010000, Elections1764000012000, OrganisationHistory1764000008000, Registry1764000004000, StructureFindings1764000013000, Transfers1764000009000 } from '@gongwei/branch-registry-api';
import { Notices1764000014000 } from '@gongwei/notices-api';
import { Audit1764000002000 } from '@gongwei/platform-audit';
import { Tenancy1764000001000, type MigrationClass } from '@gongwei/platform-database';
import { ImportChunks1764000006500, Imports1764000005000 } from '@gongwei/platform-exchange';
import { Files1764000007000 } from '@gongwei/platform-files';
import { Identity1764000003000 } from '@gongwei/platform-identity';
import { Jobs1764000006000 } from '@gongwei/platform-jobs';

/** Every migration of the product, in order; a feature adds its own to this list. */
export const MIGRATIONS: MigrationClass[] = [
  Tenancy1764000001000,
  Audit1764000002000,
  Identity1764000003000,
  Registry1764000004000,
  Imports1764000005000,
  Jobs1764000006000,
  ImportChunks1764000006500,
  Files1764000007000,
  OrganisationHistory1764000008000,
  SavedViews1764000008500,
  Transfers1764000009000,
  Membership1764000010000,
  Approvals1764000011000,
  Elections1764000012000,
  StructureFindings1764000013000,
  Notices1764000014000,
];
