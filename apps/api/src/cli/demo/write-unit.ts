import { boundTo } from './sealing';
import type { FieldCipher } from '@gongwei/platform-database';
import { addDays, type DateString } from '@gongwei/kernel';
import { idNumber, phone } from './personal-numbers';
import { pinyin } from 'pinyin-pro';
import type { Person } from './people';
import { documentNo, type OrganisationPlan } from './plan-unit';
import type { PostPlan } from './posts';
import type { Random } from './random';
import type { Tables } from './tables';

const RECORDER = '系统管理员';

const sounds = new Map<string, { pinyin: string; initials: string }>();
/** How a short name sounds, as the registry keeps it; thousands of organisations share a few hundred names. */
function soundOf(shortName: string): { pinyin: string; initials: string } {
  let sound = sounds.get(shortName);
  if (!sound) {
    const syllables = pinyin(shortName, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).map((syllable) => syllable.toLowerCase());
    sounds.set(shortName, (sound = { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable[0] ?? '').join('') }));
  }
  return sound;
}

/** Adds an organisation and the adjustments 设置调整 that its history tells of. */
export function addOrganisation(tables: Tables, plan: OrganisationPlan, today: DateString, newId: () => string, random: Random): void {
  const street = `政务大道${100 + (plan.tenant.name.length * 37) % 800}号`;
  const sound = soundOf(plan.shortName);
  tables.organisation.add([
    plan.tenant.id, plan.id, plan.code, plan.name, plan.shortName, plan.kind, plan.purpose, plan.parent?.id ?? null, plan.path, plan.depth, plan.sortNo, plan.status, plan.establishedOn, plan.documentNo,
    plan.termYears, plan.termStartedOn, plan.electionDueOn, plan.parent ? null : street, plan.parent ? null : `0599-2${String(100_000 + ((plan.tenant.name.length * 7919 + plan.sortNo * 104_729 + plan.code.length * 3571) % 900_000))}`,
    plan.overrideReason, plan.overrideDocumentNo, plan.coveredUnits, sound.pinyin, sound.initials,
  ]);
  if (plan.status === 'PROPOSED') return;
  const adjustment = (kind: string, on: DateString, document: string | null, reason: string | null, field: string, before: string | null, after: string | null, ...also: { field: string; before: string; after: string }[]) =>
    tables.adjustment.add([plan.tenant.id, newId(), plan.id, kind, on, document, reason, [{ field, before, after }, ...also], RECORDER]);
  const renamed = plan.status === 'ACTIVE' && plan.kind === 'BRANCH' && plan.parent !== null && random.chance(0.04);
  const firstName = renamed ? plan.name.replace('支部委员会', '第一支部委员会') : plan.name;
  adjustment('ESTABLISH', plan.establishedOn, plan.documentNo, null, 'name', null, firstName);
  const later = addDays(today, -random.int(30, 400));
  const on = later > plan.establishedOn ? later : plan.establishedOn;
  if (renamed) adjustment('RENAME', on, documentNo(random, on, 1), '机构改革后处室更名', 'name', firstName, plan.name, { field: 'shortName', before: plan.shortName.replace('党支部', '第一党支部'), after: plan.shortName });
  if (plan.status === 'DISSOLVED') adjustment('DISSOLVE', on, documentNo(random, on, 1), '机构撤并，党员已转入其他党支部', 'status', 'ACTIVE', 'DISSOLVED');
  if (plan.status === 'MERGED') adjustment('MERGE', on, documentNo(random, on, 1), '与信息中心党支部合并', 'status', 'ACTIVE', 'MERGED');
}

/** Adds a person, ID number and phone sealed as the registry seals them. */
export function addPerson(tables: Tables, person: Person, cipher: FieldCipher): void {
  const tenantId = person.organisation.tenant.id;
  const number = idNumber(person.birth, person.female, person.serial);
  const mobile = person.hasPhone ? phone(person.serial) : null;
  tables.member.add([
    tenantId, person.id, person.organisation.id, person.name, person.pinyin, person.initials, person.female ? 'FEMALE' : 'MALE', person.ethnicity, person.birth,
    cipher.encrypt(number, boundTo(tenantId, person.id, 'id-number')), cipher.blindIndex(number, 'id-number'),
    mobile && cipher.encrypt(mobile, boundTo(tenantId, person.id, 'phone')), mobile && cipher.blindIndex(mobile, 'phone'), mobile && cipher.blindIndex(mobile.slice(-4), 'phone-tail'),
    person.education, person.jobTitle, person.rank, person.joinedOn, person.becameFullOn, person.status, person.isLeader, person.isFloating, person.isRetired, person.leftOn, person.leaveReason,
  ]);
}

export function addPost(tables: Tables, plan: PostPlan, newId: () => string): void {
  tables.post.add([plan.organisation.tenant.id, newId(), plan.organisation.id, plan.person.id, plan.post, plan.from, plan.to, plan.fullTime]);
}
