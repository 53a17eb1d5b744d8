import { DomainError, validationFailed, type MessageParams } from '@gongwei/kernel';
import type { FastifyRequest } from 'fastify';

/** How refusals of an upload are worded where it is uploaded. */
export interface FileWords {
  readonly missing: string;
  readonly several: string;
  readonly tooLarge: string;
  /** The rule a file breaks that is too large, as the field names it. */
  readonly tooLargeRule: string;
}

export interface OneFile {
  readonly fileName: string;
  readonly content: Buffer;
}

/** The one file of a multipart request, in memory. @throws VALIDATION_FAILED, PAYLOAD_TOO_LARGE */
export async function oneFile(request: FastifyRequest, megabytes: number, words: FileWords): Promise<OneFile> {
  const missing = (): DomainError => refuse('required', words.missing);
  if (!request.isMultipart()) throw missing();
  let file: OneFile | null = null;
  try {
    for await (const part of request.parts({ limits: { fileSize: megabytes * 1024 * 1024, files: 1, fields: 5, fieldSize: 1_000, parts: 6, headerPairs: 20 } })) {
      if (part.type !== 'file') continue;
      const content = await part.toBuffer();
      if (part.fieldname === 'file') file = { fileName: part.filename, content };
    }
  } catch (error) {
    throw explain(error, megabytes, words);
  }
  if (!file) throw missing();
  return file;
}

const refuse = (rule: string, messageKey: string): DomainError => validationFailed([{ path: 'file', rule, messageKey }]);

/** What the multipart parser says, in the terms of the API. Unknown errors stay what they are. */
function explain(error: unknown, megabytes: number, words: FileWords): unknown {
  const { code } = error as { code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    const params: MessageParams = { limit: megabytes };
    return new DomainError('PAYLOAD_TOO_LARGE', words.tooLarge, params, [{ path: 'file', rule: words.tooLargeRule, messageKey: words.tooLarge, params }]);
  }
  if (code === 'FST_FILES_LIMIT') return refuse('single', words.several);
  if (code?.startsWith('FST_') || (error instanceof Error && /multipart|part header|end of form/i.test(error.message))) return refuse('required', words.missing);
  return error;
}
