import { conflict, today, validationFailed } from '@gongwei/kernel';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, type Platform, type RequestContext } from '@gongwei/platform-database';
import { hasLeft, isDeveloping, normaliseMember, validateMemberChange, type MemberInput } from '@gongwei/branch-registry-domain';
import { lookUpRegistration, settleOutcome, type Outcome } from '../transfer/look-up-registration';
import { keepOutlook, standingSteps } from '../development/settle-development';
import { findHome, findMember, MEMBER_CONSTRAINTS } from './find-member';
import { boundTo, sealIdNumber, sealPhone, soundOf } from './member-fields';
import { MemberEntity } from './member.entity';
import type { UpdateMemberInput } from './member.types';

/** Changes a member's facts; the whole record must be valid afterwards. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function updateMember(platform: Platform, context: RequestContext, input: UpdateMemberInput): Promise<string> {
  const { id, version, ...given } = input;
  const outcome = await explainConstraints(MEMBER_CONSTRAINTS, () =>
    platform.database.write(context, async (tx): Promise<Outcome> => {
      const member = await findMember(tx, context, id, version);
      if (hasLeft(member.status as MemberInput['status'])) throw conflict('member.left');
      const known = {
        ...member,
        idNumber: platform.cipher.decrypt(member.idNumber, boundTo(member.tenantId, member.id, 'id-number')),
        phone: member.phone ? platform.cipher.decrypt(member.phone, boundTo(member.tenantId, member.id, 'phone')) : null,
      };
      const fields = settled(member, normaliseMember(given as Partial<MemberInput>) as Partial<UpdateMemberInput>);
      const violations = validateMemberChange(known as MemberInput, fields as Partial<MemberInput>, { today: today() });
      if (violations.length) throw validationFailed(violations);
      const changes = changesBetween({ ...known }, fields);
      if (!changes.length) return { id: member.id };
      if (fields.idNumber && fields.idNumber !== known.idNumber) {
        const registration = await lookUpRegistration(tx, context, platform.cipher, { name: fields.name ?? member.name, idNumber: fields.idNumber });
        if (registration !== 'NONE') return { registration };
      }
      if (fields.organisationId) await findHome(tx, context, fields.organisationId);
      const { idNumber, phone, ...plain } = fields;
      await tx.manager.update(
        MemberEntity,
        { tenantId: member.tenantId, id: member.id },
        {
          ...(plain as Partial<MemberEntity>),
          ...(fields.name ? soundOf(fields.name) : {}),
          ...(idNumber ? sealIdNumber(platform.cipher, member.tenantId, member.id, idNumber) : {}),
          ...(phone !== undefined ? sealPhone(platform.cipher, member.tenantId, member.id, phone) : {}),
          version: member.version + 1, updatedAt: new Date(),
        },
      );
      // Who may go on when follows from the days of birth and joining.
      if ((fields.birthDate || fields.joinedOn) && isDeveloping(member.status)) {
        const steps = await standingSteps(tx, member);
        if (steps.length) await keepOutlook(tx, { ...member, ...(plain as Partial<MemberEntity>) }, steps);
      }
      await recordAudit(tx, context, { operation: 'updateMember', targetType: 'Member', targetId: member.id, targetLabel: fields.name ?? member.name, changes });
      return { id: member.id };
    }),
  );
  return settleOutcome(outcome);
}

const MARKS = ['isLeader', 'isFloating', 'isRetired'] as const;

/** What follows from a change: a mark taken away is no, and who is restored from suspension has not left. */
function settled(member: MemberEntity, fields: Partial<UpdateMemberInput>): Partial<UpdateMemberInput> & { leftOn?: null; leaveReason?: null } {
  const marks = Object.fromEntries(MARKS.filter((mark) => fields[mark] === null).map((mark) => [mark, false]));
  const restored = member.status === 'SUSPENDED' && fields.status && fields.status !== 'SUSPENDED';
  return { ...fields, ...marks, ...(restored ? { leftOn: null, leaveReason: null } : {}) };
}
