import { keepStored, readStored } from '../base/storage';
import { copyOf, sameModel } from './paths';

/** An unfinished form as this browser kept it. */
export interface Draft<Model> { readonly values: Partial<Model>; readonly keptAt: string }

const MAX_AGE_MS = 14 * 86_400_000;
const nameOf = (key: string): string => `draft.${key}`;

/** The kept draft, when there is one that says more than the form already does. Old ones are forgotten. */
export function draftOf<Model extends object>(key: string, model: Model, now: number = Date.now()): Draft<Model> | null {
  const stored = readStored<Draft<Model>>(nameOf(key));
  if (!stored || typeof stored.values !== 'object' || stored.values === null) return null;
  if (!(now - Date.parse(stored.keptAt) < MAX_AGE_MS)) { forgetDraft(key); return null; }
  // Only fields the form still has.
  const values = Object.fromEntries(Object.entries(stored.values).filter(([field]) => field in model)) as Partial<Model>;
  return sameModel({ ...model, ...values }, model) ? null : { values, keptAt: stored.keptAt };
}

/** Keeps a model, without the fields that must not lie in a browser. */
export function keepDraft(key: string, model: object, sensitive: readonly string[], now: number = Date.now()): void {
  const values = Object.fromEntries(Object.entries(copyOf(model)).filter(([field]) => !sensitive.includes(field)));
  keepStored(nameOf(key), { values, keptAt: new Date(now).toISOString() });
}

export const forgetDraft = (key: string): void => keepStored(nameOf(key), null);
