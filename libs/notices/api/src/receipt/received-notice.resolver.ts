import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Attachment, readAttachments } from '@gongwei/platform-files';
import { Allow, connectionTypes, Ctx, readById, readConnection, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AnswerNoticeInput, MarkNoticeReadInput } from '../notice/notice.inputs';
import { receivedModel } from '../notice/notice.read-model';
import { NoticeReference, ReceivedNotice, ReceivedNoticePayload } from '../notice/notice.types';
import { readFollowUps } from '../notice/read-follow-ups';
import { answerNotice } from './answer-notice';
import { markNoticeRead } from './mark-read';

const lists = connectionTypes(receivedModel, () => ReceivedNotice, '收到的通知');

/** The receiver's side. */
@Resolver(() => ReceivedNotice)
export class ReceivedNoticeResolver {
  constructor(private readonly platform: Platform) {}

  @Allow('notice.read')
  @Query(() => ReceivedNotice, { nullable: true, description: '收到的一份通知；不存在或不是发给本单位的为空 one notice you received; null when there is none or it is not for you' })
  receivedNotice(@Ctx() context: RequestContext, @Args('id', { type: () => ID, description: '标识 id' }) id: string, @Info() info: GraphQLResolveInfo): Promise<ReceivedNotice | null> {
    return readById<ReceivedNotice>(context, receivedModel, id, info);
  }

  @Allow('notice.read')
  @Query(() => lists.Connection, { description: '收到的通知 notices addressed to your tenant' })
  receivedNotices(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<ReceivedNotice>> {
    return readConnection<ReceivedNotice>(context, receivedModel, args, info);
  }

  @ResolveField(() => [Attachment], { description: '附件；撤回后为空 files; none once withdrawn' })
  attachments(@Ctx() context: RequestContext, @Parent() notice: ReceivedNotice): Promise<Attachment[]> {
    return readAttachments(context, 'Notice', notice);
  }

  @ResolveField(() => [NoticeReference], { description: '补充通知 later notices that follow this one' })
  followUps(@Ctx() context: RequestContext, @Parent() notice: ReceivedNotice): Promise<NoticeReference[]> {
    return readFollowUps(context, notice);
  }

  @ResolveField(() => [Attachment], { description: '回复的附件 files of your answer' })
  answerAttachments(@Ctx() context: RequestContext, @Parent() notice: ReceivedNotice): Promise<Attachment[]> | Attachment[] {
    return notice.answerId ? readAttachments(context, 'NoticeAnswer', { unitId: notice.receivingUnitId!, id: notice.answerId }) : [];
  }

  @Allow('notice.answer')
  @Mutation(() => ReceivedNoticePayload, { description: '签收：登记本单位已阅 notes that your unit has read it' })
  async markNoticeRead(@Ctx() context: RequestContext, @Args('input', { description: '哪份通知 which notice' }) input: MarkNoticeReadInput, @Info() info: GraphQLResolveInfo): Promise<ReceivedNoticePayload> {
    return this.payload(context, await markNoticeRead(this.platform, context, input), info);
  }

  @Allow('notice.answer')
  @Mutation(() => ReceivedNoticePayload, { description: '回复通知 answers a notice that asks for it' })
  async answerNotice(@Ctx() context: RequestContext, @Args('input', { description: '回复 the answer' }) input: AnswerNoticeInput, @Info() info: GraphQLResolveInfo): Promise<ReceivedNoticePayload> {
    return this.payload(context, await answerNotice(this.platform, context, input), info);
  }

  private async payload(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<ReceivedNoticePayload> {
    return { receivedNotice: (await readById<ReceivedNotice>(context, receivedModel, id, info, 'receivedNotice'))! };
  }
}
