import { administrationSealedColumns } from '@gongwei/administration-api';
import { registrySealedColumns } from '@gongwei/branch-registry-api';
import type { SealedColumn } from '@gongwei/platform-database';
import { exchangeSealedColumns } from '@gongwei/platform-exchange';

/** Every encrypted column of the product; a feature adds its own to this list, and a test finds one that is missing. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [...administrationSealedColumns, ...registrySealedColumns, ...exchangeSealedColumns];
