import { addDays, type DateString } from '@gongwei/kernel';
import { letterNumber, letterValidUntil } from '@gongwei/branch-registry-domain';
import type { FieldCipher } from '@gongwei/platform-database';
import type { Person } from './people';
import { idNumber, phone } from './personal-numbers';
import type { TenantPlan } from './plan-city';
import type { Tables } from './tables';

export interface TransferParts {
  readonly units: readonly TenantPlan[];
  readonly people: readonly Person[];
  readonly cipher: FieldCipher;
  readonly newId: () => string;
  readonly today: DateString;
}

/** Days ago: requested, issued (null: not yet), and how it stands. A letter is good for 30 days. */
const VARIANTS = [
  { status: 'ISSUED', requested: 28, issued: 26, reason: '工作调动' },
  { status: 'REQUESTED', requested: 2, issued: null, reason: '交流任职' },
  { status: 'ISSUED', requested: 6, issued: 4, reason: '工作调动' },
  { status: 'RETURNED', requested: 20, issued: 18, reason: '机构改革转隶' },
  { status: 'EXPIRED', requested: 50, issued: 47, reason: '工作调动' },
  { status: 'WITHDRAWN', requested: 33, issued: 31, reason: '借调期满' },
] as const;
/** Units with one of each; the others have one. */
const FULL_SET = 6;
const OUTSIDE = ['某省直机关工作委员会', '邻市市直机关工作委员会', '某大学党委组织部', '某县委组织部'];
const CLERK = '组织干事';

/** Transfers in every state, each unit's to the next one, so that no page is empty and every one can be gone on with. */
export function addTransfers(tables: Tables, { units, people, cipher, newId, today }: TransferParts): void {
  const byUnit = Map.groupBy(people, (person) => person.organisation.tenant.id);
  const day = (ago: number): DateString => addDays(today, -ago);
  const at = (ago: number): string => `${day(ago)}T02:30:00Z`;
  const letters = new Map<string, number>();
  const letterOf = (unit: TenantPlan, year: number): [string, number, number] => {
    const sequence = (letters.get(unit.id) ?? 0) + 1;
    letters.set(unit.id, sequence);
    return [letterNumber(year, sequence), year, sequence];
  };
  const event = (tenant: string, transfer: string, step: string, ago: number, actor: string, note: string | null): void => tables.transferEvent.add([tenant, newId(), transfer, step, at(ago), actor, note]);

  units.forEach((unit, index) => {
    const target = units[(index + 1) % units.length]!;
    if (target === unit) return;
    const own = byUnit.get(unit.id) ?? [];
    const ready = own.filter((person) => person.status === 'FULL' && !person.isLeader && !person.isRetired).slice(-FULL_SET * 2);
    const variants = index < FULL_SET ? VARIANTS : [VARIANTS[index % VARIANTS.length]!];
    variants.forEach((variant, turn) => {
      const person = ready[turn];
      if (!person) return;
      const id = newId();
      const issuedOn = variant.issued === null ? null : day(variant.issued);
      const [letterNo, year, sequence] = issuedOn ? letterOf(unit, Number(issuedOn.slice(0, 4))) : [null, null, null];
      const closed = variant.status === 'RETURNED' ? [day(12), '介绍信抬头应为机关党委，请更正后重新开具'] : variant.status === 'WITHDRAWN' ? [day(25), '借调期延长，暂不转接'] : variant.status === 'EXPIRED' ? [day(16), null] : [null, null];
      tables.transfer.add([
        unit.id, id, 'WITHIN', variant.status, person.id, person.name, person.status, unit.name, person.organisation.id, person.organisation.name, target.id, target.name, null, null, variant.reason, day(0),
        day(variant.requested), letterNo, year, sequence, issuedOn, issuedOn && letterValidUntil(issuedOn), null, null, closed[0] ?? null, closed[1] ?? null,
        variant.status === 'ISSUED' ? sealed(cipher, id, person) : null,
      ]);
      event(unit.id, id, 'REQUEST', variant.requested, CLERK, variant.reason);
      if (variant.issued !== null) for (const [tenant, actor] of [[unit.id, CLERK], [target.id, unit.name]] as const) event(tenant, id, 'ISSUE', variant.issued, actor, letterNo);
      const end = { RETURNED: ['RETURN', 12, target.name, CLERK], WITHDRAWN: ['WITHDRAW', 25, CLERK, unit.name], EXPIRED: ['EXPIRE', 16, '系统', '系统'] }[variant.status as string] as [string, number, string, string] | undefined;
      if (end) for (const [tenant, actor] of [[unit.id, end[2]], [target.id, end[3]]] as const) event(tenant, id, end[0], end[1], actor, closed[1] ?? letterNo);
    });
    addPaper(unit, index, own);
  });

  /** Those who left the registry did so with a letter on paper; some who are here came with one, and one moved within the unit. */
  function addPaper(unit: TenantPlan, index: number, own: readonly Person[]): void {
    const outside = OUTSIDE[index % OUTSIDE.length]!;
    for (const person of own.filter(({ status, leftOn }) => status === 'TRANSFERRED_OUT' && leftOn && leftOn <= day(1)).slice(0, 3)) {
      const id = newId();
      const issuedOn = addDays(person.leftOn!, -9);
      const [letterNo, year, sequence] = letterOf(unit, Number(issuedOn.slice(0, 4)));
      tables.transfer.add([
        unit.id, id, 'OUTWARD', 'RECEIVED', person.id, person.name, 'FULL', unit.name, person.organisation.id, person.organisation.name, null, outside, null, null, '工作调动', null,
        addDays(issuedOn, -2), letterNo, year, sequence, issuedOn, letterValidUntil(issuedOn), person.leftOn, '回执1号', null, null, null,
      ]);
      tables.transferEvent.add([unit.id, newId(), id, 'ISSUE', `${issuedOn}T02:30:00Z`, CLERK, letterNo]);
      tables.transferEvent.add([unit.id, newId(), id, 'RECEIVE', `${person.leftOn}T02:30:00Z`, CLERK, '回执1号']);
    }
    const [moved, came] = own.filter(({ status, isRetired }) => status === 'FULL' && !isRetired);
    if (came) {
      const id = newId();
      tables.transfer.add([
        unit.id, id, 'INWARD', 'RECEIVED', came.id, came.name, came.status, outside, null, null, null, unit.name, came.organisation.id, came.organisation.name, '调入本单位', null,
        day(90 + index), `〔${day(100 + index).slice(0, 4)}〕第${8 + index}号`, null, null, day(100 + index), null, day(90 + index), '回执1号', null, null, null,
      ]);
      event(unit.id, id, 'RECORD', 90 + index, CLERK, outside);
    }
    const other = own.find(({ organisation }) => moved && organisation.id !== moved.organisation.id)?.organisation;
    if (moved && other) {
      const id = newId();
      tables.transfer.add([
        unit.id, id, 'INTERNAL', 'RECEIVED', moved.id, moved.name, moved.status, unit.name, other.id, other.name, null, unit.name, moved.organisation.id, moved.organisation.name, '岗位调整', null,
        day(40 + index), null, null, null, null, null, day(40 + index), null, null, null, null,
      ]);
      event(unit.id, id, 'RECORD', 40 + index, CLERK, '岗位调整');
    }
  }
}

/** As the registry seals the package of a letter; it opens it with the same text. */
function sealed(cipher: FieldCipher, transferId: string, person: Person): Buffer {
  const data = {
    name: person.name, gender: person.female ? 'FEMALE' : 'MALE', ethnicity: person.ethnicity, birthDate: person.birth, idNumber: idNumber(person.birth, person.female, person.serial), phone: person.hasPhone ? phone(person.serial) : null,
    education: person.education, jobTitle: person.jobTitle, rank: person.rank, joinedOn: person.joinedOn, becameFullOn: person.becameFullOn, status: person.status, isLeader: person.isLeader, isFloating: person.isFloating, isRetired: person.isRetired,
  };
  return cipher.encrypt(JSON.stringify(data), `transfer:${transferId}:package`);
}
