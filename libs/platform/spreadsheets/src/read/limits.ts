/** What a file may cost at most. Each limit has its own error, so that the message says what to do. */
export interface ReadLimits {
  /** Size of the uploaded file in bytes. */
  readonly fileBytes: number;
  /** Parts in the zip. */
  readonly entries: number;
  /** Sum of all parts unpacked, in bytes. */
  readonly unpackedBytes: number;
  /** Unpacked size divided by packed size; looked at only above 8 MiB unpacked, small files may compress extremely well. */
  readonly ratio: number;
  /** Rows with content, the header included. */
  readonly rows: number;
  /** Number of the last column that may have content. */
  readonly columns: number;
  /** Characters (UTF-16 units) in one cell; 32 767 is Excel's own limit. */
  readonly cellCharacters: number;
  /** Characters of all shared texts together: the only part of the content that is held in memory. */
  readonly sharedCharacters: number;
}

/** 50 000 rows of the member template take 4 MB packed, 60 MB unpacked, at a ratio of about 15. */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 1000,
  unpackedBytes: 400 * 1024 * 1024,
  ratio: 200,
  rows: 100_000,
  columns: 256,
  cellCharacters: 32_767,
  sharedCharacters: 30_000_000,
};

/** Below this unpacked size a high ratio is no danger and quite ordinary. */
export const RATIO_FLOOR_BYTES = 8 * 1024 * 1024;

/** Fills a partial set of limits with the defaults. */
export const limitsOf = (limits: Partial<ReadLimits> = {}): ReadLimits => ({ ...DEFAULT_LIMITS, ...limits });
