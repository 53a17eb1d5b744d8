/** One rest period of a year as the State Council's notice gives it. Days are written MM-DD; make-up days are worked although a weekend. */
export interface HolidayPeriod {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly makeUp?: readonly string[];
}

/**
 * Rest periods and make-up working days by year, from the yearly notices of the State Council's General Office on holiday arrangements
 * (published each November for the year after). A year not listed is not known: nothing is guessed for it.
 */
export const HOLIDAYS: Readonly<Record<number, readonly HolidayPeriod[]>> = {
  2024: [
    { name: '元旦', from: '01-01', to: '01-01' },
    { name: '春节', from: '02-10', to: '02-17', makeUp: ['02-04', '02-18'] },
    { name: '清明节', from: '04-04', to: '04-06', makeUp: ['04-07'] },
    { name: '劳动节', from: '05-01', to: '05-05', makeUp: ['04-28', '05-11'] },
    { name: '端午节', from: '06-10', to: '06-10' },
    { name: '中秋节', from: '09-15', to: '09-17', makeUp: ['09-14'] },
    { name: '国庆节', from: '10-01', to: '10-07', makeUp: ['09-29', '10-12'] },
  ],
  2025: [
    { name: '元旦', from: '01-01', to: '01-01' },
    { name: '春节', from: '01-28', to: '02-04', makeUp: ['01-26', '02-08'] },
    { name: '清明节', from: '04-04', to: '04-06' },
    { name: '劳动节', from: '05-01', to: '05-05', makeUp: ['04-27'] },
    { name: '端午节', from: '05-31', to: '06-02' },
    { name: '国庆节、中秋节', from: '10-01', to: '10-08', makeUp: ['09-28', '10-11'] },
  ],
  2026: [
    { name: '元旦', from: '01-01', to: '01-03', makeUp: ['01-04'] },
    { name: '春节', from: '02-15', to: '02-23', makeUp: ['02-14', '02-28'] },
    { name: '清明节', from: '04-04', to: '04-06' },
    { name: '劳动节', from: '05-01', to: '05-05', makeUp: ['05-09'] },
    { name: '端午节', from: '06-19', to: '06-21' },
    { name: '中秋节', from: '09-25', to: '09-27' },
    { name: '国庆节', from: '10-01', to: '10-07', makeUp: ['09-20', '10-10'] },
  ],
};
