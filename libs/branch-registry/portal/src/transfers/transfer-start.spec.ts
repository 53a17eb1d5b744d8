import { validateStart, type StartModel } from './transfer-start';

const model: StartModel = { way: 'WITHIN', unitCode: 'fgw', otherSide: '', targetOrganisationName: '', organisationId: null, duesPaidUntil: null, movedOn: '2026-11-24', reason: '工作调动' };
const member = { status: 'FULL', organisationId: 'one', joinedOn: '2010-07-01' } as const;

it.each<[string, Partial<StartModel>, string[]]>([
  ['to a unit', {}, []],
  ['to no unit', { unitCode: null }, ['unitCode required']],
  ['outward, whatever unit was chosen before', { way: 'OUTWARD', otherSide: '某省直机关工委' }, []],
  ['outward to nobody', { way: 'OUTWARD' }, ['otherSide required']],
  ['within the unit', { way: 'INTERNAL', organisationId: 'two' }, []],
  ['within the unit to nowhere', { way: 'INTERNAL' }, ['organisationId required']],
  ['within the unit to where they are', { way: 'INTERNAL', organisationId: 'one' }, ['organisationId same']],
])('a transfer %s', (_, changes, expected) => expect(validateStart({ ...model, ...changes }, member, '2026-11-24').map(({ path, rule }) => `${path} ${rule}`)).toEqual(expected));
