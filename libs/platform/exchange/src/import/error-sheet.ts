import type { Readable } from 'node:stream';
import { translate } from '@gongwei/kernel';
import { tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { errorSheetStream } from '@gongwei/platform-spreadsheets';
import { tableColumns } from './check-upload';
import { findOriginal } from './find-run';
import type { ImportKind, RowError } from './import-kind';
import { RunSeal } from './sealed-content';

/** The sheet as uploaded with a column that says what is wrong, in the reader's language. @throws NOT_FOUND, also when its file is no longer kept. */
export async function errorSheet(platform: Platform, context: RequestContext, kinds: readonly ImportKind[], id: string): Promise<{ fileName: string; stream: Readable }> {
  const run = await findOriginal(context.reader, context, kinds, id);
  const seal = new RunSeal(platform.cipher, tenantOf(context), run.id);
  const errors = run.errors ? await seal.openJson<RowError[]>('errors', run.errors) : [];
  const messages = errors.map((error) => ({ row: error.row, columnKey: error.column, message: translate(context.locale, error.messageKey, error.params) }));
  const stream = errorSheetStream(seal.openFile(run.original), messages, tableColumns(run.kind), { locale: context.locale });
  return { fileName: `${run.fileName.replace(/\.xlsx$/i, '')}${context.locale === 'zh-CN' ? '（错误标注）' : ' (errors)'}.xlsx`, stream };
}
