/** How often a unit was asked for an answer in one month. */
export interface UnitBurden {
  readonly unitId: string;
  readonly groupId?: string | null;
  readonly askedCount: number;
}

export interface Audience {
  readonly everyone: boolean;
  readonly groupIds: readonly string[];
  readonly unitIds: readonly string[];
}

/** What the writer sees before asking again: the chosen units, and how much they were asked already. */
export interface BurdenSummary<Unit extends UnitBurden = UnitBurden> {
  readonly units: readonly Unit[];
  readonly average: number;
  /** Those asked most often, unless nobody was asked at all. */
  readonly most: readonly Unit[];
}

export const isChosen = (unit: UnitBurden, audience: Audience): boolean =>
  audience.everyone || audience.unitIds.includes(unit.unitId) || (unit.groupId != null && audience.groupIds.includes(unit.groupId));

/**
 * The burden meter 基层减负: what the chosen units were asked this month (guard rail of 国办函〔2026〕12号: every field asked has a purpose and
 * is asked once).
 */
export function burdenOf<Unit extends UnitBurden>(all: readonly Unit[], audience: Audience): BurdenSummary<Unit> {
  const units = all.filter((unit) => isChosen(unit, audience));
  const top = Math.max(0, ...units.map(({ askedCount }) => askedCount));
  const sum = units.reduce((total, { askedCount }) => total + askedCount, 0);
  return { units, average: units.length ? Math.round((sum / units.length) * 10) / 10 : 0, most: top ? units.filter(({ askedCount }) => askedCount === top) : [] };
}

/** From this many on the writer is asked to think again. */
export const HEAVY_BURDEN = 4;
