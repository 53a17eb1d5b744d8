/** One cell the import refuses, named as the reader sees it in the sheet. */
export interface ImportProblem { readonly row: number; readonly column: string; readonly columnLabel: string; readonly rule: string; readonly message: string }

export interface ImportRunView {
  readonly id: string;
  readonly status: 'CHECKED' | 'COMMITTING' | 'FAILED' | 'COMMITTED' | 'DISCARDED';
  readonly fileName: string;
  readonly rowCount: number;
  readonly validCount: number;
  readonly errorCount: number;
  readonly errors: readonly ImportProblem[];
  /** Records written so far. */
  readonly createdCount: number;
  /** When writing last went on; null before it began. */
  readonly progressedAt: string | null;
}

/** A run somebody left before its end, to be taken up again. */
export type UnfinishedImport = Pick<ImportRunView, 'id' | 'status' | 'fileName' | 'rowCount' | 'validCount' | 'createdCount'> & { readonly createdAt: string };
