import { ApiError, errorOfEntries, type ErrorEntry } from '../data/api-error';

export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** By name: browsers on machines without an office suite know no type for it. */
export const isSheet = (file: Pick<File, 'name'>): boolean => file.name.toLowerCase().endsWith('.xlsx');

/** Sends a sheet to be checked. `fetch` cannot tell how far an upload is, hence the older request. @returns the id of the run @throws ApiError */
export function uploadSheet(url: string, file: File, language: string, onProgress: (share: number) => void): { readonly done: Promise<string>; abort(): void } {
  const request = new XMLHttpRequest();
  const done = new Promise<string>((resolve, reject) => {
    request.open('POST', url);
    request.setRequestHeader('accept-language', language);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => { if (lengthComputable && total) onProgress(loaded / total); };
    request.upload.onload = () => onProgress(1);
    request.onerror = request.onabort = () => reject(new ApiError('', 'UNREACHABLE'));
    request.onload = () => {
      try {
        const answer = JSON.parse(request.responseText) as { id?: string; errors?: ErrorEntry[] };
        if (answer.id) resolve(answer.id); else reject(errorOfEntries(answer.errors ?? []));
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
