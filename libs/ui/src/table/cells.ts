import { formatValue } from '../format/format-value';
import type { TableColumn } from './types';

/** What a column reads from a row: its own function, or the field of its key. */
export const cellValue = <Row>(column: TableColumn<Row>, row: Row): unknown => (column.value ? column.value(row) : (row as Record<string, unknown>)[column.key]);

export const cellText = <Row>(column: TableColumn<Row>, row: Row): string => formatValue(cellValue(column, row), column.format);

export const alignOf = <Row>(column: TableColumn<Row>): 'left' | 'right' | 'center' => column.align ?? (column.format === 'number' ? 'right' : 'left');

const WIDTH_OF_FORMAT = { date: 112, datetime: 148, number: 96, boolean: 80, text: 160 } as const;

/** A width for a column that names none: what its kind of value needs. */
export const widthOf = <Row>(column: TableColumn<Row>): number => column.width ?? column.minWidth ?? WIDTH_OF_FORMAT[column.format ?? 'text'];

export const rowId = (row: unknown): string => String((row as { id?: unknown }).id ?? '');
