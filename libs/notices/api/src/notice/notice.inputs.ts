import { GraphQLDate } from '@gongwei/platform-graphql';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { NoticeKind } from './notice.enums';

@InputType({ isAbstract: true })
class NoticeFields {
  @Field(() => String, { description: '标题 title' }) title!: string;
  @Field(() => NoticeKind, { description: '类别 kind' }) kind!: NoticeKind;
  @Field(() => String, { nullable: true, description: '文号 document number' }) documentNo?: string | null;
  @Field(() => String, { nullable: true, description: '正文，纯文本 plain text' }) body?: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '截止日期；要求回复的必填 until when; needed where an answer is asked for' }) dueOn?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: '要求回复 whether an answer is asked for' }) asksAnswer!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: '发给全部下级单位 to all units beneath' }) everyone!: boolean;
  @Field(() => [ID], { defaultValue: [], description: '接收分组 groups' }) groupIds!: string[];
  @Field(() => [ID], { defaultValue: [], description: '接收单位 single units' }) unitIds!: string[];
  @Field(() => [ID], { defaultValue: [], description: '附件，经 POST /files 上传 files, uploaded by POST /files' }) attachmentIds!: string[];
}

@InputType({ description: '起草通知 a new draft' })
export class CreateNoticeInput extends NoticeFields {
  @Field(() => ID, { nullable: true, description: '所补充的已发布通知 a published notice this one follows' }) followsId?: string | null;
  @Field(() => String, { nullable: true, description: '幂等键 makes a retry safe' }) idempotencyKey?: string | null;
}

@InputType({ description: '修改草稿，给出全部内容 a draft, whole, as it shall be' })
export class UpdateNoticeInput extends NoticeFields {
  @Field(() => ID, { description: '草稿标识 id of the draft' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
}

@InputType({ description: '指定一份通知 which notice, as you saw it' })
export class NoticeVersionInput {
  @Field(() => ID, { description: '通知标识 id of the notice' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
}

@InputType({ description: '撤回通知 takes a notice back' })
export class WithdrawNoticeInput extends NoticeVersionInput {
  @Field(() => String, { description: '撤回事由，接收单位可见 why; its receivers read it' }) reason!: string;
}

@InputType({ description: '催办 reminds those that owe something' })
export class RemindNoticeInput {
  @Field(() => ID, { description: '通知标识 id of the notice' }) id!: string;
}

@InputType({ description: '签收通知 marks a notice as read by your unit' })
export class MarkNoticeReadInput {
  @Field(() => ID, { description: '通知标识 id of the notice' }) noticeId!: string;
}

@InputType({ description: '回复通知 answers a notice' })
export class AnswerNoticeInput {
  @Field(() => ID, { description: '通知标识 id of the notice' }) noticeId!: string;
  @Field(() => String, { nullable: true, description: '回复内容；可只附文件 what you answer; files alone will do' }) text?: string | null;
  @Field(() => [ID], { defaultValue: [], description: '附件，经 POST /files 上传 files, uploaded by POST /files' }) attachmentIds!: string[];
  @Field(() => Int, { nullable: true, description: '修改已提交的回复时：所见版本 when an answer is changed: the version you saw' }) version?: number | null;
}
