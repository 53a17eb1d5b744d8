import { adjustmentsOf, changesOf, createInput, emptyOrganisation, modelOf, termEndsOn, updateInput, validateChange, validateNew, type EditedOrganisation } from './organisation-form';

const today = '2026-11-24';
const branch: EditedOrganisation = {
  id: 'o', version: 3, parentId: 'p', code: 'A-1', name: '中共某局办公室支部委员会', shortName: '办公室党支部', kind: 'BRANCH', functionalPurpose: null, establishedOn: '2015-03-01', approvalDocumentNo: null,
  termYears: 3, termStartedOn: '2024-03-01', electionDueOn: '2027-03-01', address: null, phone: null, overrideReason: null, overrideDocumentNo: null,
};
const edited = (changes: Partial<ReturnType<typeof modelOf>>) => ({ ...modelOf(branch, today), ...changes });

describe('organisation form', () => {
  it('changes nothing when nothing is changed, and shows a regular term as not extended', () => {
    expect(changesOf(branch, modelOf(branch, today))).toEqual({});
    expect(modelOf(branch, today)).toMatchObject({ extended: false, effectiveOn: today, address: '' });
    expect(modelOf({ ...branch, electionDueOn: '2027-09-01' }, today)).toMatchObject({ extended: true, electionDueOn: '2027-09-01' });
  });

  it('moves the next election with the term and back when an extension is taken back', () => {
    expect(changesOf(branch, edited({ termStartedOn: '2026-11-20' }))).toEqual({ termStartedOn: '2026-11-20', electionDueOn: '2029-11-20' });
    const extended = { ...branch, electionDueOn: '2027-09-01' };
    expect(changesOf(extended, { ...modelOf(extended, today), extended: false })).toEqual({ electionDueOn: '2027-03-01' });
  });

  it('takes the term away from a kind that has none, and the purpose from one that is not functional', () => {
    expect(changesOf(branch, edited({ kind: 'TEMPORARY_BRANCH' }))).toEqual({ kind: 'TEMPORARY_BRANCH', termYears: null, termStartedOn: null, electionDueOn: null });
    const home = { ...branch, kind: 'FUNCTIONAL_BRANCH' as const, functionalPurpose: 'HOME' as const, termYears: null, termStartedOn: null, electionDueOn: null };
    expect(changesOf(home, { ...modelOf(home, today), kind: 'BRANCH' })).toEqual({ kind: 'BRANCH', functionalPurpose: null, termYears: 3 });
  });

  it('names the adjustments that changes are recorded as, each once', () => {
    expect(adjustmentsOf(changesOf(branch, edited({ name: '中共某局机关支部委员会', termStartedOn: '2026-11-20', address: '一号楼' })))).toEqual(['RENAME', 'EXTEND_TERM']);
    expect(adjustmentsOf(changesOf(branch, edited({ kind: 'JOINT_BRANCH' })))).toEqual(['CHANGE_KIND']);
    expect(adjustmentsOf(changesOf(branch, edited({ phone: '0572-2345678' })))).toEqual([]);
  });

  it('sends day, number and reason with an adjustment only', () => {
    const adjustment = { effectiveOn: '2026-11-01', documentNo: ' 云工委〔2026〕8号 ', reason: '' };
    expect(updateInput(branch, edited({ address: '一号楼', ...adjustment }))).toEqual({ id: 'o', version: 3, address: '一号楼' });
    expect(updateInput(branch, edited({ name: '中共某局机关支部委员会', ...adjustment }))).toEqual({
      id: 'o', version: 3, name: '中共某局机关支部委员会', effectiveOn: '2026-11-01', documentNo: '云工委〔2026〕8号', reason: null,
    });
  });

  it('judges by the rules of the domain, a change by what it touches', () => {
    expect(validateNew(emptyOrganisation(), null, today).map(({ path, rule }) => [path, rule])).toEqual(['code', 'name', 'shortName', 'kind', 'establishedOn'].map((path) => [path, 'required']));
    expect(validateNew({ ...emptyOrganisation('p'), code: 'a', name: '某党小组', shortName: '一组', kind: 'PARTY_GROUP', establishedOn: '2020-01-01' }, 'PRIMARY_COMMITTEE', today)).toMatchObject([{ path: 'parentId', rule: 'parent' }]);
    expect(validateChange(branch, edited({ extended: true, electionDueOn: '2029-01-01' }), 'PRIMARY_COMMITTEE', today)).toMatchObject([{ path: 'electionDueOn', rule: 'extension' }]);
  });

  it('fills the regular term in for a new organisation and never sends the due day', () => {
    const model = { ...emptyOrganisation('p'), code: ' a-1 ', name: '中共某局支部委员会', shortName: '某局党支部', kind: 'BRANCH' as const, establishedOn: '2020-01-01', termStartedOn: '2026-01-31' };
    expect(createInput(model, 'key')).toMatchObject({ code: 'a-1', parentId: 'p', termYears: 3, termStartedOn: '2026-01-31', approvalDocumentNo: null, idempotencyKey: 'key' });
    expect(createInput(model, 'key')).not.toHaveProperty('electionDueOn');
    expect(termEndsOn(model)).toBe('2029-01-31');
    expect(termEndsOn({ ...model, termStartedOn: '2026-1' })).toBeNull();
  });
});
