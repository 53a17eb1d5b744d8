import { checkIdNumber, today, type DateString, type RuleViolation } from '@gongwei/kernel';
import {
  DEVELOPMENT_STATUSES,
  hasLeft,
  IMPORTABLE_STATUSES,
  isDeveloping,
  MEMBER_TRANSITIONS,
  normaliseMember,
  validateMember,
  validateMemberChange,
  type MemberInput,
  type MemberStatus,
} from '@gongwei/branch-registry-domain';
import type { CreateMemberInput, Gender, UpdateMemberInput } from '../gql/graphql';
import { missingChoices } from '../shared/missing';

/** What the form edits. The two encrypted fields are null while they stay as they are: their values never reach the form. */
export interface MemberModel {
  organisationId: string;
  name: string;
  idNumber: string | null;
  gender: Gender | '';
  birthDate: DateString | null;
  ethnicity: string;
  education: string | null;
  phone: string | null;
  jobTitle: string;
  rank: string;
  status: MemberStatus | '';
  joinedOn: DateString | null;
  becameFullOn: DateString | null;
  isLeader: boolean;
  isFloating: boolean;
  isRetired: boolean;
}

/** A record as the API gives it for editing. */
export interface EditedMember extends Omit<MemberInput, 'idNumber' | 'phone'> {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
}

const HAN = '01';

/** A new person: most are full members of the Han, and what is usual need not be chosen. */
export const emptyMember = (organisationId = ''): MemberModel => ({
  organisationId, name: '', idNumber: '', gender: '', birthDate: null, ethnicity: HAN, education: null, phone: '', jobTitle: '', rank: '', status: 'FULL', joinedOn: null, becameFullOn: null,
  isLeader: false, isFloating: false, isRetired: false,
});

export const memberModelOf = (member: EditedMember): MemberModel => ({
  organisationId: member.organisationId,
  name: member.name,
  idNumber: null,
  gender: member.gender as Gender,
  birthDate: member.birthDate,
  ethnicity: member.ethnicity,
  education: member.education ?? null,
  phone: null,
  jobTitle: member.jobTitle ?? '',
  rank: member.rank ?? '',
  status: member.status,
  joinedOn: member.joinedOn ?? null,
  becameFullOn: member.becameFullOn ?? null,
  isLeader: member.isLeader ?? false,
  isFloating: member.isFloating ?? false,
  isRetired: member.isRetired ?? false,
});

/** Which dates a status has: people on the way have none, probationary members have joined but are not full. */
export const hasJoined = (status: MemberStatus | ''): boolean => status !== '' && !DEVELOPMENT_STATUSES.includes(status);
export const canBeFull = (status: MemberStatus | ''): boolean => hasJoined(status) && status !== 'PROBATIONARY';

/** Whom a new record may be of. Who left is recorded on the record that was. */
export const NEW_STATUSES: readonly MemberStatus[] = IMPORTABLE_STATUSES;

/** What a status may become in the form, itself first. Leaving and suspension have a form of their own, development its steps. */
export const nextStatuses = (status: MemberStatus): MemberStatus[] => [status, ...(isDeveloping(status) ? [] : MEMBER_TRANSITIONS[status].filter((next) => !hasLeft(next) && next !== 'SUSPENDED'))];

/** How a person may leave, or be suspended. Empty where the record is closed already. */
export const leavingStatuses = (status: MemberStatus): MemberStatus[] => MEMBER_TRANSITIONS[status].filter((next) => hasLeft(next) || next === 'SUSPENDED');

/** Birth date and gender stand in a sound ID number: nobody types them twice. @returns what to fill in, or null. */
export function readFromIdNumber(idNumber: string | null): Pick<MemberModel, 'birthDate' | 'gender'> | null {
  const id = idNumber ? checkIdNumber(idNumber) : null;
  return id?.ok ? { birthDate: id.birthDate, gender: id.gender } : null;
}

/** The record the model describes; dates the status does not have are left out, so that changing one's mind costs nothing. */
function recordOf(model: MemberModel): MemberInput {
  const { idNumber, phone, ...plain } = model;
  return normaliseMember({
    ...plain,
    gender: model.gender,
    birthDate: model.birthDate ?? '',
    status: model.status as MemberStatus,
    joinedOn: hasJoined(model.status) ? model.joinedOn : null,
    becameFullOn: canBeFull(model.status) ? model.becameFullOn : null,
    ...(idNumber === null ? {} : { idNumber }),
    ...(phone === null ? {} : { phone }),
  });
}

export const validateNewMember = (model: MemberModel, on: DateString = today()): RuleViolation[] => missingChoices(validateMember(recordOf(model), { today: on }), model);

export const createMemberInput = (model: MemberModel, idempotencyKey: string): CreateMemberInput => ({ ...(recordOf(model) as unknown as CreateMemberInput), idempotencyKey });

/** What the model changes in a record. An encrypted field counts as changed when something was entered for it. */
export function memberChanges(current: EditedMember, model: MemberModel): Partial<MemberInput> {
  const record = recordOf(model);
  const before: Partial<MemberInput> = current;
  const changed = (Object.keys(record) as (keyof MemberInput)[]).filter((field) => (record[field] ?? null) !== (before[field] ?? null) || (field === 'phone' && model.phone !== null));
  return Object.fromEntries(changed.map((field) => [field, record[field] ?? null])) as Partial<MemberInput>;
}

export const validateMemberEdit = (current: EditedMember, model: MemberModel, on: DateString = today()): RuleViolation[] => missingChoices(validateMemberChange(current, memberChanges(current, model), { today: on }), model);

export const updateMemberInput = (current: EditedMember, model: MemberModel): UpdateMemberInput => ({ id: current.id, version: current.version, ...(memberChanges(current, model) as Partial<UpdateMemberInput>) });
