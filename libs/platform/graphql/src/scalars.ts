import { isDate } from '@gongwei/kernel';
import { GraphQLScalarType, Kind, GraphQLError } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseDate(value: unknown): string {
  if (typeof value === 'string' && isDate(value)) return value;
  throw new GraphQLError(`Date must be written as 2026-11-23 and exist in the calendar, not ${JSON.stringify(value)}.`);
}

function parseInstant(value: unknown): Date {
  if (typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value))) return new Date(value);
  throw new GraphQLError(`DateTime must be RFC 3339 with an offset, as 2026-11-23T09:30:00+08:00, not ${JSON.stringify(value)}.`);
}

/** A calendar day without time or zone. Stays a string everywhere, so that no zone can shift it. */
export const GraphQLDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: '日期，格式 2026-11-23 (a calendar day, without time or zone)',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : undefined),
});

/** An instant, RFC 3339 with offset. */
export const GraphQLDateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: '时刻，RFC 3339 (an instant with offset, as 2026-11-23T09:30:00+08:00)',
  serialize: (value) => (value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString()),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});
