import { likeContaining, type SqlType } from '@gongwei/platform-graphql';

export { TODAY } from '@gongwei/platform-database';

/** Organisations that exist and work, as opposed to those merged, split, dissolved or not yet approved. */
export const STANDING = "('ACTIVE', 'SUSPENDED')";

/** A letter after all those a sound is written with. */
const AFTER_Z = '{';
type Parameter = (value: unknown, type: SqlType) => string;

/**
 * Sounds (lower-case letters) that begin with these letters, as a range of the index: LIKE is not leak-proof, so that under row-level
 * security no index could serve it.
 */
export const beginsWith = (column: string, sound: string, parameter: Parameter): string => `(${column} collate "C" >= ${parameter(sound, 'text')} and ${column} collate "C" < ${parameter(sound + AFTER_Z, 'text')})`;

/** Letters as they are typed for a sound: "zhang san", "xi'an"; null for any other text. */
export const soundTyped = (text: string): string | null => (/^[a-z\s']+$/i.test(text.trim()) && /[a-z]/i.test(text) ? text.toLowerCase().replaceAll(/[\s']/g, '') : null);

/** As {@link likeContaining}, of what somebody typed. */
export const containing = (text: string): string => likeContaining(text.trim());

/** Further columns of an UPDATE, after those it always writes. @param used how many parameters the statement has already. */
export const alsoSetting = (columns: readonly string[], used: number): string => columns.map((column, index) => `, ${column} = $${used + 1 + index}`).join('');

/** Tenant and id of an organisation and of all beneath it. @param top condition on the organisation `top`. */
export const organisationsUnder = (top: string): string => `(select o.tenant_id, o.id from organisation top join organisation o on o.tenant_id = top.tenant_id and starts_with(o.path, top.path) where ${top})`;

/** Whether the organisation `o` is this one or stands beneath it. */
export const standsUnder = (id: string, parameter: Parameter): string => `exists (select 1 from organisation top where top.id::text = ${parameter(id, 'text')} and top.tenant_id = o.tenant_id and starts_with(o.path, top.path))`;

/** Whether a record, by its alias, belongs to an organisation or to one beneath it. */
export const underOrganisation = (record: string, id: string, parameter: Parameter): string =>
  `exists (select 1 from organisation top join organisation o on o.tenant_id = top.tenant_id and starts_with(o.path, top.path) where top.id::text = ${parameter(id, 'text')} and o.tenant_id = ${record}.tenant_id and o.id = ${record}.organisation_id)`;
