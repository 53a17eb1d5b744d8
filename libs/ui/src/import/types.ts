/** One cell the import refuses, named as the reader sees it in the sheet. */
export interface ImportProblem { readonly row: number; readonly column: string; readonly columnLabel: string; readonly rule: string; readonly message: string }

export interface ImportRunView {
  readonly id: string;
  readonly status: 'CHECKED' | 'COMMITTED' | 'DISCARDED';
  readonly fileName: string;
  readonly rowCount: number;
  readonly validCount: number;
  readonly errorCount: number;
  readonly errors: readonly ImportProblem[];
}
