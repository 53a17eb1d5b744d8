import { forbidden } from '@gongwei/kernel';
import type { RequestContext } from '@gongwei/platform-database';
import { writeTemplate } from '@gongwei/platform-spreadsheets';
import { permittedKinds, type ImportKind } from './import-kind';

/** A drop-down longer than this helps nobody. */
const MOST_CHOICES = 500;

/** The template to fill in, in the reader's language; what the unit already has (organisations, groups) is offered as drop-downs. @throws FORBIDDEN */
export async function importTemplate(context: RequestContext, kind: ImportKind): Promise<Buffer> {
  if (!permittedKinds([kind], context).length) throw forbidden();
  const { locale } = context;
  const choices = await kind.choices(context);
  return writeTemplate({
    sheetName: kind.title[locale],
    notes: kind.notes[locale],
    locale,
    rows: kind.maxRows,
    columns: kind.columns.map((column) => {
      const allowed = choices[column.key]?.slice(0, MOST_CHOICES) ?? column.allowed;
      return {
        key: column.key, header: column.header[locale], required: column.required, width: column.width, example: column.example,
        ...(column.note ? { note: column.note[locale] } : {}), ...(allowed?.length ? { allowed } : {}), format: column.type === 'date' ? 'date' as const : 'text' as const,
      };
    }),
  });
}
