import { organisationFinder } from './organisation-names';

const find = organisationFinder([
  { id: '1', code: 'A-01', name: '机关第一党支部', shortName: '一支部' },
  { id: '2', code: 'A-02', name: '机关第二党支部', shortName: '二支部' },
  { id: '3', code: 'A-03', name: '青年支部', shortName: '二支部' },
  { id: '4', code: '一支部', name: 'A-02', shortName: '离退休支部' },
  { id: '5', code: 'A-05', name: '青年支部', shortName: '青年支部' },
]);

it.each([
  ['A-01', '1'], [' ａ－０１ ', '1'], ['机关 第一党支部', '1'], ['离退休支部', '4'],
  ['二支部', 'ambiguous'], ['青年支部', 'ambiguous'], ['没有', null], ['', null],
])('finds %j as %s', (text, expected) => {
  expect(find(text)).toBe(expected);
});

it('takes a code before a name, and a full name before a short one', () => {
  expect(find('一支部')).toBe('4');
  expect(find('A-02')).toBe('2');
});
