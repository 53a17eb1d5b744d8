import { Field, ID, InputType, Int, type ReturnTypeFunc } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from './scalars';

type TypeThunk = () => unknown;

const OPERATORS = {
  eq: '等于 equal to',
  in: '其中之一 one of these (at most 200)',
  isNull: '是否为空 whether there is no value',
  contains: '包含 contains this text',
  startsWith: '以此开头 begins with this text',
  lt: '小于 less than, before',
  lte: '不大于 at most, on or before',
  gt: '大于 more than, after',
  gte: '不小于 at least, on or after',
} as const;
type Operator = keyof typeof OPERATORS;

export interface FilterInput {
  eq?: unknown;
  in?: unknown[];
  isNull?: boolean;
  contains?: string;
  startsWith?: string;
  lt?: unknown;
  lte?: unknown;
  gt?: unknown;
  gte?: unknown;
}

function operatorType(name: string, description: string, type: TypeThunk, operators: readonly Operator[]): new () => FilterInput {
  const target = { [name]: class {} }[name] as unknown as new () => FilterInput;
  InputType(name, { description })(target);
  for (const operator of operators) {
    const thunk = operator === 'isNull' ? () => Boolean : operator === 'in' ? () => [type()] : type;
    Field(thunk as ReturnTypeFunc, { nullable: true, description: OPERATORS[operator] } as never)(target.prototype as object, operator);
  }
  return target;
}

const ORDERED = ['eq', 'lt', 'lte', 'gt', 'gte', 'in', 'isNull'] as const;

export const IDFilter = operatorType('IDFilter', '标识筛选 conditions on an id', () => ID, ['eq', 'in', 'isNull']);
export const StringFilter = operatorType('StringFilter', '文本筛选 conditions on a text', () => String, ['eq', 'in', 'contains', 'startsWith', 'isNull']);
export const ExactFilter = operatorType('ExactFilter', '精确筛选 conditions on a value that can only be found whole', () => String, ['eq', 'in']);
export const IntFilter = operatorType('IntFilter', '整数筛选 conditions on a whole number', () => Int, ORDERED);
export const BooleanFilter = operatorType('BooleanFilter', '是否筛选 conditions on yes or no', () => Boolean, ['eq', 'isNull']);
export const DateFilter = operatorType('DateFilter', '日期筛选 conditions on a day', () => GraphQLDate, ORDERED);
export const DateTimeFilter = operatorType('DateTimeFilter', '时刻筛选 conditions on an instant', () => GraphQLDateTime, ['eq', 'lt', 'lte', 'gt', 'gte', 'isNull']);

const enumFilters = new Map<string, new () => FilterInput>();
/** The filter of one enum: eq, in, isNull. One type per enum, however many models use it. */
export function enumFilter(name: string, type: object): new () => FilterInput {
  const known = enumFilters.get(name);
  if (known) return known;
  const made = operatorType(`${name}Filter`, `${name} 筛选 conditions on ${name}`, () => type, ['eq', 'in', 'isNull']);
  enumFilters.set(name, made);
  return made;
}
