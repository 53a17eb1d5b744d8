import { errorOfResponse, ApiError } from '../data/api-error';

/** The address of an export that holds what the list shows: the same filter, the same order. */
export function exportAddress(url: string, filter: object, orderBy: readonly object[]): string {
  const query = new URLSearchParams({ filter: JSON.stringify(filter), orderBy: JSON.stringify(orderBy) });
  return `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

/** The file name an answer suggests, else the last part of the address. */
export function fileNameOf(disposition: string | null, address: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (extended) return decodeURIComponent(extended);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? address.split('?')[0]!.split('/').at(-1) ?? 'export.xlsx';
}

/** Fetches a file and hands it to the browser to keep. Fetched rather than linked, so that a refusal is told in words. @throws ApiError */
export async function download(address: string, language: string): Promise<void> {
  const response = await fetch(address, { credentials: 'same-origin', headers: { 'accept-language': language } }).catch(() => { throw new ApiError('', 'UNREACHABLE'); });
  if (!response.ok) throw await errorOfResponse(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileNameOf(response.headers.get('content-disposition'), address);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
