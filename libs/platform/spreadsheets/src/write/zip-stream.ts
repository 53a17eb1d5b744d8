import { Zip, type ZipInputFile } from 'fflate';
import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part to be packed. */
export interface PlainPart {
  readonly name: string;
  readonly content: Content;
}

type Content = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A deflated part taken over from another zip as it lies there. */
export interface PackedPart {
  readonly name: string;
  readonly deflated: AsyncIterable<Uint8Array>;
  readonly crc32: number;
  readonly size: number;
}

const CHUNK_BYTES = 64 * 1024;
/** Number of the zip's ordinary compression. */
export const DEFLATED = 8;

/**
 * A zip as a stream of pieces, made only as fast as they are taken. fflate writes the container; packing is node's zlib, which works off
 * the main thread, so that a large export does not hold up other requests. Parts are read one after the other, each after the one before.
 */
export async function* zipStream(parts: Iterable<PlainPart | PackedPart> | AsyncIterable<PlainPart | PackedPart>): AsyncGenerator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = [];
  const take = (): Uint8Array[] => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    if (piece.length > 0) ready.push(piece);
  });
  for await (const part of parts) {
    const isPacked = 'deflated' in part;
    // fflate copies a part's fields only when the part ends, so size and checksum may be filled in on the way. It also sets `ondata`.
    const entry: ZipInputFile = { filename: part.name, size: 0, crc: 0, compression: DEFLATED };
    zip.add(entry);
    const pieces = isPacked ? part.deflated : deflate(part.content, entry);
    for await (const piece of pieces) {
      entry.ondata!(null, piece as Uint8Array<ArrayBuffer>, false);
      yield* take();
    }
    if (isPacked) {
      entry.size = part.size;
      entry.crc = part.crc32;
    }
    entry.ondata!(null, new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}

async function* deflate(content: Content, entry: ZipInputFile): AsyncGenerator<Buffer, void, undefined> {
  const measured = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of batched(content)) {
      entry.size += chunk.length;
      entry.crc = crc32(chunk, entry.crc);
      yield chunk;
    }
  };
  const packer = createDeflateRaw({ chunkSize: CHUNK_BYTES });
  // pipeline ends both when either fails or the reader stops; the failure itself reaches the loop of the caller.
  pipeline(Readable.from(measured(), { highWaterMark: 1 }), packer, () => {});
  yield* packer as AsyncIterable<Buffer>;
}

/** Joins small texts to pieces worth packing; bytes go through as they are. */
export async function* batched(content: Content): AsyncGenerator<Uint8Array, void, undefined> {
  let text = '';
  for await (const piece of content) {
    const isText = typeof piece === 'string';
    if (isText) text += piece;
    if (text.length >= CHUNK_BYTES || (!isText && text)) {
      yield Buffer.from(text);
      text = '';
    }
    if (!isText) yield piece;
  }
  if (text) yield Buffer.from(text);
}
