/** A file of a record, as the API's type Attachment has it. */
export interface AttachmentItem {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly hasThumbnail: boolean;
}

/** What may be attached; the API judges by content, this only saves the way there. */
export const ACCEPTED = ['jpg', 'jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx', 'pptx'] as const;
export const MAX_MEGABYTES = 20;
export const MAX_FILES = 10;

export type FileProblem = 'kind' | 'size' | 'empty' | 'count';

/** Why a file need not be sent, or null. @param room how many more the record takes */
export function problemOf(file: Pick<File, 'name' | 'size'>, room: number): FileProblem | null {
  if (room <= 0) return 'count';
  const extension = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!(ACCEPTED as readonly string[]).includes(extension)) return 'kind';
  if (file.size === 0) return 'empty';
  return file.size > MAX_MEGABYTES * 1024 * 1024 ? 'size' : null;
}

/** 812 KB, 3.4 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

const isImage = ({ mediaType }: AttachmentItem): boolean => mediaType.startsWith('image/');
const isPdf = ({ mediaType }: AttachmentItem): boolean => mediaType === 'application/pdf';
export const kindOf = (item: AttachmentItem): 'image' | 'pdf' | 'other' => (isImage(item) ? 'image' : isPdf(item) ? 'pdf' : 'other');
/** PDF, DOCX: what stands in place of a thumbnail. */
export const markOf = ({ fileName }: AttachmentItem): string => (/\.(\w+)$/.exec(fileName)?.[1] ?? '').toUpperCase();

export const addressOf = (item: AttachmentItem): string => `/files/${item.id}`;
export const viewAddressOf = (item: AttachmentItem): string => `/files/${item.id}?view=1`;
export const thumbnailOf = (item: AttachmentItem): string | null => (item.hasThumbnail ? `/files/${item.id}/thumbnail` : null);
