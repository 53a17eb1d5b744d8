import type { DateString } from '@gongwei/kernel';

/** Something that was done and recorded: a meeting held, a talk, hours of training, dues paid. */
export interface DutyRecord {
  readonly id: string;
  readonly subjectId: string;
  /** One meeting may be several things at once. */
  readonly kinds: readonly string[];
  readonly on: DateString;
  /** Hours and the like, for duties that add up. */
  readonly amount?: number;
  /** Code of the earlier period it makes up for; without, it counts for the period it lies in. */
  readonly makesUpFor?: string;
}

/** A decision that something need not be done. */
export interface Waiver {
  readonly subjectId: string;
  readonly rule: string;
  /** Codes of the periods; left out for all from the day of `from` to that of `to`. */
  readonly periods?: readonly string[];
  readonly from?: DateString;
  readonly to?: DateString;
  readonly reason: string;
}

const order = (left: DutyRecord, right: DutyRecord): number => (left.on < right.on ? -1 : left.on > right.on ? 1 : left.id < right.id ? -1 : left.id > right.id ? 1 : 0);

/** Records up to a day, found by subject and kind, each once and in the order of their days. */
export class Ledger {
  private readonly bySubject = new Map<string, Map<string, DutyRecord[]>>();
  private readonly merged = new Map<string, readonly DutyRecord[]>();

  /** @param today what lies after it has not happened yet and does not count. */
  constructor(records: readonly DutyRecord[], today: DateString) {
    for (const record of records) {
      if (record.on > today) continue;
      let kinds = this.bySubject.get(record.subjectId);
      if (!kinds) this.bySubject.set(record.subjectId, (kinds = new Map()));
      for (const kind of record.kinds) {
        const list = kinds.get(kind);
        if (list) list.push(record);
        else kinds.set(kind, [record]);
      }
    }
  }

  /** The records of a subject of any of these kinds. */
  of(subjectId: string, kinds: readonly string[]): readonly DutyRecord[] {
    const own = this.bySubject.get(subjectId);
    if (!own) return [];
    const key = `${subjectId}\0${kinds.join('\0')}`;
    const known = this.merged.get(key);
    if (known) return known;
    const found = kinds.length === 1 ? [...(own.get(kinds[0]!) ?? [])] : [...new Map(kinds.flatMap((kind) => own.get(kind) ?? []).map((record) => [record.id, record])).values()];
    found.sort(order);
    this.merged.set(key, found);
    return found;
  }
}
