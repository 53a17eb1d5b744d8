import type { Readable } from 'node:stream';
import { validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { requirePermission, seenBy, type ReadModel } from '@gongwei/platform-graphql';
import { rowsStream, type ExportRecord, type ExportValue } from '@gongwei/platform-spreadsheets';
import '../messages';
import { fieldsFor, type ExportField, type ExportKind } from './export-kind';
import { countRows, readPages, type ListArguments } from './read-pages';

/** More than any city has; beyond it a machine client reads by pages. */
const MOST_ROWS = 500_000;

/**
 * A list as a workbook, written while it is read. Its audit entry is there before the first row leaves.
 * @throws FORBIDDEN; VALIDATION_FAILED when there are more rows than a workbook should hold.
 */
export async function exportList(platform: Platform, context: RequestContext, kind: ExportKind, args: ListArguments): Promise<{ fileName: string; stream: Readable }> {
  requirePermission(context, kind.permission);
  const model = seenBy(context, kind.model);
  const count = await countRows(context, model, args, MOST_ROWS);
  if (count > MOST_ROWS) throw validationFailed([{ path: 'filter', rule: 'size', messageKey: 'export.size', params: { max: MOST_ROWS } }]);
  await platform.database.write(context, (tx) =>
    recordAudit(tx, context, {
      operation: kind.operation, targetType: kind.model.name,
      changes: [
        { field: 'filter', before: null, after: withoutNumbers(args.filter ?? {}) },
        { field: 'orderBy', before: null, after: args.orderBy ? JSON.stringify(args.orderBy) : null },
        { field: 'rowCount', before: null, after: String(count) },
      ],
    }),
  );
  const { locale } = context;
  const fields = fieldsFor(kind, context);
  const columns = fields.map(({ key, header, width, format }) => ({ key, header: header[locale], ...(width ? { width } : {}), ...(format ? { format } : {}) }));
  return { fileName: `${kind.title[locale]} ${stamp()}.xlsx`, stream: rowsStream(columns, records(platform, context, model, fields, args), { sheetName: kind.title[locale] }) };
}

async function* records(platform: Platform, context: RequestContext, model: ReadModel, fields: readonly ExportField[], args: ListArguments): AsyncGenerator<ExportRecord, void, undefined> {
  for await (const row of readPages(platform, context, model, fields, args)) {
    yield Object.fromEntries(fields.map(({ key, show }) => [key, show ? show(row[key] as never, row, context.locale) : (row[key] as ExportValue)]));
  }
}

/** The filter as the trail keeps it: whom somebody looked for by number is personal data itself. */
const withoutNumbers = (filter: object): string => JSON.stringify(filter, (key, value: unknown) => (key === 'idNumber' || key === 'phone' ? '***' : value));

/** Day and time in the zone of the people, for the name of the file. */
const stamp = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ').replace(':', '');
