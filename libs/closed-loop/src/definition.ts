/**
 * A closed loop 闭环 as data: what states a matter passes through, who may move it, how long that may take, who is told when it takes too
 * long, and when it is not over although it was called done. A definition has a version; a matter keeps the one it was opened with.
 */
export interface LoopDefinition {
  readonly code: string;
  readonly version: number;
  readonly states: Readonly<Record<string, StateRule>>;
  /** The event that opens a matter, and the state it is then in. */
  readonly opening: { readonly event: string; readonly to: string; readonly roles: readonly string[] };
  /** The whole table. What is not in it is not allowed. For one event and state the first row whose `when` holds is taken. */
  readonly transitions: readonly TransitionRule[];
  /** Levels of difficulty a matter may be given; the first is that of a new one. */
  readonly levels?: readonly string[];
  readonly clocks: readonly ClockRule[];
  /** From the nearest to the highest. */
  readonly escalation: readonly EscalationRule[];
  /** Events the system raises when a clock has run out. */
  readonly timeouts?: readonly { readonly clock: string; readonly event: string }[];
  /** Events the system raises as soon as the matter is in a state they start from. */
  readonly automatic?: readonly string[];
  readonly evaluation?: EvaluationRule;
  /** Share of the time used from which a light is yellow. Default 0.8. */
  readonly yellowFrom?: number;
}

export interface StateRule {
  /** `suspended`: the clocks stand still. `done`: over, unless it is opened again; nothing escalates. */
  readonly kind?: 'open' | 'suspended' | 'done';
}

/** Any state that is not done. */
export const ANY_OPEN = '*';
/** The event is recorded and the state stays. */
export const STAY = '=';
/** Back to the state before the suspension. */
export const BACK = '<';

export interface TransitionRule {
  readonly event: string;
  readonly from: readonly string[] | typeof ANY_OPEN;
  /** A state, {@link STAY} or {@link BACK}. */
  readonly to: string;
  readonly roles: readonly string[];
  /** The actor must act for the lead, or for one of the others who handle the matter jointly. */
  readonly party?: PartyKind;
  readonly requires?: readonly Requirement[];
  /** How often in one round. */
  readonly atMost?: number;
  readonly when?: Condition;
  readonly effect?: Effect;
}

export type PartyKind = 'LEAD' | 'CO';

/** What must come with an event, or must be the case. `parts`: everybody who handles it jointly has done their part. */
export type Requirement = 'note' | 'until' | 'level' | 'party' | 'rating' | 'limit' | 'attachment' | 'parts';

export interface Condition {
  /** Whether the evaluation that comes with the event opens the matter again. */
  readonly satisfied?: boolean;
  readonly level?: readonly string[];
}

/** What an event does besides changing the state. */
export type Effect =
  | { readonly kind: 'level' }
  /** Hands the matter to a lead; a former one and all who helped it are released. */
  | { readonly kind: 'assign' }
  | { readonly kind: 'invite' }
  | { readonly kind: 'contribute' }
  | { readonly kind: 'release' }
  /** A new round begins: clocks, counts and escalation start anew, what happened stays. */
  | { readonly kind: 'reopen' }
  | { readonly kind: 'escalate' }
  /** Gives the clock a limit of this matter's own; `atMostShare` bounds what an extension may add to the former one. */
  | { readonly kind: 'limit'; readonly clock: string; readonly atMostShare?: number };

export type TimeUnit = 'workingDays' | 'workingHours';

export interface ClockRule {
  readonly code: string;
  readonly unit: TimeUnit;
  readonly limit: number;
  /** Other limits by level. */
  readonly limits?: Readonly<Record<string, number>>;
  /** It runs in these states, stands still in suspended ones, and has been met when the matter is anywhere else. */
  readonly runsIn: readonly string[];
}

export interface EscalationRule {
  readonly clock: string;
  /** Share of the time used, or once it has run out. */
  readonly at: number | 'over';
  /** The role that is told. */
  readonly to: string;
}

/** Satisfaction by aspects, each from 1 to 5. */
export interface EvaluationRule {
  readonly aspects: readonly string[];
  /** A mean below this opens the matter again. */
  readonly reopensBelow: number;
}

/** The level of a new matter; null where a loop knows none. */
export const firstLevel = (definition: LoopDefinition): string | null => definition.levels?.[0] ?? null;

export const kindOf = (definition: LoopDefinition, state: string): NonNullable<StateRule['kind']> => definition.states[state]?.kind ?? 'open';

/** The rows of an event that start in a state, in the order of the table. */
export const rowsFor = (definition: LoopDefinition, state: string, event: string): TransitionRule[] =>
  definition.transitions.filter((row) => row.event === event && (row.from === ANY_OPEN ? kindOf(definition, state) !== 'done' : row.from.includes(state)));
