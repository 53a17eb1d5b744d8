/** What a member's sealed fields are bound to; the registry opens them with the same text. */
export const boundTo = (tenantId: string, memberId: string, field: 'id-number' | 'phone'): string => `member:${tenantId}:${memberId}:${field}`;
