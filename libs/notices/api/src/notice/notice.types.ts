import { GraphQLDate, GraphQLDateTime } from '@gongwei/platform-graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NoticeKind, NoticeStatus, ReceiptState } from './notice.enums';

@ObjectType({ description: '通知 a notice as its sender has it' })
export class Notice {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '发文单位标识 the tenant that sends it' }) unitId!: string;
  @Field(() => String, { description: '标题 title' }) title!: string;
  @Field(() => NoticeKind, { description: '类别 kind' }) kind!: NoticeKind;
  @Field(() => String, { nullable: true, description: '文号 document number' }) documentNo!: string | null;
  @Field(() => String, { nullable: true, description: '正文，纯文本：空行分段，网址可点 plain text: empty lines part paragraphs, addresses are links' }) body!: string | null;
  @Field(() => GraphQLDate, { nullable: true, description: '截止日期 until when' }) dueOn!: string | null;
  @Field(() => Boolean, { description: '要求回复 whether an answer is asked for' }) asksAnswer!: boolean;
  @Field(() => NoticeStatus, { description: '状态 state' }) status!: NoticeStatus;
  @Field(() => Boolean, { description: '发给全部下级单位 addressed to all units beneath' }) everyone!: boolean;
  @Field(() => [ID], { description: '接收分组 groups it is addressed to' }) groupIds!: string[];
  @Field(() => [ID], { description: '接收单位 single units it is addressed to' }) unitIds!: string[];
  @Field(() => ID, { nullable: true, description: '所补充的通知 the notice this one follows' }) followsId!: string | null;
  @Field(() => String, { nullable: true, description: '所补充通知的标题 its title' }) followsTitle!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: '发布时间 when it went out' }) publishedAt!: Date | null;
  @Field(() => String, { nullable: true, description: '发布人 who sent it' }) publishedByName!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: '撤回时间 when it was withdrawn' }) withdrawnAt!: Date | null;
  @Field(() => String, { nullable: true, description: '撤回事由 why' }) withdrawReason!: string | null;
  @Field(() => Int, { description: '接收单位数 receivers' }) receiverCount!: number;
  @Field(() => Int, { description: '已阅单位数 receivers that read it' }) readCount!: number;
  @Field(() => Int, { description: '已回复单位数 receivers that answered' }) answeredCount!: number;
  @Field(() => Int, { description: '未办单位数：未阅或应回复而未回复 receivers that owe a look or an answer' }) outstandingCount!: number;
  @Field(() => Int, { description: '逾期未回复单位数 receivers whose answer is overdue' }) overdueCount!: number;
  @Field(() => String, { description: '起草人 who wrote it' }) createdByName!: string;
  @Field(() => Int, { description: '版本，修改时带回 to be sent back with changes' }) version!: number;
  @Field(() => GraphQLDateTime, { description: '建立时间 created at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
}

@ObjectType({ description: '通知的引用 another notice, by its title' })
export class NoticeReference {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => String, { description: '标题 title' }) title!: string;
  @Field(() => GraphQLDateTime, { description: '发布时间 when it went out' }) publishedAt!: Date;
}

@ObjectType({ description: '收到的通知 a notice as its receiver has it' })
export class ReceivedNotice {
  @Field(() => ID, { description: '标识 id of the notice' }) id!: string;
  @Field(() => String, { description: '标题 title' }) title!: string;
  @Field(() => NoticeKind, { description: '类别 kind' }) kind!: NoticeKind;
  @Field(() => String, { nullable: true, description: '文号 document number' }) documentNo!: string | null;
  @Field(() => String, { nullable: true, description: '正文，纯文本；撤回后为空 plain text; null once withdrawn' }) body!: string | null;
  @Field(() => String, { description: '发文单位 who sent it' }) senderName!: string;
  @Field(() => GraphQLDate, { nullable: true, description: '截止日期 until when' }) dueOn!: string | null;
  @Field(() => Boolean, { description: '要求回复 whether an answer is asked for' }) asksAnswer!: boolean;
  @Field(() => ReceiptState, { description: '办理状态 where it stands with you' }) state!: ReceiptState;
  @Field(() => GraphQLDateTime, { description: '发布时间 when it went out' }) publishedAt!: Date;
  @Field(() => GraphQLDateTime, { nullable: true, description: '撤回时间 when it was withdrawn' }) withdrawnAt!: Date | null;
  @Field(() => String, { nullable: true, description: '撤回事由 why' }) withdrawReason!: string | null;
  @Field(() => ID, { nullable: true, description: '所补充的通知，可见时 the notice it follows, if it was sent to you' }) followsId!: string | null;
  @Field(() => String, { nullable: true, description: '所补充通知的标题 its title' }) followsTitle!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: '签收时间 when your unit read it' }) readAt!: Date | null;
  @Field(() => String, { nullable: true, description: '签收人 who read it' }) readByName!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: '最近催办时间 when you were last reminded' }) remindedAt!: Date | null;
  @Field(() => String, { nullable: true, description: '回复内容 your answer' }) answerText!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: '回复时间 when you answered' }) answeredAt!: Date | null;
  @Field(() => String, { nullable: true, description: '回复人 who answered' }) answeredByName!: string | null;
  @Field(() => Boolean, { description: '迟复 whether the answer came after the day' }) answeredLate!: boolean;
  @Field(() => Int, { nullable: true, description: '回复的版本，修改时带回 to be sent back when the answer is changed' }) answerVersion!: number | null;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
  // For the relations; not fields of the API.
  unitId!: string;
  answerId?: string | null;
  receivingUnitId?: string;
}

@ObjectType({ description: '通知的接收单位 one receiver of a notice, and what it did' })
export class NoticeReceiver {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '通知 the notice' }) noticeId!: string;
  @Field(() => ID, { description: '接收单位标识 the receiving unit' }) receivingUnitId!: string;
  @Field(() => String, { description: '接收单位名称（发布时） its name when it was addressed' }) unitName!: string;
  @Field(() => ReceiptState, { description: '办理状态 where the notice stands with it' }) state!: ReceiptState;
  @Field(() => GraphQLDateTime, { nullable: true, description: '签收时间 read at' }) readAt!: Date | null;
  @Field(() => String, { nullable: true, description: '签收人 read by' }) readByName!: string | null;
  @Field(() => String, { nullable: true, description: '回复内容 its answer' }) answerText!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: '回复时间 answered at' }) answeredAt!: Date | null;
  @Field(() => String, { nullable: true, description: '回复人 answered by' }) answeredByName!: string | null;
  @Field(() => Boolean, { description: '迟复 whether the answer came after the day' }) answeredLate!: boolean;
  @Field(() => GraphQLDateTime, { nullable: true, description: '最近催办时间 last reminded at' }) remindedAt!: Date | null;
  @Field(() => Int, { description: '催办次数 how often it was reminded' }) reminderCount!: number;
  @Field(() => GraphQLDateTime, { description: '更新时间 changed at' }) updatedAt!: Date;
  // For the relations; not fields of the API.
  answerId?: string | null;
}

@ObjectType({ description: '一个单位本月被要求回复的次数 how often a unit beneath was asked for an answer this month' })
export class NoticeBurden {
  @Field(() => ID, { description: '单位 the unit' }) unitId!: string;
  @Field(() => String, { description: '单位名称 its name' }) unitName!: string;
  @Field(() => String, { description: '单位编码 its code' }) unitCode!: string;
  @Field(() => ID, { nullable: true, description: '所在分组 its group' }) groupId!: string | null;
  @Field(() => String, { nullable: true, description: '分组名称 name of the group' }) groupName!: string | null;
  @Field(() => Int, { description: '本月要求其回复的通知数 notices of yours this month that ask it for an answer' }) askedCount!: number;
}

@ObjectType({ description: '通知的变更结果 the notice, as it is now' })
export class NoticePayload {
  @Field(() => Notice, { description: '通知 the notice' }) notice!: Notice;
}

@ObjectType({ description: '废弃草稿的结果 what was thrown away' })
export class DiscardNoticePayload {
  @Field(() => ID, { description: '草稿标识 id of the draft' }) id!: string;
}

@ObjectType({ description: '催办结果 who was reminded' })
export class RemindNoticePayload {
  @Field(() => Int, { description: '催办的单位数 how many units' }) remindedCount!: number;
  @Field(() => Notice, { description: '通知 the notice' }) notice!: Notice;
}

@ObjectType({ description: '签收、回复的结果 the notice, as it now stands with you' })
export class ReceivedNoticePayload {
  @Field(() => ReceivedNotice, { description: '收到的通知 the notice' }) receivedNotice!: ReceivedNotice;
}
