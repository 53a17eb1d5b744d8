import { exportAddress, fileNameOf } from './export-list';

describe('exports', () => {
  it('ask for what the list shows', () => {
    const address = new URL(exportAddress('/exports/members.xlsx', { status: { in: ['FULL'] } }, [{ field: 'name', direction: 'ASC' }]), 'http://portal');
    expect(address.pathname).toBe('/exports/members.xlsx');
    expect(JSON.parse(address.searchParams.get('filter')!)).toEqual({ status: { in: ['FULL'] } });
    expect(JSON.parse(address.searchParams.get('orderBy')!)).toEqual([{ field: 'name', direction: 'ASC' }]);
    expect(exportAddress('/exports/x.xlsx?unit=1', {}, [])).toMatch(/^\/exports\/x\.xlsx\?unit=1&filter=/);
  });

  it.each([
    [`attachment; filename="members.xlsx"; filename*=UTF-8''${encodeURIComponent('党员名册.xlsx')}`, '党员名册.xlsx'],
    ['attachment; filename="members 2026.xlsx"', 'members 2026.xlsx'],
    [null, 'members.xlsx'],
  ])('name the file as %s says', (disposition, name) => expect(fileNameOf(disposition, '/exports/members.xlsx?filter={}')).toBe(name));
});
