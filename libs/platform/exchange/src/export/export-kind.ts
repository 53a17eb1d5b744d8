import type { Permission } from '@gongwei/kernel';
import type { Locale, RequestContext } from '@gongwei/platform-database';
import type { ReadModel, Row } from '@gongwei/platform-graphql';
import type { ExportColumn, ExportValue } from '@gongwei/platform-spreadsheets';

/** One column of an export: a field of the model, as lists show it, or an expression only exports have. */
export interface ExportField {
  readonly key: string;
  readonly header: Readonly<Record<Locale, string>>;
  readonly width?: number;
  readonly format?: ExportColumn['format'];
  /** Field of the read model; the key unless told. Not read when there is `sql`. */
  readonly field?: string;
  readonly sql?: string;
  /** What the cell shows; the field's value unless told. */
  readonly show?: (value: never, row: Row, locale: Locale) => ExportValue;
  /** Only for a committee, whose rows come from many units. */
  readonly acrossUnits?: true;
}

/** A list that can be taken away as a spreadsheet: the same model, filter, order and permission as the list. */
export interface ExportKind {
  /** Its address: `/exports/<path>.xlsx`. */
  readonly path: string;
  /** Name of the operation in the audit trail. */
  readonly operation: string;
  readonly permission: Permission;
  readonly title: Readonly<Record<Locale, string>>;
  readonly model: ReadModel;
  readonly fields: readonly ExportField[];
}

/** The columns this caller gets. */
export const fieldsFor = (kind: ExportKind, context: RequestContext): ExportField[] => kind.fields.filter((field) => !field.acrossUnits || context.scope.role === 'gw_committee');

/** 是/否 in the reader's language; an absent value stays empty. */
export const yesNo = (value: boolean | null, _row: Row, locale: Locale): string | null => (value === null || value === undefined ? null : locale === 'zh-CN' ? (value ? '是' : '否') : value ? 'Yes' : 'No');

/** Code and name of the unit a row lies in. */
export const unitFields = (tenant: string): ExportField[] => [
  { key: 'unitCode', header: { 'zh-CN': '单位编码', en: 'Unit code' }, sql: `(select code from tenant where tenant_id = ${tenant})`, width: 14, acrossUnits: true },
  { key: 'unitName', header: { 'zh-CN': '单位', en: 'Unit' }, sql: `(select name from tenant where tenant_id = ${tenant})`, width: 28, acrossUnits: true },
];
