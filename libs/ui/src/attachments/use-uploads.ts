import { computed, onUnmounted, reactive, type ComputedRef } from 'vue';
import { describeError } from '../base/describe-error';
import { sendFile, type Sending } from '../base/send-file';
import { ApiError } from '../data/api-error';
import { documentLocale } from '../format/locale';
import type { AttachmentItem } from './attachments';

/** A file on its way. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly share: number;
}

const AT_ONCE = 2;
let keys = 0;

/** Sends files two at a time, in the order they were chosen. */
export function useUploads(onDone: (item: AttachmentItem) => void, onProblem: (name: string, text: string) => void): { uploads: Upload[]; busy: ComputedRef<boolean>; send: (file: File) => void; cancel: (key: number) => void } {
  const uploads = reactive<{ key: number; name: string; share: number }[]>([]);
  const waiting: { key: number; file: File }[] = [];
  const running = new Map<number, Sending<AttachmentItem>>();

  const forget = (key: number): void => {
    const at = uploads.findIndex((upload) => upload.key === key);
    if (at >= 0) uploads.splice(at, 1);
  };

  async function start(key: number, file: File): Promise<void> {
    const sending = sendFile<AttachmentItem>('/files', file, documentLocale(), (share) => { const upload = uploads.find((one) => one.key === key); if (upload) upload.share = share; });
    running.set(key, sending);
    try {
      const { id, fileName, mediaType, byteSize, hasThumbnail } = await sending.done;
      if (running.has(key)) onDone({ id, fileName, mediaType, byteSize, hasThumbnail });
    } catch (error) {
      // What was called off by hand is no problem to tell of.
      if (running.has(key)) onProblem(file.name, error instanceof ApiError && error.fields[0]?.message ? error.fields[0].message : describeError(error));
    } finally {
      running.delete(key);
      forget(key);
      next();
    }
  }

  function next(): void {
    while (running.size < AT_ONCE && waiting.length) {
      const { key, file } = waiting.shift()!;
      void start(key, file);
    }
  }

  function send(file: File): void {
    const key = (keys += 1);
    uploads.push({ key, name: file.name, share: 0 });
    waiting.push({ key, file });
    next();
  }

  function cancel(key: number): void {
    const at = waiting.findIndex((one) => one.key === key);
    if (at >= 0) waiting.splice(at, 1);
    const sending = running.get(key);
    running.delete(key);
    forget(key);
    sending?.abort();
  }

  onUnmounted(() => { waiting.length = 0; for (const key of [...running.keys()]) cancel(key); });
  return { uploads, busy: computed(() => uploads.length > 0), send, cancel };
}
