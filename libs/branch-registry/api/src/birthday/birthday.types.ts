import { GraphQLDate } from '@gongwei/platform-graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Member } from '../member/member.types';

@ObjectType({ description: '一年的政治生日纪念 how one political birthday was celebrated' })
export class PoliticalBirthday {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '年份 year' }) year!: number;
  @Field(() => GraphQLDate, { description: '纪念日期 held on' }) heldOn!: string;
  @Field(() => Boolean, { description: '送贺卡 a card was given' }) card!: boolean;
  @Field(() => Boolean, { description: '谈感言 the member spoke' }) speech!: boolean;
  @Field(() => Boolean, { description: '讲入党故事 the story of joining was told' }) story!: boolean;
  @Field(() => Boolean, { description: '重温入党誓词 the oath was renewed' }) oath!: boolean;
  @Field(() => String, { nullable: true, description: '备注；接入应用不可见 note; not for machine clients' }) note!: string | null;
  @Field(() => String, { description: '登记人 recorded by' }) recordedBy!: string;
  @Field(() => Int, { description: '版本 version' }) version!: number;
}

@InputType({ description: '登记政治生日纪念；同一年再登记即修改 records a celebration; again for the same year changes it' })
export class RecordPoliticalBirthdayInput {
  @Field(() => ID, { description: '党员 whose' }) memberId!: string;
  @Field(() => Int, { description: '年份 year' }) year!: number;
  @Field(() => Int, { nullable: true, description: '该年已有记录的版本；没有则不给 version of that year\'s record, where there is one' }) version?: number | null;
  @Field(() => GraphQLDate, { description: '纪念日期 held on' }) heldOn!: string;
  @Field(() => Boolean, { defaultValue: false, description: '送贺卡 card' }) card!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: '谈感言 speech' }) speech!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: '讲入党故事 story' }) story!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: '重温入党誓词 oath' }) oath!: boolean;
  @Field(() => String, { nullable: true, description: '备注 note' }) note?: string | null;
}

@ObjectType({ description: '登记后的党员 the member as it is now' })
export class PoliticalBirthdayPayload {
  @Field(() => Member, { description: '党员 the member' }) member!: Member;
}
