/** Which event leads from which state to which, as data. What is not here is not allowed. */
export type Transitions<State extends string, Event extends string> = Readonly<Record<State, Readonly<Partial<Record<Event, State>>>>>;

/** The state an event leads to, or null where the event is not allowed. */
export const nextState = <State extends string, Event extends string>(transitions: Transitions<State, Event>, state: State, event: Event): State | null => transitions[state][event] ?? null;

/** What can happen next in a state, in the order of the table. */
export const openEvents = <State extends string, Event extends string>(transitions: Transitions<State, Event>, state: State): Event[] => Object.keys(transitions[state]) as Event[];
