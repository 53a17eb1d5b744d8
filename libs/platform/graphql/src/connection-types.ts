import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { isColumn, type ReadModel } from './read-model';
import type { PageArguments } from './page';
import type { OrderInput } from './keyset';

type Class<T = object> = new () => T;

/** `@Field` applied by hand; its overloads cannot see through a computed type. */
function declare(target: Class, name: string, type: () => unknown, options: { nullable?: boolean; description: string; defaultValue?: unknown }): void {
  Field(type as never, options as never)(target.prototype as object, name);
}

/** Names a generated class: GraphQL and error messages show it. */
function named<T extends object = object>(name: string): Class<T> {
  return { [name]: class {} }[name] as unknown as Class<T>;
}

@ObjectType({ description: '分页信息 where a page lies in its list' })
export class PageInfo {
  @Field(() => Boolean, { description: '其后还有 whether more follow' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: '其前还有 whether some come before' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: '首条游标 cursor of the first one here' }) startCursor!: string | null;
  @Field(() => String, { nullable: true, description: '末条游标 cursor of the last one here' }) endCursor!: string | null;
}

enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, { name: 'OrderDirection', description: '排序方向 direction of an order', valuesMap: { ASC: { description: '升序 ascending' }, DESC: { description: '降序 descending' } } });

export interface ConnectionTypes {
  readonly Connection: Class;
  readonly Filter: Class;
  readonly Order: Class<OrderInput>;
  /** `filter, orderBy, first, after, last, before`, as an argument class. */
  readonly Arguments: Class<PageArguments>;
}

const made = new Map<string, ConnectionTypes>();

/** The GraphQL types a list of `model` needs, made from the model itself so that they cannot differ from it. */
export function connectionTypes(model: ReadModel, node: () => unknown, label: string): ConnectionTypes {
  const known = made.get(model.name);
  if (known) return known;
  const nodeType = (): never => node() as never;

  const Edge = named(`${model.name}Edge`);
  ObjectType(`${model.name}Edge`, { description: `${label}与其游标 one ${model.name} and its cursor` })(Edge);
  declare(Edge, 'cursor', () => String, { description: '游标 opaque, stable under inserts' });
  declare(Edge, 'node', nodeType, { description: `${label} the record` });

  const Connection = named(`${model.name}Connection`);
  ObjectType(`${model.name}Connection`, { description: `${label}列表 a page of a list` })(Connection);
  declare(Connection, 'nodes', () => [nodeType()] , { description: `本页${label} the records of this page` });
  declare(Connection, 'edges', () => [Edge] , { description: '记录与游标 records with their cursors' });
  declare(Connection, 'pageInfo', () => PageInfo, { description: '分页信息 where this page lies' });
  declare(Connection, 'totalCount', () => Int, { description: '总数 how many match the filter; counted only if asked for' });

  const Filter = named(`${model.name}Filter`);
  InputType(`${model.name}Filter`, { description: `${label}筛选 conditions, all of which must hold` })(Filter);
  declare(Filter, 'and', () => [Filter], { nullable: true, description: '全部满足 all of these' });
  declare(Filter, 'or', () => [Filter], { nullable: true, description: '任一满足 any of these' });
  declare(Filter, 'not', () => Filter, { nullable: true, description: '不满足 none of this' });
  const orderable: string[] = [];
  for (const [name, field] of Object.entries(model.fields)) {
    if (!isColumn(field)) continue;
    if (field.order) orderable.push(name);
    const type = field.filter;
    if (type) declare(Filter, name, () => type, { nullable: true, description: `按 ${name} 筛选 conditions on ${name}` });
  }
  for (const [name, condition] of Object.entries(model.conditions ?? {})) {
    declare(Filter, name, condition.type, { nullable: true, description: condition.description });
  }

  const fields = Object.fromEntries(orderable.map((name) => [name, name]));
  registerEnumType(fields, { name: `${model.name}OrderField`, description: `${label}排序字段 what a list can be ordered by`, valuesMap: Object.fromEntries(orderable.map((name) => [name, { description: `按 ${name} 排序 by ${name}` }])) });
  const Order = named<OrderInput>(`${model.name}Order`);
  InputType(`${model.name}Order`, { description: `${label}排序 one step of an order` })(Order);
  declare(Order, 'field', () => fields, { description: '字段 by which field' });
  declare(Order, 'direction', () => OrderDirection, { defaultValue: OrderDirection.ASC, description: '方向 in which direction' });

  const Arguments = named<PageArguments>(`${model.name}Arguments`);
  ArgsType()(Arguments);
  const argument = (type: () => unknown, name: string, description: string): void => declare(Arguments, name, type, { nullable: true, description });
  argument(() => Filter, 'filter', '筛选条件 only those that match');
  argument(() => [Order], 'orderBy', '排序，最多四项 at most four steps');
  argument(() => Int, 'first', '自前取 how many, counted from the start: 20 unless told, at most 200');
  argument(() => String, 'after', '此游标之后 only those after this cursor');
  argument(() => Int, 'last', '自后取 how many, counted from the end: at most 200');
  argument(() => String, 'before', '此游标之前 only those before this cursor');

  const types: ConnectionTypes = { Connection, Filter, Order, Arguments };
  made.set(model.name, types);
  return types;
}
