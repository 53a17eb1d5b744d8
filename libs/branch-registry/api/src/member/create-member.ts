import { today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, once, tenantOf, type FieldCipher, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { normaliseMember, validateMember } from '@gongwei/branch-registry-domain';
import { lookUpRegistration, settleOutcome, type Outcome } from '../transfer/look-up-registration';
import { findHome, MEMBER_CONSTRAINTS } from './find-member';
import { sealIdNumber, sealPhone, soundOf } from './member-fields';
import { MemberEntity } from './member.entity';
import type { CreateMemberInput } from './member.types';

/**
 * Adds a person to the registry. Whoever is registered in another unit of the system comes by transfer: that much is said, not where.
 * @throws VALIDATION_FAILED (fields of the input; also when the ID number is registered already), RATE_LIMITED.
 */
export async function createMember(platform: Platform, context: RequestContext, input: CreateMemberInput): Promise<string> {
  const violations = validateMember(input, { today: today() });
  if (violations.length) throw validationFailed(violations);
  const outcome = await explainConstraints(MEMBER_CONSTRAINTS, () =>
    platform.database.write(context, async (tx): Promise<Outcome> => {
      // First where, then whether: who has nowhere to put a person is not told whether there is one.
      const home = await findHome(tx, context, input.organisationId);
      const registration = await lookUpRegistration(tx, context, platform.cipher, input);
      if (registration !== 'NONE') return { registration };
      const id = await once(tx, context, 'createMember', input.idempotencyKey, input, async () => {
        const row = memberRow(platform.cipher, tenantOf(context), home.id, input);
        await tx.manager.insert(MemberEntity, row);
        await auditCreation(tx, context, row, input, home.name);
        return row.id;
      });
      return { id };
    }),
  );
  return settleOutcome(outcome);
}

export type NewMember = Omit<CreateMemberInput, 'organisationId' | 'idempotencyKey'>;

/** The stored form of a new member; shared with the import. */
export function memberRow(cipher: FieldCipher, tenantId: string, organisationId: string, input: NewMember): MemberEntity {
  const id = uuidv7();
  const { name, idNumber, phone, ...plain } = normaliseMember(input);
  return {
    tenantId, id, organisationId, name, ...soundOf(name), gender: plain.gender, ethnicity: plain.ethnicity, birthDate: plain.birthDate,
    ...sealIdNumber(cipher, tenantId, id, idNumber), ...sealPhone(cipher, tenantId, id, phone ?? null),
    education: plain.education ?? null, jobTitle: plain.jobTitle ?? null, rank: plain.rank ?? null, joinedOn: plain.joinedOn ?? null, becameFullOn: plain.becameFullOn ?? null,
    status: plain.status, isLeader: plain.isLeader ?? false, isFloating: plain.isFloating ?? false, isRetired: plain.isRetired ?? false, leftOn: null, leaveReason: null, version: 1, updatedAt: new Date(),
  };
}

function auditCreation(tx: WriteTransaction, context: RequestContext, row: MemberEntity, input: CreateMemberInput, home: string): Promise<void> {
  return recordAudit(tx, context, {
    operation: 'createMember', targetType: 'Member', targetId: row.id, targetLabel: row.name,
    changes: [{ field: 'organisation', before: null, after: home }, { field: 'status', before: null, after: input.status }],
  });
}
