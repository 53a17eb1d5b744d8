import { validationFailed, type DomainError, type MessageParams } from '@gongwei/kernel';
import './messages';

/** Why a file as a whole cannot be read (or a sheet not be written). Problems of single cells are not errors: see `CellProblem`. */
export type SpreadsheetErrorCode =
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'NOT_SPREADSHEET'
  | 'OLD_FORMAT'
  | 'WEB_PAGE'
  | 'OTHER_DOCUMENT'
  | 'ENCRYPTED'
  | 'CORRUPT'
  | 'TOO_MANY_ENTRIES'
  | 'UNPACKED_TOO_LARGE'
  | 'SUSPICIOUS_RATIO'
  | 'FORBIDDEN_XML'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'CELL_TOO_LONG'
  | 'TOO_MUCH_TEXT'
  | 'SHEET_NOT_FOUND'
  | 'NO_SHEET'
  | 'HEADER_NOT_FOUND';

/** The file's fault, told so that its owner can mend it: `translate(locale, error.messageKey, error.params)`. */
export class SpreadsheetError extends Error {
  override readonly name = 'SpreadsheetError';
  readonly messageKey: string;

  constructor(
    readonly code: SpreadsheetErrorCode,
    readonly params: MessageParams = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.messageKey = `spreadsheet.error.${code}`;
  }

  /** The same as an error of the API: VALIDATION_FAILED on the input field that carried the file. */
  toDomainError(path: string): DomainError {
    return validationFailed([{ path, rule: this.code, messageKey: this.messageKey, params: this.params }]);
  }
}
