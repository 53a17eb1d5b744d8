import { buildFilter } from './build-filter';
import { PresetValue } from './filter-values';
import type { FilterField } from './types';

const fields: FilterField[] = [
  { key: 'status', label: '状态', kind: 'multi-select', toFilter: (value) => ({ status: { in: value } }) },
  { key: 'due', label: '换届到期', kind: 'date-range', presets: [{ key: '90', label: '90 天内', value: { from: null, to: '2027-02-22' } }], toFilter: ({ from, to }) => ({ electionDueOn: { ...(from && { gte: from }), ...(to && { lte: to }) } }) },
  { key: 'overdue', label: '逾期', kind: 'boolean', toFilter: (value) => (value ? { electionDueOn: { lt: '2026-11-24' } } : {}) },
];

describe('the GraphQL filter of a list', () => {
  it('is empty when nothing is set', () => expect(buildFilter({ search: '', filters: {} }, fields)).toEqual({}));

  it('is the part itself when there is one', () => {
    expect(buildFilter({ search: '', filters: { status: ['ACTIVE'] } }, fields)).toEqual({ status: { in: ['ACTIVE'] } });
    expect(buildFilter({ search: '机关', filters: {} }, fields)).toEqual({ search: '机关' });
  });

  it('sets parts side by side, so that two conditions on one field both hold', () => {
    expect(buildFilter({ search: '', filters: { due: { from: '2026-01-01', to: null }, overdue: true } }, fields, { unitId: { eq: 'u' } })).toEqual({
      and: [{ unitId: { eq: 'u' } }, { electionDueOn: { gte: '2026-01-01' } }, { electionDueOn: { lt: '2026-11-24' } }],
    });
  });

  it('takes a preset at its meaning of today', () => {
    expect(buildFilter({ search: '', filters: { due: new PresetValue('90') } }, fields)).toEqual({ electionDueOn: { lte: '2027-02-22' } });
  });

  it('leaves out a filter that asks nothing', () => expect(buildFilter({ search: '', filters: { overdue: false } }, fields)).toEqual({}));
});
