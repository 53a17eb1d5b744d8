import { CATALOGUE_UNITS, GROUPS, nameAt, type CatalogueUnit, type GroupName } from './unit-catalogue';
import { creditCode } from './personal-numbers';
import type { Random } from './random';

export interface TenantPlan {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'COMMITTEE' | 'DISTRICT_COMMITTEE' | 'UNIT';
  readonly creditCode: string | null;
  readonly groupId: string | null;
  /** People in its registry, from applicants to retired members; 0 for committees. */
  readonly people: number;
}

export interface CityPlan {
  readonly place: string;
  readonly committee: TenantPlan;
  readonly groups: readonly { readonly id: string; readonly name: GroupName; readonly sortNo: number }[];
  readonly districts: readonly TenantPlan[];
  readonly units: readonly TenantPlan[];
}

export interface CityShape {
  /** Short name of the place, e.g. 云岭. */
  readonly place: string;
  readonly districts: readonly string[];
  readonly unitCount: number;
  /** How many of them stand beneath each district committee. */
  readonly unitsPerDistrict: number;
  readonly people: number;
  /** Put in front of every code; empty in a deployment of one city. */
  readonly codePrefix: string;
  /** The committee above, in a province. */
  readonly parentId: string | null;
  /** Serial number of the first credit code. */
  readonly firstSerial: number;
}

/** Lays out the tenants of one city: committee, groups, district committees, units with their share of the people. */
export function planCity(shape: CityShape, random: Random, newId: () => string): CityPlan {
  const { place, codePrefix: prefix } = shape;
  let serial = shape.firstSerial;
  const tenant = (plan: Partial<TenantPlan> & Pick<TenantPlan, 'parentId' | 'code' | 'name' | 'shortName' | 'kind'>, nature: string): TenantPlan => {
    serial += 1;
    return { id: newId(), groupId: null, people: 0, creditCode: creditCode(nature, serial), ...plan };
  };
  const committee = tenant(
    { parentId: shape.parentId, code: `${prefix}swgw`, name: `中共${place}市委市直属机关工作委员会`, shortName: prefix ? `${place}市直机关工委` : '市直机关工委', kind: 'COMMITTEE' },
    '11',
  );
  const groups = GROUPS.map((name, index) => ({ id: newId(), name, sortNo: index + 1 }));
  const groupIds = new Map(groups.map((group) => [group.name, group.id]));
  const districts = shape.districts.map((district, index) =>
    tenant({ parentId: committee.id, code: `${prefix}qx${index + 1}`, name: `中共${district}委${district.at(-1)}直属机关工作委员会`, shortName: `${district}直机关工委`, kind: 'DISTRICT_COMMITTEE' }, '11'),
  );

  const inCity = chooseUnits(shape.unitCount - shape.unitsPerDistrict * districts.length, CATALOGUE_UNITS);
  const inDistricts = districts.flatMap((district, index) =>
    spread(CATALOGUE_UNITS.filter((unit) => unit.district), shape.unitsPerDistrict).map((unit) => ({ unit, district, place: shape.districts[index]! })),
  );
  const sized = [
    ...inCity.map(({ unit, branch }) => ({ unit, parent: committee, code: `${prefix}${unit.code}${branch || ''}`, label: branch ? `第${'一二三四五六七八九'[branch - 1]}分局` : '', area: `${place}市`, short: prefix ? `${place}市` : '市', size: unit.size / (branch ? 2 : 1) })),
    ...inDistricts.map(({ unit, district, place: area }) => ({ unit, parent: district, code: `${district.code}-${unit.code}`, label: '', area, short: area, size: unit.size * 0.45 })),
  ].map((entry) => ({ ...entry, size: entry.size * (0.8 + random.next() * 0.4) }));
  const perSize = shape.people / sized.reduce((sum, entry) => sum + entry.size, 0);
  const units = sized.map(({ unit, parent, code, label, area, short, size }) =>
    tenant(
      {
        parentId: parent.id, code, kind: 'UNIT', groupId: groupIds.get(unit.group)!, people: Math.max(6, Math.round(size * perSize)),
        name: nameAt(unit.full, area, area.replace(/[市区县]$/, '')) + label, shortName: nameAt(unit.short, short, place) + label,
      },
      unit.nature,
    ),
  );
  return { place, committee, groups, districts, units };
}

/** As many of the catalogue as asked; beyond its length the largest get branch offices. */
function chooseUnits(count: number, all: readonly CatalogueUnit[]): { unit: CatalogueUnit; branch: number }[] {
  const chosen = spread(all, Math.min(count, all.length)).map((unit) => ({ unit, branch: 0 }));
  const offices = all.filter((unit) => unit.short.endsWith('局')).sort((a, b) => b.size - a.size);
  for (let extra = 0; chosen.length < count; extra += 1) chosen.push({ unit: offices[extra % offices.length]!, branch: Math.floor(extra / offices.length) + 1 });
  return chosen;
}

/** `count` of them, large and small alike, in catalogue order. */
function spread(all: readonly CatalogueUnit[], count: number): CatalogueUnit[] {
  const bySize = [...all].sort((a, b) => b.size - a.size || (a.code < b.code ? -1 : 1));
  const kept = new Set(Array.from({ length: count }, (_, index) => bySize[Math.floor((index * all.length) / count)]));
  return all.filter((unit) => kept.has(unit));
}
