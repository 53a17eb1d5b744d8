import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: '一类待办 one kind of thing that waits for you' })
export class InboxTodo {
  @Field(() => String, { description: '类别 kind' }) kind!: string;
  @Field(() => String, { description: '名称 what it is called, in the language of the request' }) label!: string;
  @Field(() => Int, { description: '件数 how many wait' }) count!: number;
  @Field(() => Int, { description: '其中逾期件数 how many of them are overdue' }) overdueCount!: number;
  @Field(() => String, { description: '门户中的列表地址 where the portal lists them' }) link!: string;
}

@ObjectType({ description: '待办 what waits for you' })
export class Inbox {
  @Field(() => Int, { description: '总件数 how many in all' }) count!: number;
  @Field(() => Int, { description: '其中逾期件数 how many of them are overdue' }) overdueCount!: number;
  @Field(() => [InboxTodo], { description: '分类，逾期在前 by kind, the overdue first; kinds with nothing waiting are left out' }) todos!: InboxTodo[];
}
