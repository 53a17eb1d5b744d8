export type DateString = string;
/** Whether a text is a day that exists, written 2026-11-23. */
export function isDate(text: unknown): text is DateString {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
