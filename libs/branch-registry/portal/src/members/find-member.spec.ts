import { lookUpOf } from './find-member';

describe('finding by a number', () => {
  it('tells ID numbers from phones', () => {
    expect(lookUpOf('33050119900307 0014')).toEqual({ filter: { idNumber: { eq: '330501199003070014' } } });
    expect(lookUpOf('138-0000-0000')).toEqual({ filter: { phone: { eq: '13800000000' } } });
    expect(lookUpOf('0572-2345678')).toEqual({ filter: { phone: { eq: '0572-2345678' } } });
  });

  it('says what is wrong before anybody is asked', () => {
    expect(lookUpOf(' ')).toEqual({ messageKey: 'error.required' });
    expect(lookUpOf('330501199003070015')).toEqual({ messageKey: 'idNumber.checksum' });
    expect(lookUpOf('12345')).toEqual({ messageKey: 'registry.find.neither' });
  });
});
