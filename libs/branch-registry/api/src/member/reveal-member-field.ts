import { notFound } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { boundTo } from './member-fields';
import type { RevealMemberFieldInput } from './member.types';

/** Opens one encrypted field of one member. The audit entry is written in the same transaction: no entry, no value. @throws NOT_FOUND. */
export async function revealMemberField(platform: Platform, context: RequestContext, input: RevealMemberFieldInput): Promise<string | null> {
  return platform.database.write(context, async (tx) => {
    const [member] = await tx.query<{ tenant_id: string; id: string; name: string; id_number: Buffer; phone: Buffer | null }>(
      'select tenant_id, id, name, id_number, phone from member where id::text = $1', [input.id.toLowerCase()],
    );
    if (!member) throw notFound();
    const field = input.field === 'ID_NUMBER' ? 'id-number' : 'phone';
    const sealed = field === 'id-number' ? member.id_number : member.phone;
    await recordAudit(tx, context, {
      operation: 'revealMemberField', tenantId: member.tenant_id, targetType: 'Member', targetId: member.id, targetLabel: member.name, reason: input.reason ?? null,
      changes: [{ field: input.field === 'ID_NUMBER' ? 'idNumber' : 'phone', before: null, after: null }],
    });
    return sealed ? platform.cipher.decrypt(sealed, boundTo(member.tenant_id, member.id, field)) : null;
  });
}
