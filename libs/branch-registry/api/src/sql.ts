/** Today where the committee sits; the database server may stand in another zone. */
export const TODAY = "(now() at time zone 'Asia/Shanghai')::date";

/** Organisations that exist and work, as opposed to those merged, split, dissolved or not yet approved. */
export const STANDING = "('ACTIVE', 'SUSPENDED')";

/** A letter after all those a sound is written with. */
const AFTER_Z = '{';
type Parameter = (value: unknown, type: 'text') => string;

/**
 * Sounds (lower-case letters) that begin with these letters, as a range of the index: LIKE is not leak-proof, so that under row-level
 * security no index could serve it.
 */
export const beginsWith = (column: string, sound: string, parameter: Parameter): string => `(${column} collate "C" >= ${parameter(sound, 'text')} and ${column} collate "C" < ${parameter(sound + AFTER_Z, 'text')})`;

/** Letters as they are typed for a sound: "zhang san", "xi'an"; null for any other text. */
export const soundTyped = (text: string): string | null => (/^[a-z\s']+$/i.test(text.trim()) && /[a-z]/i.test(text) ? text.toLowerCase().replaceAll(/[\s']/g, '') : null);

export const containing = (text: string): string => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
