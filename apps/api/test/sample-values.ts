import { today } from '@gongwei/kernel';
import { idNumber } from '../src/cli/demo/personal-numbers';

// Sound values, so that an operation gets past the checks of its input and as far as the ids in it. By `Input.field`, then by field.
const VALUES: Readonly<Record<string, unknown>> = {
  text: 'SECRET',
  reason: '采样核对',
  documentNo: '采样〔2024〕1号',
  otherSide: '采样单位',
  letterNo: '〔2024〕第1号',
  issuedOn: today(),
  // The names of units are no secret within a system; nothing else of them is in the directory.
  'unitDirectory.search': '采样',
  name: '采样',
  shortName: '采样',
  code: 'SMP-1',
  displayName: '采样',
  loginName: 'sample',
  adminLoginName: 'sample',
  adminDisplayName: '采样',
  birthDate: '1990-03-07',
  idNumber: idNumber('1990-03-07', false, 9_000),
  gender: 'MALE',
  ethnicity: '01',
  establishedOn: '2020-01-01',
  effectiveOn: '2024-01-01',
  leftOn: '2024-01-01',
  fromOn: '2024-01-01',
  toOn: '2024-01-01',
  on: '2024-03-01',
  month: '2024-02',
  fromMonth: '2024-02',
  paidOn: '2024-02-05',
  year: 2024,
  fullTime: false,
  overlapHours: 1,
  permissions: ['member.read'],
  scopes: ['branch-registry:read'],
  coversSubtree: false,
  resetSecondFactor: false,
  readOnly: true,
  shared: true,
  list: 'members',
  replyNo: '采样〔2024〕2号',
  repliedOn: '2024-01-01',
  plannedOn: '2024-01-01',
  heldOn: '2024-01-01',
  until: '2024-01-01',
  seats: 1,
  'RecordPoliticalBirthdayInput.card': true,
  'ElectionSeatsInput.body': 'SECRETARY',
  'ElectionCandidateInput.body': 'SECRETARY',
  'CreateMemberInput.status': 'APPLICANT',
  'RecordMemberLeaveInput.status': 'LEFT',
  'CreateUnitInput.kind': 'UNIT',
  'CreateOrganisationInput.kind': 'BRANCH',
  'MergeTargetInput.kind': 'BRANCH',
  'NewOrganisationInput.kind': 'BRANCH',
  'AppointPostInput.post': 'DEPUTY_SECRETARY',
  'ProposeOrganisationInput.kind': 'BRANCH',
  'ProposedAppointmentInput.post': 'DEPUTY_SECRETARY',
  'ProposePostsInput.subject': 'SECRETARY_POST',
  note: '采样说明',
  'ProposeDissolutionInput.body': '采样理由',
  title: '采样事项',
  issuer: '采样单位',
  meeting: '党组会议',
  conclusion: '采样结论',
  requestNo: '采样〔2024〕2号',
  requestedOn: '2024-01-01',
};
const BY_TYPE: Readonly<Record<string, unknown>> = { String: 'x', Int: 1, Float: 1, Boolean: true, Date: '2024-01-01', DateTime: '2024-01-01T00:00:00Z' };

/** A value for one argument or input field that is no id. What need not be given is left out. */
export function sampleValue(owner: string, field: string, type: string, required: boolean, firstOfEnum: string | null, list: boolean): unknown {
  if (!required) return undefined;
  const value = VALUES[`${owner}.${field}`] ?? VALUES[field] ?? firstOfEnum ?? BY_TYPE[type];
  return list && !Array.isArray(value) ? [value] : value;
}
