import { uuidv7 } from '@gongwei/kernel';
import { ask, type Credentials, type GraphQLAnswer } from './client';
import { ID_KINDS, type IdKind, type UnitFixture } from './furnish-unit';
import type { Place, SampleOperation } from './sample-operations';

export interface Caller {
  readonly name: string;
  readonly who: Credentials;
  /** A unit outside the caller's scope: nothing of it may show. */
  readonly foreign: UnitFixture;
  /** Ids outside the caller's scope, by what they are ids of. */
  readonly foreignIds: Readonly<Record<IdKind, readonly string[]>>;
  /** Ids within the caller's scope, for the places that are not being tried. */
  readonly ownIds: Readonly<Record<IdKind, readonly string[]>>;
  /** A committee of the caller's scope, for places that take nothing else. */
  readonly committee: string;
}

/** Ids of one kind to try: the first and the last stand for those between. */
const SOME = 2;

/** An answer without what differs from call to call. The number of statements stays: it is what timing could show. */
export function comparable(answer: GraphQLAnswer<unknown>, asked: readonly string[] = []): string {
  const { headers: _, ...rest } = answer;
  return asked.reduce((text, id) => text.replaceAll(id, '<id>'), JSON.stringify(rest).replaceAll(/"(requestId|lastSeenAt)":"[^"]*"/g, '"$1":"<differs>"'));
}

export const ownIdsIn = (caller: Caller, place: Place): readonly string[] =>
  place.path === 'input.parentId' && place.kinds[0] === 'unit' ? [caller.committee] : place.kinds.flatMap((kind) => caller.ownIds[kind]);

/**
 * Asks every operation as one caller: with ids of the foreign unit in each place in turn, and with as many ids that do not exist.
 * @returns what is wrong: answers that differ, answers that show something of the foreign unit, operations that were not understood at all.
 */
export async function walkForeignIds(url: string, caller: Caller, operations: readonly SampleOperation[], most = 10): Promise<string[]> {
  const problems: string[] = [];
  const unknownIds = Object.fromEntries(ID_KINDS.map((kind) => [kind, caller.foreignIds[kind].map(() => uuidv7())])) as Record<IdKind, string[]>;
  const run = async (operation: SampleOperation, tried: Place | null, choose: (place: Place) => readonly string[]): Promise<string> => {
    const asked: string[] = [];
    const variables = operation.variables((place) => {
      if (place.path !== tried?.path) return ownIdsIn(caller, place);
      const ids = choose(place);
      asked.push(...ids);
      return ids;
    }, 1);
    const answer = await ask(url, caller.who, operation.text, variables);
    const text = comparable(answer, asked);
    const shown = [caller.foreign.mark, ...caller.foreign.ids.filter((id) => !asked.includes(id))].find((secret) => text.includes(secret));
    if (shown) problems.push(`${caller.name}: ${operation.name} shows ${shown} of the foreign unit: ${text.slice(0, 300)}`);
    if (answer.status === 400) problems.push(`${caller.name}: ${operation.name} was not understood: ${text.slice(0, 400)}`);
    return text;
  };
  for (const operation of operations) {
    if (!operation.places.length) await run(operation, null, () => []);
    for (const tried of operation.places) {
      /** @returns whether the operation was refused before it looked at anything: other ids of the kind cannot fare otherwise. */
      const compare = async (choose: (of: Caller['foreignIds']) => (place: Place) => readonly string[]): Promise<boolean> => {
        let expected = await run(operation, tried, choose(unknownIds));
        let text = await run(operation, tried, choose(caller.foreignIds));
        // Other callers write at the same time: what they changed between the two is told apart by asking again. A leak answers alike each time.
        for (let again = 0; text !== expected && again < 3; again += 1) {
          expected = await run(operation, tried, choose(unknownIds));
          text = await run(operation, tried, choose(caller.foreignIds));
        }
        const refused = /"path":\["\w+"\],"extensions":\{"code":"(FORBIDDEN|UNAUTHENTICATED)".*"statements":0/.test(expected);
        if (text !== expected) problems.push(`${caller.name}: ${operation.name} tells a foreign id in ${tried.path} from an unknown one:\n  unknown ${around(expected, text)}\n  foreign ${around(text, expected)}`);
        return refused;
      };
      const all = (of: Caller['foreignIds']) => (place: Place) => place.kinds.flatMap((kind) => of[kind]);
      // A filter takes them all at once; elsewhere one id goes into each request.
      if (tried.path.toLowerCase().includes('filter')) await compare(all);
      else for (const index of someOf(tried, caller)) if (await compare((of) => (place) => all(of)(place).slice(index, index + 1))) break;
    }
    if (problems.length >= most) return problems;
  }
  return problems;
}

/** Places, among all ids the place takes, of a few of each kind. */
function someOf(place: Place, caller: Caller): number[] {
  const indexes: number[] = [];
  let begin = 0;
  for (const kind of place.kinds) {
    const { length } = caller.foreignIds[kind];
    indexes.push(...[0, length - 1].slice(0, Math.min(length, SOME)).map((index) => begin + index));
    begin += length;
  }
  return indexes;
}

/** The part of a long answer in which it begins to differ from another one. */
function around(text: string, other: string): string {
  const from = [...text].findIndex((letter, index) => letter !== other[index]);
  return text.slice(Math.max(0, from - 200), from + 200);
}
