import { addDays, addMonths, type DateString } from '@gongwei/kernel';
import { defaultTermYears, electionDueOn, type OrganisationKind } from '@gongwei/branch-registry-domain';
import type { TenantPlan } from './plan-city';
import type { Random } from './random';

/** One organisation as it will be loaded; `people` and `board` say what is made for it, defects may change both before that. */
export interface OrganisationPlan {
  readonly tenant: TenantPlan;
  readonly id: string;
  code: string;
  name: string;
  shortName: string;
  kind: OrganisationKind;
  readonly parent: OrganisationPlan | null;
  readonly path: string;
  readonly depth: number;
  readonly sortNo: number;
  status: 'PROPOSED' | 'ACTIVE' | 'SUSPENDED' | 'MERGED' | 'DISSOLVED';
  establishedOn: DateString;
  readonly documentNo: string | null;
  termYears: number | null;
  termStartedOn: DateString | null;
  electionDueOn: DateString | null;
  purpose: 'HOME' | 'ACTION' | 'PROJECT' | null;
  overrideReason: string | null;
  overrideDocumentNo: string | null;
  coveredUnits: number;
  /** Members, full and probationary. */
  people: number;
  /** People on the way: applicants, activists, candidates. */
  pipeline: number;
  readonly retired: boolean;
  secretaryVacant: boolean;
  /** How many posts are filled; null: as many as the size asks for. */
  board: number | null;
}

const ROOMS = ['办公室', '组织人事处', '政策法规处', '财务审计处', '综合业务处', '规划发展处', '行政审批处', '监督检查处', '信息中心', '执法支队', '服务中心', '宣传教育处', '安全监管处', '科技信息处', '研究中心', '技术中心'];
const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numeral = (n: number): string => (n <= 10 ? NUMBERS[n - 1]! : n < 20 ? `十${NUMBERS[n - 11]}` : `${NUMBERS[Math.floor(n / 10) - 1]}十${n % 10 ? NUMBERS[(n % 10) - 1] : ''}`);

export interface UnitShape {
  readonly today: DateString;
  /** Members of an ordinary branch. */
  readonly branchSize: number;
  readonly newId: () => string;
}

/** Lays out a unit's tree by the regulations: a branch, a general branch from 50 members on, a committee from 100 on, general branches within large ones. */
export function planUnit(unit: TenantPlan, shape: UnitShape, random: Random): OrganisationPlan[] {
  const planned: OrganisationPlan[] = [];
  const add = (kind: OrganisationKind, parent: OrganisationPlan | null, label: string, people: number, more: Partial<OrganisationPlan> = {}): OrganisationPlan => {
    const plan = newOrganisation(unit, kind, parent, label, people, planned.length + 1, shape, random, more);
    planned.push(plan);
    return plan;
  };
  const members = Math.max(4, Math.round(unit.people * 0.84));
  if (members <= Math.max(24, shape.branchSize * 1.5)) {
    const branch = add('BRANCH', null, '', members);
    if (members > 14) addGroups(add, branch);
    return planned;
  }
  const kind = members >= 100 ? 'PRIMARY_COMMITTEE' : 'GENERAL_BRANCH';
  const override = members < 50 ? { overrideReason: '党员人数不足 50 人，因下设党支部较多，经批准设立党总支', overrideDocumentNo: documentNo(random, shape.today, 2) } : {};
  const top = add(kind, null, '机关', 0, override);
  const sections = members >= 400 ? Math.max(2, Math.round(members / 220)) : 0;
  const parents = sections ? Array.from({ length: sections }, (_, i) => add('GENERAL_BRANCH', top, `第${numeral(i + 1)}`, 0)) : [top];
  let left = members;
  if (members >= 60) left -= addRetired(add, top, members);
  if (members >= 60 && random.chance(0.3)) left -= add('JOINT_BRANCH', top, '直属事业单位', random.int(6, 10), { coveredUnits: random.int(2, 4) }).people;
  for (let index = 0; left > 0; index += 1) {
    const wanted = Math.max(5, Math.round(shape.branchSize * (0.65 + random.next() * 0.7)));
    const size = left - wanted < 5 ? left : wanted;
    left -= size;
    const room = ROOMS[index];
    const branch = add('BRANCH', parents[index % parents.length]!, room ?? `第${numeral(index - ROOMS.length + 1)}`, size);
    if (size >= 16 && random.chance(0.12)) addGroups(add, branch);
  }
  if (members >= 50) add('FUNCTIONAL_BRANCH', top, '家园', 0, { purpose: 'HOME' });
  if (random.chance(0.3)) add('TEMPORARY_BRANCH', top, '重点项目专班', 0);
  addHistory(add, top, random);
  return planned;
}

type Add = (kind: OrganisationKind, parent: OrganisationPlan | null, label: string, people: number, more?: Partial<OrganisationPlan>) => OrganisationPlan;

function addGroups(add: Add, branch: OrganisationPlan): void {
  for (const group of ['第一', '第二']) add('PARTY_GROUP', branch, `${group}党小组`, 0);
}

function addRetired(add: Add, top: OrganisationPlan, members: number): number {
  const people = Math.min(30, Math.round(members * 0.14));
  add('BRANCH', top, '离退休干部', people, { retired: true });
  return people;
}

// What no longer is, or not yet: closed branches keep their history, a proposed one waits for its approval.
function addHistory(add: Add, top: OrganisationPlan, random: Random): void {
  if (random.chance(0.22)) add('BRANCH', top, '原后勤服务中心', 0, { status: 'DISSOLVED', board: 0 });
  if (random.chance(0.18)) add('BRANCH', top, '原信息技术处', 0, { status: 'MERGED', board: 0 });
  if (random.chance(0.06)) add('BRANCH', top, '挂职干部', 0, { status: 'SUSPENDED', board: 0 });
  if (random.chance(0.08)) add('BRANCH', top, '数据资源处', 0, { status: 'PROPOSED', board: 0 });
}

const SUFFIX: Readonly<Record<OrganisationKind, readonly [full: string, short: string]>> = {
  PRIMARY_COMMITTEE: ['委员会', '党委'], GENERAL_BRANCH: ['总支部委员会', '党总支'], BRANCH: ['支部委员会', '党支部'], JOINT_BRANCH: ['联合支部委员会', '联合党支部'],
  TEMPORARY_BRANCH: ['临时支部委员会', '临时党支部'], FUNCTIONAL_BRANCH: ['支部', '支部'], PARTY_GROUP: ['', ''],
};

function newOrganisation(
  unit: TenantPlan, kind: OrganisationKind, parent: OrganisationPlan | null, label: string, people: number, sortNo: number, shape: UnitShape, random: Random, more: Partial<OrganisationPlan>,
): OrganisationPlan {
  const id = shape.newId();
  const termYears = defaultTermYears(kind);
  const left = Math.floor(random.next() ** 0.8 * (termYears ?? 0) * 365);
  const due = termYears ? addDays(shape.today, Math.max(3, left)) : null;
  const started = due && termYears ? addMonths(due, -12 * termYears) : null;
  const established = addDays(started ?? addMonths(shape.today, -random.int(2, 40)), started ? -365 * random.int(0, 9) - random.int(0, 90) : 0);
  const [full, short] = SUFFIX[kind];
  const stem = unit.name.replace(/^中[共国]/, '');
  return {
    tenant: unit, id, kind, parent, people, sortNo, depth: parent ? parent.depth + 1 : 0, path: `${parent?.path ?? ''}${id.replaceAll('-', '')}/`,
    code: `${unit.code.toUpperCase()}-${String(sortNo).padStart(3, '0')}`, name: kind === 'PARTY_GROUP' ? `${parent!.name}${label}` : `中共${stem}${label}${full}`, shortName: `${label || unit.shortName}${short}`,
    status: 'ACTIVE', establishedOn: established, documentNo: parent ? documentNo(random, established, 1) : documentNo(random, established, 0),
    termYears, termStartedOn: started, electionDueOn: started && termYears ? electionDueOn(started, termYears) : null,
    purpose: null, overrideReason: null, overrideDocumentNo: null, coveredUnits: 0, pipeline: people ? Math.max(0, Math.round(people * (0.1 + random.next() * 0.16) - 0.5)) : 0, retired: false, secretaryVacant: false, board: null, ...more,
  };
}

const ISSUERS = ['市直工委', '机关党委', '市直工委组'] as const;
/** An approval document number 批复文号 in the usual form. */
export const documentNo = (random: Random, on: DateString, issuer: 0 | 1 | 2): string => `${ISSUERS[issuer]}〔${on.slice(0, 4)}〕${random.int(1, 120)}号`;
