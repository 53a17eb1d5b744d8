import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';

// OWASP's second recommended setting for argon2id: 19 MiB, two passes, one lane.
const COST = { algorithm: 2 /* argon2id; the enum is ambient */, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

let decoy: Promise<string> | null = null;
/** Compares in the same time whether or not there is an account: without one, against a decoy that nothing matches. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(`decoy ${Math.random()}`);
  // A stored text that is no hash (an account that was never to log in) matches nothing.
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC')).catch(() => false);
  return stored !== null && matches;
}

// Without characters that are mistaken for each other when read aloud or from paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** A password to hand over once: 4 groups of 4, about 79 bits. */
export const oneTimePassword = (): string => Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-');
