// Duties of a city: 3 000 organisations × 12 months × 14 rules, with a year of records. Limit: 3 seconds.
import { best, loadLibrary } from './load-library.mjs';

const { computeDuties, ORGAN_DUTIES, summarise } = await loadLibrary('duties');
const ORGANISATIONS = 3_000;
const LIMIT_MS = 3_000;

const monthly = ORGAN_DUTIES.filter((rule) => rule.subject === 'organisation').concat(ORGAN_DUTIES.filter((rule) => rule.code === 'D-DAY'), ORGAN_DUTIES.filter((rule) => rule.code === 'D-COM'));
// The heaviest case: all fourteen are owed each month.
const rules = monthly.slice(0, 14).map((rule, at) => ({ ...rule, code: `${rule.code}-${at}`, frequency: 'month' }));
const subjects = Array.from({ length: ORGANISATIONS }, (_, at) => ({
  id: `o${at}`, kind: 'organisation', from: '2020-01-01', facts: [{ from: '2020-01-01', values: { kind: 'BRANCH', hasCommittee: true, groupCount: 2 } }, { from: '2026-05-20', values: { kind: 'BRANCH', hasCommittee: at % 3 > 0, groupCount: at % 4 } }],
}));
const kinds = [...new Set(rules.flatMap((rule) => rule.metBy))];
const records = subjects.flatMap(({ id }, at) => Array.from({ length: 58 }, (_, index) => ({ id: `${id}-${index}`, subjectId: id, kinds: [kinds[(at + index) % kinds.length]], on: `2026-${String((index % 12) + 1).padStart(2, '0')}-${String(((at * 7 + index) % 28) + 1).padStart(2, '0')}` })));

let duties;
const time = best(3, () => (duties = computeDuties({ rules, subjects, records, range: { from: '2026-01-01', to: '2026-12-31' }, today: '2026-11-24' })));
console.log(`${ORGANISATIONS} organisations × 12 months × ${rules.length} rules, ${records.length} records: ${duties.length} duties in ${time.toFixed(0)} ms; ${JSON.stringify(summarise(duties).byState)}`);
process.exitCode = time > LIMIT_MS || rules.length !== 14 ? 1 : 0;
