import type { RequestContext } from '@gongwei/platform-database';
import { Allow, Ctx } from '@gongwei/platform-graphql';
import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Inbox } from './inbox.types';
import { concerns, type TodoCount, type TodoSource } from './todo-source';

/** Every {@link TodoSource} of the product, for injection. */
export const TODO_SOURCES = Symbol('todo sources');

@Resolver()
export class InboxResolver {
  constructor(@Inject(TODO_SOURCES) private readonly sources: readonly TodoSource[]) {}

  @Allow('signed-in')
  @Query(() => Inbox, { description: '我的待办 what waits for you' })
  async inbox(@Ctx() context: RequestContext): Promise<Inbox> {
    const mine = this.sources.filter((source) => concerns(context, source));
    const counts = await Promise.all(mine.map((source) => context.reader.query<TodoCount>(source.sql)));
    const todos = mine
      .map(({ kind, label, link }, index) => ({ kind, label: label[context.locale], link, count: counts[index]![0]!.count, overdueCount: counts[index]![0]!.overdue }))
      .filter(({ count }) => count > 0)
      .sort((left, right) => Number(right.overdueCount > 0) - Number(left.overdueCount > 0));
    const sum = (of: (todo: (typeof todos)[number]) => number): number => todos.reduce((total, todo) => total + of(todo), 0);
    return { todos, count: sum((todo) => todo.count), overdueCount: sum((todo) => todo.overdueCount) };
  }
}
