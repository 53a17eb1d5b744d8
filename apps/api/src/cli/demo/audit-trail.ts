import type { Client } from 'pg';
import type { TenantPlan } from './plan-city';

interface Entry {
  readonly tenantId: string;
  readonly id: string;
  readonly operation: string;
  readonly targetType: string;
  readonly targetId: string;
  readonly label: string;
  readonly changes: readonly { field: string; before: string | null; after: string | null }[];
}

/** The trail each tenant begins with: that it was created, with which administrator, and that the demo was loaded into it. */
export async function writeTrail(client: Client, committee: TenantPlan, tenants: readonly TenantPlan[], newId: () => string): Promise<number> {
  const entries = tenants.flatMap((tenant): Entry[] => {
    const target = { tenantId: tenant.id, targetType: 'Unit', targetId: tenant.id, label: tenant.name };
    return [
      { ...target, id: newId(), operation: 'createUnit', changes: [{ field: 'code', before: null, after: tenant.code }, { field: 'admin', before: null, after: 'admin' }] },
      { ...target, id: newId(), operation: 'loadDemo', changes: [{ field: 'people', before: null, after: String(tenant.people) }] },
    ];
  });
  // One statement: the trigger numbers and links each row in its turn.
  await client.query(
    `insert into audit_entry (tenant_id, id, sequence, at, actor_kind, actor_id, actor_name, actor_tenant_id, operation, target_type, target_id, target_label, changes, previous_hash, hash)
     select e.tenant_id, e.id, 0, now(), 'SYSTEM', null, '演示数据', $2, e.operation, e.target_type, e.target_id, e.label, e.changes, '', ''
     from jsonb_to_recordset($1) as e (tenant_id uuid, id uuid, operation text, target_type text, target_id uuid, label text, changes jsonb)`,
    [
      JSON.stringify(entries.map((entry) => ({ tenant_id: entry.tenantId, id: entry.id, operation: entry.operation, target_type: entry.targetType, target_id: entry.targetId, label: entry.label, changes: entry.changes }))),
      committee.id,
    ],
  );
  return entries.length;
}
