import { isDeepStrictEqual } from 'node:util';
import { SessionMoved } from '@gongwei/platform-database';
import { isNoted, type SessionRow } from './sessions';

const MOST = 5_000;

type Statement = { readonly values: readonly unknown[] };
const keyOf = ({ values }: Statement): string => `${String(values[0])}:${(values[1] as Buffer).toString('base64')}`;

/**
 * Sessions as this process last saw them: never an answer to who asks, only a guess that the request's own first flight proves or refutes.
 * So an ended session, a changed role or a suspended unit takes effect at once, on every node, as if nothing were remembered.
 */
export class SessionMemory {
  private readonly rows = new Map<string, SessionRow>();

  /** The session to begin with; null where the database must be asked first (not seen yet, or due to note that it is in use). */
  recall(statement: Statement): SessionRow | null {
    const row = this.rows.get(keyOf(statement));
    return row && isNoted(row) ? row : null;
  }

  keep(statement: Statement, row: SessionRow | null): void {
    const key = keyOf(statement);
    this.rows.delete(key);
    if (row) this.rows.set(key, isNoted(row) ? row : { ...row, last_seen_at: new Date() });
    if (this.rows.size > MOST) this.rows.delete(this.rows.keys().next().value!);
  }

  /** @throws SessionMoved unless `found` says of the session what the guess said, and needs no note that it is in use. */
  compare(statement: Statement, guess: SessionRow, found: SessionRow | undefined): void {
    if (found && isNoted(found) && isDeepStrictEqual({ ...found, last_seen_at: guess.last_seen_at }, guess)) return;
    this.rows.delete(keyOf(statement));
    throw new SessionMoved();
  }
}
