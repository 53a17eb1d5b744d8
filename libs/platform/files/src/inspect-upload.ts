import { validationFailed, type MessageParams, type DomainError } from '@gongwei/kernel';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import './messages';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_PIXELS = 50_000_000;
const THUMBNAIL_SIZE = 360;
const NAME_LENGTH = 120;

/** Kinds that may be attached, by their content: what the name or the browser says does not count. */
const ALLOWED: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
};
const IMAGES = new Set(['image/jpeg', 'image/png', 'image/webp']);
/** Markings of papers that must not enter the system at all 保密标识. */
const SECRET = /绝密|机密|秘密\s*[★☆]|[★☆]\s*(\d+\s*年|长期)/;

/** An upload that may be kept: sniffed, bounded, and in case of an image made anew, so that nothing but pixels is left of it. */
export interface InspectedUpload {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly width: number | null;
  readonly height: number | null;
  readonly thumbnail: Buffer | null;
}

/**
 * Judges an uploaded file by its content. Images are turned upright and written again without metadata (EXIF holds places and devices), and
 * get a thumbnail.
 * @throws VALIDATION_FAILED on the field `file`, saying what to do.
 */
export async function inspectUpload(name: string, bytes: Buffer): Promise<InspectedUpload> {
  if (bytes.length === 0) throw refuse('empty');
  if (bytes.length > MAX_FILE_BYTES) throw refuse('size', { limit: MAX_FILE_BYTES / 1024 / 1024 });
  const found = await fileTypeFromBuffer(bytes);
  const mediaType = found?.mime ?? '';
  const extension = ALLOWED[mediaType];
  if (!extension) throw refuse('kind');
  const fileName = tidyName(name, extension);
  if (SECRET.test(fileName)) throw refuse('secret');
  return IMAGES.has(mediaType) ? inspectImage(fileName, mediaType, bytes) : { fileName, mediaType, bytes, width: null, height: null, thumbnail: null };
}

async function inspectImage(fileName: string, mediaType: string, bytes: Buffer): Promise<InspectedUpload> {
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    const { width, height } = await image.metadata();
    if (width * height > MAX_PIXELS) throw refuse('pixels', { limit: MAX_PIXELS / 1_000_000 });
    // Without withMetadata nothing but the pixels is written; autoOrient keeps what the orientation tag meant.
    const upright = image.autoOrient();
    const { data, info } = await upright.clone().toFormat(mediaType === 'image/png' ? 'png' : mediaType === 'image/webp' ? 'webp' : 'jpeg', { quality: 88 }).toBuffer({ resolveWithObject: true });
    const thumbnail = await upright.clone().resize(THUMBNAIL_SIZE, THUMBNAIL_SIZE, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 78 }).toBuffer();
    return { fileName, mediaType, bytes: data, width: info.width, height: info.height, thumbnail };
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') throw error;
    throw refuse(error instanceof Error && /pixel limit/i.test(error.message) ? 'pixels' : 'damaged', { limit: MAX_PIXELS / 1_000_000 });
  }
}

/** The last part of the name, without control characters and with the extension its content has. */
export function tidyName(name: string, extension: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1)!.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
  const stem = last.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^\.+/, '').trim();
  return `${[...(stem || '附件')].slice(0, NAME_LENGTH).join('')}.${extension}`;
}

const refuse = (rule: string, params?: MessageParams): DomainError => validationFailed([{ path: 'file', rule, messageKey: `file.${rule}`, ...(params ? { params } : {}) }]);
