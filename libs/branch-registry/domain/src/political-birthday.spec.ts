import { birthdayIn, isRoundYear, partyYears, validateCelebration } from './political-birthday';

const nothing = { card: false, speech: false, story: false, oath: false };

describe('political birthdays', () => {
  it.each([[2026, '2010-07-01', '2026-07-01'], [2027, '2024-02-29', '2027-02-28'], [2028, '2024-02-29', '2028-02-29']])('in %i of who joined on %s are on %s', (year, joined, expected) => expect(birthdayIn(year, joined)).toBe(expected));
  it('count years, round ones apart', () => expect([partyYears(2026, '2010-07-01'), isRoundYear(50), isRoundYear(16), isRoundYear(0)]).toEqual([16, true, false, false]));
  it.each([
    ['a card in its month', { ...nothing, card: true, year: 2026, heldOn: '2026-07-01' }, []],
    ['nothing done', { ...nothing, year: 2026, heldOn: '2026-07-01' }, ['card:some']],
    ['the year of joining', { ...nothing, oath: true, year: 2010, heldOn: '2010-07-01' }, ['year:range']],
    ['a day to come', { ...nothing, oath: true, year: 2026, heldOn: '2026-12-01' }, ['heldOn:future']],
    ['the year before', { ...nothing, oath: true, year: 2026, heldOn: '2025-12-31' }, ['heldOn:early']],
  ])('are recorded with %s', (_, input, expected) => expect(validateCelebration(input, '2010-07-01', '2026-11-24').map(({ path, rule }) => `${path}:${rule}`)).toEqual(expected));
});
