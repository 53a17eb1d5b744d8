import type { RequestContext } from '@gongwei/platform-database';
import { DateTimeFilter, enumFilter, IDFilter, IntFilter, readModel, StringFilter } from '@gongwei/platform-graphql';
import type { ImportKindName, RowError } from './import-kind';
import { ImportKindEnum, ImportStatus } from './import-run.types';
import { RunSeal } from './sealed-content';

interface Sealed {
  __tenant: string;
  __id: string;
  __kind: ImportKindName;
  __errors: Buffer | null;
}

/** What stands in a run's `errors` before the resolver puts it into words. */
export interface OpenedErrors {
  readonly kind: ImportKindName;
  readonly cells: readonly RowError[];
}

export const importRunModel = readModel({
  name: 'ImportRun',
  table: 'import_run r',
  tenant: 'r.tenant_id',
  id: 'r.id',
  defaultOrder: [{ field: 'createdAt', direction: 'DESC' }],
  fields: {
    id: { sql: 'r.id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 'r.tenant_id', type: 'uuid' },
    kind: { sql: 'r.kind', type: 'text', filter: enumFilter('ImportKind', ImportKindEnum) },
    status: { sql: 'r.status', type: 'text', filter: enumFilter('ImportStatus', ImportStatus) },
    fileName: { sql: 'r.file_name', type: 'text', filter: StringFilter, order: true },
    rowCount: { sql: 'r.row_count', type: 'int', filter: IntFilter },
    validCount: { sql: 'r.valid_count', type: 'int', filter: IntFilter },
    errorCount: { sql: 'r.error_count', type: 'int', filter: IntFilter },
    createdCount: { sql: 'r.created_count', type: 'int' },
    progressedAt: { sql: 'r.progressed_at', type: 'timestamptz' },
    errors: {
      needs: { __tenant: 'r.tenant_id', __id: 'r.id', __kind: 'r.kind', __errors: 'r.errors' },
      value: (row: Sealed, context: RequestContext): OpenedErrors => ({
        kind: row.__kind, cells: row.__errors ? new RunSeal(context.cipher, row.__tenant, row.__id).openJsonNow<RowError[]>('errors', row.__errors) : [],
      }),
    },
    createdAt: { sql: 'r.created_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    committedAt: { sql: 'r.committed_at', type: 'timestamptz', filter: DateTimeFilter },
  },
});

/** Only runs of this person and of kinds it may still import; not part of the filter clients see. */
export const ownRunModel = {
  ...importRunModel,
  conditions: {
    own: {
      type: () => null,
      description: '',
      condition: ({ actor, kinds }: OwnRuns, parameter: (value: unknown, type: 'uuid' | 'text') => string): string =>
        `r.created_by = ${parameter(actor, 'uuid')} and r.kind = any(string_to_array(${parameter(kinds.join(), 'text')}, ','))`,
    },
  },
};

export interface OwnRuns {
  readonly actor: string | null;
  readonly kinds: readonly string[];
}
