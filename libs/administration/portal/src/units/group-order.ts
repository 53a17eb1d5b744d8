export interface OrderedGroup {
  readonly id: string;
  readonly version: number;
  readonly sortNo: number;
}

/** Groups that must be written so that one moves a place up or down: numbered from 1 without gaps, those that keep their number left out. */
export function renumber<Group extends OrderedGroup>(groups: readonly Group[], index: number, by: -1 | 1): { id: string; version: number; sortNo: number }[] {
  const to = index + by;
  if (!groups[index] || !groups[to]) return [];
  const next = [...groups];
  [next[index], next[to]] = [next[to]!, next[index]!];
  return next.flatMap(({ id, version, sortNo }, place) => (sortNo === place + 1 ? [] : [{ id, version, sortNo: place + 1 }]));
}
