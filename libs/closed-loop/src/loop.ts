import type { DateString } from '@gongwei/kernel';
import type { ClockState } from './clock';
import type { PartyKind } from './definition';

/** Who acts, in which role, and for which party where several handle a matter together. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  readonly party?: string;
}

/** What may come with an event. */
export interface EventData {
  readonly note?: string;
  /** The last day of a suspension. */
  readonly until?: DateString;
  readonly level?: string;
  /** Who is to handle it, to help, or to be told. */
  readonly party?: string;
  /** Satisfaction by aspect, 1 to 5. */
  readonly rating?: Readonly<Record<string, number>>;
  /** What was asked for has not been done, whatever the rating. */
  readonly unsolved?: boolean;
  /** Days or hours of the clock an event sets. */
  readonly limit?: number;
  readonly attachments?: readonly string[];
}

/** Something asked of a matter. */
export interface Command extends EventData {
  readonly event: string;
  readonly at: string;
  readonly actor: Actor;
}

/** Something that happened: the truth. A matter is nothing but the sum of its events. */
export interface LoopEvent extends Command {
  readonly sequence: number;
  readonly from: string | null;
  readonly to: string;
  readonly round: number;
}

export interface Party {
  readonly id: string;
  readonly kind: PartyKind;
  /** Its part has been done. */
  readonly done: boolean;
}

export interface Evaluation {
  readonly round: number;
  readonly rating: Readonly<Record<string, number>>;
  readonly mean: number;
  readonly satisfied: boolean;
}

/** A matter as its events have made it. */
export interface Loop {
  readonly definition: string;
  readonly version: number;
  readonly state: string;
  /** 1, and one more each time it was opened again. */
  readonly round: number;
  readonly level: string | null;
  readonly sequence: number;
  readonly openedAt: string;
  readonly lastAt: string;
  /** The state a suspension ends in. */
  readonly resumesIn: string | null;
  readonly suspendedUntil: DateString | null;
  /** Events of this round, by name. */
  readonly counts: Readonly<Record<string, number>>;
  readonly parties: readonly Party[];
  readonly clocks: Readonly<Record<string, ClockState>>;
  /** Roles told in this round. */
  readonly escalatedTo: readonly string[];
  readonly evaluations: readonly Evaluation[];
}
