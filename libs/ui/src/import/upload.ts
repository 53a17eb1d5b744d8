import { sendFile } from '../base/send-file';

export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** By name: browsers on machines without an office suite know no type for it. */
export const isSheet = (file: Pick<File, 'name'>): boolean => file.name.toLowerCase().endsWith('.xlsx');

/** Sends a sheet to be checked. @returns the id of the run @throws ApiError */
export function uploadSheet(url: string, file: File, language: string, onProgress: (share: number) => void): { readonly done: Promise<string>; abort(): void } {
  const { done, abort } = sendFile(url, file, language, onProgress);
  return { done: done.then(({ id }) => id), abort };
}
