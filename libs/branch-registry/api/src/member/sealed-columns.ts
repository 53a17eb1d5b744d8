import type { SealedColumn, SealedIndex } from '@gongwei/platform-database';
import { askBoundTo } from '../transfer/transfer.read-model';
import { sealedFor } from '../transfer/transfer-package';
import { boundTo, phoneTail } from './member-fields';

const blind = (column: string, kind: string): SealedIndex => ({ column, make: (cipher, plain) => cipher.blindIndex(plain, kind) });

/** Every encrypted column of the registry. */
export const registrySealedColumns: readonly SealedColumn[] = [
  { table: 'member', column: 'id_number', key: ['id'], bound: (row) => boundTo(row['tenant_id']!, row['id']!, 'id-number'), indexes: [blind('id_number_index', 'id-number')] },
  { table: 'member', column: 'phone', key: ['id'], bound: (row) => boundTo(row['tenant_id']!, row['id']!, 'phone'), indexes: [blind('phone_index', 'phone'), { column: 'phone_tail_index', make: phoneTail }] },
  { table: 'membership_transfer', column: 'sealed', key: ['id'], bound: (row) => sealedFor(row['id']!) },
  { table: 'membership_transfer_ask', column: 'id_number', key: ['id'], bound: (row) => askBoundTo(row['tenant_id']!, row['id']!) },
];
