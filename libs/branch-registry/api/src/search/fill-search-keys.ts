import type { FieldCipher } from '@gongwei/platform-database';
import { boundTo, organisationSound, phoneTail } from '../member/member-fields';

/** A connection that sees all tenants: of the role that maintenance runs as. */
export interface Maintenance {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<{ rows: Row[] }>;
}

const BATCH = 500;

/**
 * Works out what names and phones are found by where it is not there yet: records written before it was kept, and by whoever does not know
 * the key. The API does it when it starts; several nodes at once share the rows. @returns how many records were filled.
 */
export async function fillSearchKeys(connection: Maintenance, cipher: FieldCipher): Promise<{ phones: number; organisations: number }> {
  return { phones: await inBatches(() => fillPhones(connection, cipher)), organisations: await inBatches(() => fillOrganisations(connection)) };
}

async function inBatches(fill: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let filled = BATCH; filled === BATCH; total += filled) filled = await fill();
  return total;
}

async function fillPhones(connection: Maintenance, cipher: FieldCipher): Promise<number> {
  const { rows } = await connection.query<{ tenantId: string; id: string; phone: Buffer }>('select tenant_id as "tenantId", id, phone from member where phone is not null and phone_tail_index is null order by id limit $1', [BATCH]);
  const tails = rows.map(({ tenantId, id, phone }) => phoneTail(cipher, cipher.decrypt(phone, boundTo(tenantId, id, 'phone'))));
  if (rows.length) {
    // A phone that changed meanwhile has its tail already.
    await connection.query('update member m set phone_tail_index = x.tail from unnest($1::uuid[], $2::uuid[], $3::bytea[]) as x (tenant_id, id, tail) where m.tenant_id = x.tenant_id and m.id = x.id and m.phone_tail_index is null', [rows.map(({ tenantId }) => tenantId), rows.map(({ id }) => id), tails]);
  }
  return rows.length;
}

async function fillOrganisations(connection: Maintenance): Promise<number> {
  const { rows } = await connection.query<{ tenantId: string; id: string; shortName: string }>('select tenant_id as "tenantId", id, short_name as "shortName" from organisation where short_name_pinyin is null limit $1', [BATCH]);
  const sounds = rows.map(({ shortName }) => organisationSound(shortName));
  if (rows.length) {
    await connection.query(
      'update organisation o set short_name_pinyin = x.pinyin, short_name_initials = x.initials from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as x (tenant_id, id, pinyin, initials) where o.tenant_id = x.tenant_id and o.id = x.id',
      [rows.map(({ tenantId }) => tenantId), rows.map(({ id }) => id), sounds.map((sound) => sound.shortNamePinyin), sounds.map((sound) => sound.shortNameInitials)],
    );
  }
  return rows.length;
}
