import { ApiError, errorOfEntries, type ErrorEntry } from '../data/api-error';

/** A file on its way. */
export interface Sending<Answer> {
  readonly done: Promise<Answer>;
  abort(): void;
}

/** Sends one file. `fetch` cannot tell how far an upload is, hence the older request. @returns the answer, which has an id @throws ApiError */
export function sendFile<Answer extends { readonly id: string }>(url: string, file: File, language: string, onProgress: (share: number) => void): Sending<Answer> {
  const request = new XMLHttpRequest();
  const done = new Promise<Answer>((resolve, reject) => {
    request.open('POST', url);
    request.setRequestHeader('accept-language', language);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => { if (lengthComputable && total) onProgress(loaded / total); };
    request.upload.onload = () => onProgress(1);
    request.onerror = request.onabort = () => reject(new ApiError('', 'UNREACHABLE'));
    request.onload = () => {
      try {
        const answer = JSON.parse(request.responseText) as Answer & { errors?: ErrorEntry[] };
        if (answer.id) resolve(answer); else reject(errorOfEntries(answer.errors ?? []));
      } catch {
        reject(new ApiError('', 'UNREACHABLE'));
      }
    };
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
  return { done, abort: () => request.abort() };
}
