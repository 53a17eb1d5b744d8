import type { SealedColumn } from '@gongwei/platform-database';
import { importSealBinding, type SealedPart } from './sealed-content';

const ofRun = (column: 'errors' | 'original'): SealedColumn => ({ table: 'import_run', column, key: ['id'], bound: (row) => importSealBinding(row['tenant_id']!, row['id']!, column), batch: 5 });

/** What an import keeps sealed between its check and its end. */
export const exchangeSealedColumns: readonly SealedColumn[] = [
  ofRun('errors'),
  ofRun('original'),
  { table: 'import_chunk', column: 'payload', key: ['run_id', 'number'], bound: (row) => importSealBinding(row['tenant_id']!, row['run_id']!, `payload:${row['number']}` as SealedPart), batch: 5 },
];
