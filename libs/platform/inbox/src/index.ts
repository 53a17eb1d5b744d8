export { InboxResolver, TODO_SOURCES } from './inbox.resolver';
export { Inbox, InboxTodo } from './inbox.types';
export type { TodoCount, TodoSource } from './todo-source';
