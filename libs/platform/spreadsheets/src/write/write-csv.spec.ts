import { all } from '../testing/workbook-fixture';
import { csvStream } from './write-csv';

it('writes RFC 4180 with a byte order mark, neutralised, numbers as numbers', async () => {
  const columns = [{ key: 'a', header: '甲,乙' }, { key: 'b', header: '数', format: 'number' as const }, { key: 'c', header: '时', format: 'dateTime' as const }];
  const records = [{ a: '=cmd|"x"', b: -5, c: '2026-11-23T00:00:00Z' }, { a: ' 前空', b: '3.50', c: null }, { a: '两\n行', b: null, c: '2026-11-23' }];
  const text = Buffer.concat((await all(csvStream(columns, records))).map((chunk) => Buffer.from(chunk as Uint8Array))).toString('utf8');
  expect(text).toBe('\ufeff"甲,乙",数,时\r\n"\'=cmd|""x""",-5,2026-11-23 08:00:00\r\n" 前空",3.5,\r\n"两\n行",,2026-11-23\r\n');
});
