import { Platform, seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import { Allow, Ctx, readById } from '@gongwei/platform-graphql';
import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberModel } from '../member/member.read-model';
import { Member } from '../member/member.types';
import { listLoader } from '../organisation/read-lists';
import { PoliticalBirthday, PoliticalBirthdayPayload, RecordPoliticalBirthdayInput } from './birthday.types';
import { recordPoliticalBirthday } from './record-political-birthday';

const CELEBRATIONS = `select c.id, c.year, to_char(c.held_on, 'YYYY-MM-DD') as "heldOn", c.card, c.speech, c.story, c.oath, c.note, c.recorded_by_name as "recordedBy", c.version
  from birthday_celebration c where c.tenant_id = p.tenant_id and c.member_id = p.id order by c.year desc`;

@Resolver(() => Member)
export class BirthdayResolver {
  constructor(private readonly platform: Platform) {}

  @ResolveField(() => [PoliticalBirthday], { description: '政治生日纪念，新的在前 celebrations of the day of joining, the newest first' })
  async politicalBirthdays(@Ctx() context: RequestContext, @Parent() member: Member): Promise<PoliticalBirthday[]> {
    const all = await listLoader<PoliticalBirthday>(context, 'political-birthdays', CELEBRATIONS).load(member);
    return seesPersonalData(context) ? all : all.map((one) => ({ ...one, note: null }));
  }

  @Allow('member.write')
  @Mutation(() => PoliticalBirthdayPayload, { description: '登记政治生日纪念 records a celebration of the day of joining' })
  async recordPoliticalBirthday(@Ctx() context: RequestContext, @Args('input', { description: '何人、哪年、做了什么 whose, which year, what was done' }) input: RecordPoliticalBirthdayInput, @Info() info: GraphQLResolveInfo): Promise<PoliticalBirthdayPayload> {
    return { member: (await readById<Member>(context, memberModel, await recordPoliticalBirthday(this.platform, context, input), info, 'member'))! };
  }
}
