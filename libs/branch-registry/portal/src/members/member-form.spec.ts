import {
  canBeFull, createMemberInput, emptyMember, hasJoined, leavingStatuses, memberChanges, memberModelOf, nextStatuses, readFromIdNumber, updateMemberInput, validateMemberEdit, validateNewMember, type EditedMember,
} from './member-form';

const today = '2026-11-24';
const ID_NUMBER = '330501199003070014'; // A man born on 7 March 1990.
const member: EditedMember = {
  id: 'm', version: 2, organisationId: 'o', name: '张小明', gender: 'MALE', ethnicity: '01', birthDate: '1990-03-07', education: '21', jobTitle: null, rank: null, status: 'PROBATIONARY',
  joinedOn: '2025-12-01', becameFullOn: null, isLeader: false, isFloating: false, isRetired: false,
};

describe('member form', () => {
  it('reads birth date and gender out of a sound ID number only', () => {
    expect(readFromIdNumber(` ${ID_NUMBER} `)).toEqual({ birthDate: '1990-03-07', gender: 'MALE' });
    expect(readFromIdNumber('330501199003070015')).toBeNull();
    expect(readFromIdNumber(null)).toBeNull();
  });

  it('leaves out the dates a status does not have', () => {
    const model = { ...emptyMember('o'), name: '张小明', idNumber: ID_NUMBER, birthDate: '1990-03-07', gender: 'MALE' as const, joinedOn: '2020-06-01', becameFullOn: '2021-06-01' };
    expect(createMemberInput(model, 'key')).toMatchObject({ joinedOn: '2020-06-01', becameFullOn: '2021-06-01', phone: null, idempotencyKey: 'key' });
    expect(createMemberInput({ ...model, status: 'PROBATIONARY' }, 'key')).toMatchObject({ joinedOn: '2020-06-01', becameFullOn: null });
    expect(createMemberInput({ ...model, status: 'ACTIVIST' }, 'key')).toMatchObject({ joinedOn: null, becameFullOn: null });
    expect([hasJoined('ACTIVIST'), hasJoined('PROBATIONARY'), canBeFull('PROBATIONARY'), canBeFull('SUSPENDED')]).toEqual([false, true, false, true]);
    expect(validateNewMember(model, today)).toEqual([]);
  });

  it('names every empty field that must be there', () => {
    expect(validateNewMember(emptyMember(), today).map(({ path, rule }) => [path, rule])).toEqual(['organisationId', 'name', 'gender', 'birthDate', 'joinedOn', 'becameFullOn', 'idNumber'].map((path) => [path, 'required']));
    expect(validateNewMember({ ...emptyMember(), status: '' }, today)).toContainEqual({ path: 'status', rule: 'required', messageKey: 'error.required' });
  });

  it('changes nothing when nothing is changed: encrypted fields stay as they are', () => {
    expect(memberChanges(member, memberModelOf(member))).toEqual({});
    expect(updateMemberInput(member, memberModelOf(member))).toEqual({ id: 'm', version: 2 });
  });

  it('sends an encrypted field once something was entered for it; an emptied phone is taken away', () => {
    expect(memberChanges(member, { ...memberModelOf(member), phone: '138 0000 0000' })).toEqual({ phone: '13800000000' });
    expect(memberChanges(member, { ...memberModelOf(member), phone: '' })).toEqual({ phone: null });
    expect(memberChanges(member, { ...memberModelOf(member), idNumber: ID_NUMBER })).toEqual({ idNumber: ID_NUMBER });
    expect(validateMemberEdit(member, { ...memberModelOf(member), idNumber: '' }, today)).toMatchObject([{ path: 'idNumber', rule: 'required' }]);
  });

  it('asks for the day when a suspended member is restored', () => {
    const suspended = { ...member, status: 'SUSPENDED' as const };
    expect(validateMemberEdit(suspended, { ...memberModelOf(suspended), status: 'FULL' }, today)).toMatchObject([{ path: 'becameFullOn', rule: 'required' }]);
    expect(validateMemberEdit(suspended, { ...memberModelOf(suspended), status: 'FULL', becameFullOn: '2026-11-20' }, today)).toEqual([]);
  });

  it('offers the steps that may follow, and leaving apart from them', () => {
    expect(nextStatuses('PROBATIONARY')).toEqual(['PROBATIONARY']);
    expect(nextStatuses('SUSPENDED')).toEqual(['SUSPENDED', 'FULL', 'PROBATIONARY']);
    expect(leavingStatuses('FULL')).toEqual(['SUSPENDED', 'TRANSFERRED_OUT', 'LEFT', 'EXPELLED', 'DECEASED']);
    expect(leavingStatuses('DECEASED')).toEqual([]);
  });
});
