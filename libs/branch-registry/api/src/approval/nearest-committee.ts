import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';

/**
 * The committee a unit stands under, to which it writes: a district's or the city's. A unit cannot read the row of its committee, so the
 * name alone is looked up where logins are, for the unit of the context and no other.
 */
export async function nearestCommittee(tx: WriteTransaction, context: RequestContext): Promise<{ id: string; name: string } | null> {
  const unitId = tenantOf(context);
  const [committee] = await tx.inScope({ role: 'gw_identity', tenantId: null }, () =>
    tx.query<{ id: string; name: string }>('select above.tenant_id as id, above.name from tenant own join tenant above on above.tenant_id = own.parent_id where own.tenant_id = $1', [unitId]),
  );
  return committee ?? null;
}
