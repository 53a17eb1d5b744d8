import { decide, decideOpening, type Decision } from '../decide';
import type { LoopDefinition } from '../definition';
import { evolve, replay } from '../evolve';
import type { Command, EventData, Loop, LoopEvent } from '../loop';

/** Lives through a matter command by command, in local time of China. */
export class Story {
  readonly events: LoopEvent[] = [];
  loop!: Loop;

  constructor(readonly definition: LoopDefinition) {}

  open(at: string, role: string, data: EventData = {}): Decision {
    return this.take(decideOpening(this.definition, { at: `${at}:00+08:00`, actor: { id: role.toLowerCase(), role }, ...data }));
  }

  do(event: string, at: string, role: string, data: EventData & { by?: string } = {}): Decision {
    const { by, ...rest } = data;
    const command: Command = { event, at: `${at}:00+08:00`, actor: by === undefined ? { id: role.toLowerCase(), role } : { id: by, role, party: by }, ...rest };
    return this.take(decide(this.definition, this.loop, command));
  }

  take(decision: Decision): Decision {
    if (decision.ok) {
      this.events.push(decision.event);
      this.loop = evolve(this.definition, this.loop ?? null, decision.event);
    }
    return decision;
  }

  /** The matter as its stored events give it. */
  get replayed(): Loop {
    return replay(this.definition, JSON.parse(JSON.stringify(this.events)) as LoopEvent[]);
  }
}
