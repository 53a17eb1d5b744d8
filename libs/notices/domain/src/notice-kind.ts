/** Kinds of papers a committee sends down 通知公告; the words are those of GB/T 9704's circular documents. */
export const NOTICE_KINDS = ['NOTICE', 'MEETING', 'COLLECTION', 'CIRCULAR', 'ANNOUNCEMENT'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Kinds that ask for an answer by their nature; the writer may still decide otherwise. */
export const ASKS_BY_NATURE: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['COLLECTION', 'MEETING']);
