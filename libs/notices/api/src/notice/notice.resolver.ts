import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Attachment, readAttachments } from '@gongwei/platform-files';
import { Allow, connectionTypes, Ctx, readById, readConnection, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CreateNoticeInput, NoticeVersionInput, RemindNoticeInput, UpdateNoticeInput, WithdrawNoticeInput } from './notice.inputs';
import { noticeModel, noticeReceiverModel } from './notice.read-model';
import { DiscardNoticePayload, Notice, NoticeBurden, NoticePayload, NoticeReceiver, NoticeReference, RemindNoticePayload } from './notice.types';
import { publishNotice } from './publish-notice';
import { readBurden } from './read-burden';
import { readFollowUps } from './read-follow-ups';
import { remindNotice } from './remind-notice';
import { createNotice, discardNotice, updateNotice } from './save-notice';
import { withdrawNotice } from './withdraw-notice';

const lists = connectionTypes(noticeModel, () => Notice, '通知');
const receiverLists = connectionTypes(noticeReceiverModel, () => NoticeReceiver, '接收单位');

/** The sender's side. */
@Resolver(() => Notice)
export class NoticeResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('notice.read')
  @Query(() => Notice, { nullable: true, description: '本单位发出的一份通知；不存在或不可见时为空 one of your notices; null when it does not exist or is not yours' })
  notice(@Ctx() context: RequestContext, @Args('id', { type: () => ID, description: '标识 id' }) id: string, @Info() info: GraphQLResolveInfo): Promise<Notice | null> {
    return readById<Notice>(context, noticeModel, id, info);
  }

  @Allow('notice.read')
  @Query(() => lists.Connection, { description: '本单位发出的通知 notices your tenant sends' })
  notices(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<Notice>> {
    return readConnection<Notice>(context, noticeModel, args, info);
  }

  @Allow('notice.read')
  @Query(() => receiverLists.Connection, { description: '通知的接收单位与办理情况 receivers of your notices, and what each did' })
  noticeReceivers(@Ctx() context: RequestContext, @Args({ type: () => receiverLists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<NoticeReceiver>> {
    return readConnection<NoticeReceiver>(context, noticeReceiverModel, args, info);
  }

  @Allow('notice.write')
  @Query(() => [NoticeBurden], { description: '可发送的单位及其本月负担，最多 1000 units a notice can go to, and what each was asked this month, at most 1000' })
  noticeBurden(@Ctx() context: RequestContext): Promise<NoticeBurden[]> {
    return readBurden(context);
  }

  @ResolveField(() => [Attachment], { description: '附件 files' })
  attachments(@Ctx() context: RequestContext, @Parent() notice: Notice): Promise<Attachment[]> {
    return readAttachments(context, 'Notice', notice);
  }

  @ResolveField(() => [NoticeReference], { description: '补充通知 published notices that follow this one' })
  followUps(@Ctx() context: RequestContext, @Parent() notice: Notice): Promise<NoticeReference[]> {
    return readFollowUps(context, notice);
  }

  @Allow('notice.write')
  @Mutation(() => NoticePayload, { description: '起草通知 writes a draft' })
  async createNotice(@Ctx() context: RequestContext, @Args('input', { description: '内容与接收范围 what it says and to whom' }) input: CreateNoticeInput, @Info() info: GraphQLResolveInfo): Promise<NoticePayload> {
    return this.payload(context, await createNotice(this.platform, context, input), info);
  }

  @Allow('notice.write')
  @Mutation(() => NoticePayload, { description: '修改草稿 rewrites a draft' })
  async updateNotice(@Ctx() context: RequestContext, @Args('input', { description: '全部内容 all of it' }) input: UpdateNoticeInput, @Info() info: GraphQLResolveInfo): Promise<NoticePayload> {
    return this.payload(context, await updateNotice(this.platform, context, input), info);
  }

  @Allow('notice.write')
  @Mutation(() => NoticePayload, { description: '发布：此后不能修改 sends it; it cannot be edited any more' })
  async publishNotice(@Ctx() context: RequestContext, @Args('input', { description: '哪份草稿 which draft' }) input: NoticeVersionInput, @Info() info: GraphQLResolveInfo): Promise<NoticePayload> {
    return this.payload(context, await publishNotice(this.platform, context, input), info);
  }

  @Allow('notice.write')
  @Mutation(() => NoticePayload, { description: '撤回已发布的通知 takes a notice back' })
  async withdrawNotice(@Ctx() context: RequestContext, @Args('input', { description: '对象与事由 which and why' }) input: WithdrawNoticeInput, @Info() info: GraphQLResolveInfo): Promise<NoticePayload> {
    return this.payload(context, await withdrawNotice(this.platform, context, input), info);
  }

  @Allow('notice.write')
  @Mutation(() => DiscardNoticePayload, { description: '废弃草稿 throws a draft away' })
  async discardNotice(@Ctx() context: RequestContext, @Args('input', { description: '哪份草稿 which draft' }) input: NoticeVersionInput): Promise<DiscardNoticePayload> {
    return { id: await discardNotice(this.platform, context, input) };
  }

  @Allow('notice.write')
  @Mutation(() => RemindNoticePayload, { description: '催办未阅、未回复的单位，每单位每天至多一次 reminds those that owe something, each at most once a day' })
  async remindNotice(@Ctx() context: RequestContext, @Args('input', { description: '哪份通知 which notice' }) input: RemindNoticeInput, @Info() info: GraphQLResolveInfo): Promise<RemindNoticePayload> {
    const { id, remindedCount } = await remindNotice(this.platform, context, input);
    return { remindedCount, ...(await this.payload(context, id, info)) };
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<NoticePayload> {
    return { notice: (await readById<Notice>(context, noticeModel, id, info, 'notice'))! };
  }
}

/** What hangs on a receiver. */
@Resolver(() => NoticeReceiver)
export class NoticeReceiverResolver {
  @ResolveField(() => [Attachment], { description: '回复的附件 files of its answer' })
  answerAttachments(@Ctx() context: RequestContext, @Parent() receiver: NoticeReceiver): Promise<Attachment[]> | Attachment[] {
    return receiver.answerId ? readAttachments(context, 'NoticeAnswer', { unitId: receiver.receivingUnitId, id: receiver.answerId }) : [];
  }
}
