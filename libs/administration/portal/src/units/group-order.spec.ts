import { renumber } from './group-order';

const groups = (...numbers: number[]) => numbers.map((sortNo, index) => ({ id: 'abcdef'[index]!, version: 1, sortNo }));
const written = (...args: Parameters<typeof renumber>): string => renumber(...args).map(({ id, sortNo }) => `${id}${sortNo}`).join(' ');

describe('moving a group', () => {
  it('writes the two that change places', () => expect(written(groups(1, 2, 3), 1, 1)).toBe('c2 b3'));
  it('mends gaps and equal numbers on the way', () => expect(written(groups(5, 5, 9), 0, 1)).toBe('b1 a2 c3'));
  it('leaves the ends alone', () => expect([written(groups(1, 2), 0, -1), written(groups(1, 2), 1, 1)]).toEqual(['', '']));
});
