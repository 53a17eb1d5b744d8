import type { SealedColumn } from '@gongwei/platform-database';
import { askBoundTo } from '../transfer/transfer.read-model';
import { sealedFor } from '../transfer/transfer-package';
import { boundTo } from './member-fields';

/** Every encrypted column of the registry. */
export const registrySealedColumns: readonly SealedColumn[] = [
  { table: 'member', column: 'id_number', key: ['id'], bound: (row) => boundTo(row['tenant_id']!, row['id']!, 'id-number'), index: { column: 'id_number_index', kind: 'id-number' } },
  { table: 'member', column: 'phone', key: ['id'], bound: (row) => boundTo(row['tenant_id']!, row['id']!, 'phone'), index: { column: 'phone_index', kind: 'phone' } },
  { table: 'membership_transfer', column: 'sealed', key: ['id'], bound: (row) => sealedFor(row['id']!) },
  { table: 'membership_transfer_ask', column: 'id_number', key: ['id'], bound: (row) => askBoundTo(row['tenant_id']!, row['id']!) },
];
