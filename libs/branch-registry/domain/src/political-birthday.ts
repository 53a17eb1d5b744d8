import { daysInMonth, RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';

/** What is done on a member's political birthday 政治生日: a card, the member's own words, the story of joining, the oath once more. */
export const CELEBRATION_ITEMS = ['card', 'speech', 'story', 'oath'] as const;
export type CelebrationItem = (typeof CELEBRATION_ITEMS)[number];

export interface CelebrationInput extends Readonly<Record<CelebrationItem, boolean>> {
  readonly year: number;
  readonly heldOn: DateString;
  readonly note?: string | null;
}

/** The political birthday in a year; who joined on 29 February has it on the 28th in other years. */
export function birthdayIn(year: number, joinedOn: DateString): DateString {
  const month = Number(joinedOn.slice(5, 7));
  return `${year}-${joinedOn.slice(5, 7)}-${String(Math.min(Number(joinedOn.slice(8)), daysInMonth(year, month))).padStart(2, '0')}`;
}

/** Whole years in the Party in a year. */
export const partyYears = (year: number, joinedOn: DateString): number => year - Number(joinedOn.slice(0, 4));

/** Years that are celebrated more: every fifth, and the fifty that are honoured by a medal. */
export const isRoundYear = (years: number): boolean => years > 0 && years % 5 === 0;

/** Checks the record of a celebration: of a year since joining, held in it or soon after, with something done. */
export function validateCelebration(input: CelebrationInput, joinedOn: DateString, today: DateString): RuleViolation[] {
  const rules = new RuleSet();
  if (!Number.isInteger(input.year) || input.year <= Number(joinedOn.slice(0, 4)) || input.year > Number(today.slice(0, 4)) + 1) rules.add('year', 'range', 'birthday.year', { min: Number(joinedOn.slice(0, 4)) + 1 });
  else rules.date('heldOn', input.heldOn, { required: true, notAfter: today, notBefore: `${input.year}-01-01` });
  if (!CELEBRATION_ITEMS.some((item) => input[item])) rules.add('card', 'some', 'birthday.nothing');
  rules.text('note', input.note, { max: 500 });
  return rules.violations;
}
