import { addDays, addMonths, addYears, today, uuidv7 } from '@gongwei/kernel';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { ask, must, type Credentials } from './client';

/** Elections through the API, from the plan to the new term, with approval on paper and at the desk. */
let api: ApiServer;
let city: CityFixture;
let admin: Credentials;
let officer: Credentials;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  admin = await city.login(city.a.id, ['UNIT_ADMIN']);
  officer = await city.login(city.committee, ['OFFICER']);
}, 60_000);
afterAll(() => api.stop());

const FIELDS = `id version status entitled heldOn planReplyNo planOnPaper resultReplyNo approvalId approvalOpen seats { body elected tied tiedSeats missingSeats leftOpen } candidates { memberId writeIn posts }
  ballots { round kind voided votes { memberId approvals fate } } events { event toStatus note }`;
interface Election {
  id: string; version: number; status: string; entitled: number | null; heldOn: string | null; planReplyNo: string | null; planOnPaper: boolean; resultReplyNo: string | null; approvalId: string | null; approvalOpen: boolean;
  seats: { body: string; elected: string[]; tied: string[]; tiedSeats: number; missingSeats: number; leftOpen: number }[];
  candidates: { memberId: string; writeIn: boolean; posts: string[] }[];
  ballots: { round: number; kind: string; voided: boolean; votes: { memberId: string; approvals: number; fate: string }[] }[];
  events: { event: string; toStatus: string; note: string | null }[];
}
const TYPES: Record<string, string> = {
  requestElectionApproval: 'ElectionStepInput', reportElection: 'ElectionStepInput', reopenElectionCount: 'ReasonedElectionStepInput', cancelElection: 'ReasonedElectionStepInput',
};
const send = (who: Credentials, operation: string, input: object) =>
  ask(api.url, who, `mutation($input: ${TYPES[operation] ?? `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`}!) { ${operation}(input: $input) { election { ${FIELDS} } } }`, { input });
const wrong = (answer: Awaited<ReturnType<typeof ask>>): string[] => answer.errors?.flatMap((error) => (error.extensions.fields.length ? error.extensions.fields.map(({ path, rule }) => `${path}:${rule}`) : [error.extensions.code])) ?? [];
const done = async (who: Credentials, operation: string, input: object): Promise<Election> => {
  const answer = await send(who, operation, input);
  expect(answer.errors).toBeUndefined();
  return (answer.data as any)[operation].election as Election;
};
const read = async (who: Credentials, id: string): Promise<Election | null> => (await must(api.url, who, `query($id: ID!) { election(id: $id) { ${FIELDS} } }`, { id })).election;
const step = ({ id, version }: Election): { id: string; version: number } => ({ id, version });
const organisation = async (id: string): Promise<{ termStartedOn: string; electionDueOn: string; runningElectionId: string | null; adjustments: { kind: string; documentNo: string | null }[]; posts: { post: string; memberId: string; fromOn: string; toOn: string | null }[] }> =>
  (await must(api.url, admin, 'query($id: ID!) { organisation(id: $id) { termStartedOn electionDueOn runningElectionId adjustments { kind documentNo } posts { post memberId fromOn toOn } } }', { id })).organisation;

let count = 0;
/** A branch with so many full members, and one on probation who has no vote. */
async function branch(size: number, top = false): Promise<{ id: string; members: string[]; probationary: string; path: string }> {
  count += 1;
  const above = top ? null : { id: city.a.organisations.top, path: (await api.owner.query('select path from organisation where id = $1', [city.a.organisations.top])).rows[0].path as string };
  const { id, path } = await city.write.organisation(city.a.id, `选举支部${count}`, 'BRANCH', above, addMonths(today(), 2));
  const members: string[] = [];
  for (let index = 0; index < size; index += 1) members.push(await city.addMember(city.a.id, id, `选民${count}-${index}`));
  return { id, members, probationary: await city.addMember(city.a.id, id, `预备${count}`, { status: 'PROBATIONARY' }), path };
}
const plan = (organisationId: string, seats: object[] = [{ body: 'COMMITTEE', seats: 3 }], more: object = {}): object => ({ organisationId, kind: 'END_OF_TERM', form: 'MEMBER_ASSEMBLY', plannedOn: today(), seats, ...more });
const stand = (members: readonly string[], body = 'COMMITTEE'): object[] => members.map((memberId) => ({ body, memberId }));
const votes = (members: readonly string[], approvals: readonly number[]): object[] => members.slice(0, approvals.length).map((memberId, index) => ({ memberId, approvals: approvals[index] }));
const ballot = (papers: number, of: object[], body = 'COMMITTEE'): object => ({ body, ballotsSent: papers, ballotsReturned: papers, ballotsInvalid: 0, votes: of });
const paper = (no: number): object => ({ replyNo: `甲机委〔${today().slice(0, 4)}〕${no}号`, repliedOn: today() });
/** An election whose meeting may be held. */
async function approved(size = 10, candidates = 4): Promise<{ place: Awaited<ReturnType<typeof branch>>; election: Election }> {
  const place = await branch(size);
  const prepared = await done(admin, 'prepareElection', plan(place.id, [{ body: 'COMMITTEE', seats: 3 }], { candidates: stand(place.members.slice(0, candidates)) }));
  return { place, election: await done(admin, 'recordElectionApproval', { ...step(prepared), ...paper(count) }) };
}

describe('an election with a tied vote', () => {
  it('goes from the plan by a further ballot to the new term, in which everything agrees', async () => {
    const { place, election } = await approved();
    const [a, b, c, d] = place.members as [string, string, string, string];
    await city.write.insert('post_appointment', { tenant_id: city.a.id, id: uuidv7(), organisation_id: place.id, member_id: place.members[5], post: 'SECRETARY', from_on: '2022-01-01' });
    await city.write.insert('post_appointment', { tenant_id: city.a.id, id: uuidv7(), organisation_id: place.id, member_id: place.members[6], post: 'FULLTIME_WORKER', from_on: '2022-01-01' });
    expect(election).toMatchObject({ status: 'APPROVED', planOnPaper: true });

    const tied = await done(admin, 'countElection', { ...step(election), heldOn: today(), entitled: 10, present: 9, ballots: [ballot(9, votes(place.members, [9, 6, 6, 2]))] });
    expect(tied).toMatchObject({ status: 'COUNTED', entitled: 10 });
    const reopened = await done(admin, 'reopenElectionCount', { ...step(tied), reason: '唱票有误，丁应为 6 票' });
    expect(reopened).toMatchObject({ status: 'APPROVED', heldOn: null, ballots: [{ voided: true }] });
    const again = await done(admin, 'countElection', { ...step(reopened), heldOn: today(), entitled: 10, present: 9, ballots: [ballot(9, votes(place.members, [8, 6, 6, 6]))] });
    expect(again).toMatchObject({ status: 'TIED', seats: [{ elected: [a], tied: [b, c, d], tiedSeats: 2 }] });

    // Only those tied stand, and the most votes decide, without half again.
    expect(wrong(await send(admin, 'countFurtherBallot', { ...step(again), present: 9, ballot: ballot(9, votes([a, b, c], [5, 4, 3])) }))).toEqual(['ballot.votes:tied']);
    const counted = await done(admin, 'countFurtherBallot', { ...step(again), present: 8, ballot: ballot(8, votes([b, c, d], [4, 2, 5])) });
    expect(counted).toMatchObject({ status: 'COUNTED', seats: [{ elected: [a, d, b], tied: [], missingSeats: 0 }] });
    expect(counted.ballots.filter(({ voided }) => !voided).map(({ round, kind }) => [round, kind])).toEqual([[1, 'FIRST'], [2, 'TIE']]);

    const roles = [{ memberId: a, posts: ['SECRETARY'] }, { memberId: d, posts: ['ORGANISATION_MEMBER', 'PUBLICITY_MEMBER'] }, { memberId: b, posts: ['DISCIPLINE_MEMBER'] }];
    expect(wrong(await send(admin, 'recordElectionApproval', { ...step(counted), ...paper(90) }))).toEqual(['roles:required']);
    expect(wrong(await send(admin, 'assignElectionRoles', { ...step(counted), roles: roles.slice(1) }))).toEqual(['roles:complete', 'roles:secretary']);
    const divided = await done(admin, 'assignElectionRoles', { ...step(counted), roles });
    const closed = await done(admin, 'recordElectionApproval', { ...step(divided), ...paper(91) });
    expect(closed).toMatchObject({ status: 'CLOSED', resultReplyNo: `甲机委〔${today().slice(0, 4)}〕91号` });
    expect(closed.events.map(({ event }) => event)).toEqual(['APPROVE_RESULT', 'REPORT', 'ASSIGN_ROLES', 'COUNT_DECIDED', 'COUNT_TIED', 'REOPEN_COUNT', 'COUNT_DECIDED', 'APPROVE', 'REQUEST', 'PREPARE']);

    const after = await organisation(place.id);
    expect(after).toMatchObject({ termStartedOn: today(), electionDueOn: addYears(today(), 3), runningElectionId: null, adjustments: [{ kind: 'NEW_TERM', documentNo: closed.resultReplyNo }] });
    expect(after.posts.filter(({ toOn }) => toOn === null).map(({ post, memberId, fromOn }) => [post, memberId, fromOn]).toSorted()).toEqual(
      [['DISCIPLINE_MEMBER', b, today()], ['FULLTIME_WORKER', place.members[6], '2022-01-01'], ['ORGANISATION_MEMBER', d, today()], ['PUBLICITY_MEMBER', d, today()], ['SECRETARY', a, today()]].toSorted(),
    );
    expect(after.posts.find(({ memberId }) => memberId === place.members[5])).toMatchObject({ post: 'SECRETARY', toOn: today() });
    expect(wrong(await send(admin, 'reopenElectionCount', { ...step(closed), reason: '想改' }))).toEqual(['CONFLICT']);
  });
});

describe('what the rules refuse', () => {
  it('in a plan: bodies that do not fit, candidates who cannot stand, a second election', async () => {
    const place = await branch(8);
    expect(wrong(await send(admin, 'prepareElection', plan(place.id, [{ body: 'SECRETARY', seats: 1 }])))).toEqual(['seats:committee']);
    expect(wrong(await send(admin, 'prepareElection', plan(place.id, [{ body: 'COMMITTEE', seats: 3 }], { candidates: stand([place.probationary, city.a.members[0]!, city.b.members[0]!]) })))).toEqual(['candidates.0.memberId:status', 'candidates.1.memberId:exists', 'candidates.2.memberId:exists']);
    const election = await done(admin, 'prepareElection', plan(place.id, [{ body: 'COMMITTEE', seats: 3 }], { candidates: stand(place.members.slice(0, 3)) }));
    expect(wrong(await send(admin, 'prepareElection', plan(place.id)))).toEqual(['organisationId:running']);
    expect(wrong(await send(admin, 'requestElectionApproval', step(election)))).toEqual(['candidates:surplus']);
    expect(wrong(await send(admin, 'recordElectionApproval', { ...step(election), ...paper(1) }))).toEqual(['candidates:surplus']);
    expect(wrong(await send(admin, 'recordElectionApproval', { ...step(election), replyNo: '十二号', repliedOn: '2999-01-01' }))).toEqual(['replyNo:format', 'repliedOn:future']);
    const more = await done(admin, 'updateElection', { ...step(election), candidates: stand(place.members.slice(0, 4).toReversed()) });
    expect(more.candidates.map(({ memberId }) => memberId)).toEqual(place.members.slice(0, 4).toReversed());
    expect(wrong(await send(admin, 'updateElection', { ...step(election), plannedOn: today() }))).toEqual(['CONFLICT']);
    expect(wrong(await send(admin, 'countElection', { ...step(more), heldOn: today(), entitled: 8, present: 8, ballots: [ballot(8, votes(place.members, [8, 8, 5, 0]))] }))).toEqual(['CONFLICT']);
    const cancelled = await done(admin, 'cancelElection', { ...step(more), reason: '机构改革，暂缓' });
    expect(cancelled.status).toBe('CANCELLED');
    expect((await done(admin, 'prepareElection', plan(place.id))).status).toBe('PREPARING');
  });

  it('in a count: a meeting without a quorum, papers too many, approvals too many, candidates left out', async () => {
    const { place, election } = await approved();
    const counting = (more: object, of = ballot(10, votes(place.members, [10, 9, 8, 3]))): Promise<any> => send(admin, 'countElection', { ...step(election), heldOn: today(), entitled: 10, present: 10, ballots: [of], ...more });
    expect(wrong(await counting({ present: 7 }, ballot(7, votes(place.members, [7, 6, 6, 1]))))).toEqual(['present:quorum']);
    expect(wrong(await counting({ entitled: 11 }))).toEqual(['entitledReason:required']);
    expect(wrong(await counting({}, { ...ballot(9, votes(place.members, [9, 9, 8, 1])), ballotsReturned: 10 }))).toEqual(['ballots.0.ballotsReturned:range']);
    expect(wrong(await counting({}, ballot(10, votes(place.members, [11, 9, 8, 1]))))).toEqual(['ballots.0.votes.0.approvals:range']);
    expect(wrong(await counting({}, ballot(10, votes(place.members, [10, 9, 8]))))).toEqual(['ballots.0.votes:surplus', 'ballots.0.votes:complete']);
    expect(wrong(await counting({}, ballot(10, [...votes(place.members, [9, 8, 8, 1]), { memberId: place.probationary, approvals: 1 }])))).toEqual(['ballots.0.votes.4.memberId:status']);
    expect(wrong(await counting({ heldOn: addDays(today(), 1) }))).toEqual(['heldOn:future']);
    expect(wrong(await counting({ ballots: [] }))).toEqual(['ballots:complete']);
    // One with fewer entitled, and why; and one written in who gets it.
    const written = await done(admin, 'countElection', { ...step(election), heldOn: today(), entitled: 9, entitledReason: '一人留党察看', present: 9, ballots: [ballot(9, [...votes(place.members, [9, 8, 3, 1]), { memberId: place.members[7], approvals: 6 }])] });
    expect(written).toMatchObject({ status: 'COUNTED', entitled: 9, seats: [{ elected: [place.members[0], place.members[1], place.members[7]] }] });
    expect(written.candidates.find(({ memberId }) => memberId === place.members[7])).toMatchObject({ writeIn: true });
    expect(await errorsOf(api)).toEqual([]);
  });

  it('too few elected: the missing seat is elected again, or left open by agreement', async () => {
    const one = await approved();
    const short = await done(admin, 'countElection', { ...step(one.election), heldOn: today(), entitled: 10, present: 10, ballots: [ballot(10, votes(one.place.members, [10, 9, 4, 3]))] });
    expect(short).toMatchObject({ status: 'SHORT', seats: [{ missingSeats: 1 }] });
    expect(wrong(await send(admin, 'countFurtherBallot', { ...step(short), present: 10, ballot: ballot(10, votes(one.place.members, [8, 2])) }))).toEqual(['ballot.votes.0.memberId:elected']);
    const filled = await done(admin, 'countFurtherBallot', { ...step(short), present: 10, ballot: ballot(10, votes(one.place.members.slice(2), [7, 3])) });
    expect(filled).toMatchObject({ status: 'COUNTED', seats: [{ elected: one.place.members.slice(0, 3) }] });

    const two = await approved();
    const open = await done(admin, 'countElection', { ...step(two.election), heldOn: today(), entitled: 10, present: 10, ballots: [ballot(10, votes(two.place.members, [10, 9, 4, 3]))] });
    expect(wrong(await send(admin, 'agreeFewerSeats', { ...step(open), body: 'SECRETARY', reason: '无' }))).toEqual(['body:missing']);
    expect(await done(admin, 'agreeFewerSeats', { ...step(open), body: 'COMMITTEE', reason: '大会举手表决，九人同意' })).toMatchObject({ status: 'COUNTED', seats: [{ leftOpen: 1, missingSeats: 0 }] });
  });
});

describe('at the approval desk', () => {
  const approve = async (who: Credentials, id: string, replyNo: string): Promise<void> => {
    const desk = async (by: Credentials, operation: string, type: string, input: object): Promise<void> => {
      const { approval } = await must(api.url, by, 'query($id: ID!) { approval(id: $id) { version } }', { id });
      await must(api.url, by, `mutation($input: ${type}!) { ${operation}(input: $input) { approval { id } } }`, { input: { id, version: approval.version, ...input } });
    };
    await desk(admin, 'discussApproval', 'DiscussApprovalInput', { heldOn: today(), meeting: '党组会议', conclusion: '同意报请批准' });
    await desk(admin, 'submitApproval', 'SubmitApprovalInput', { requestNo: `甲党组〔${today().slice(0, 4)}〕${(count += 1)}号`, requestedOn: today() });
    await desk(who, 'grantApproval', 'GrantApprovalInput', { replyNo, repliedOn: today() });
  };

  it('the committee’s replies let the meeting be held and the term begin; it never writes the unit’s election itself', async () => {
    const place = await branch(5, true);
    let election = await done(admin, 'prepareElection', plan(place.id, [{ body: 'SECRETARY', seats: 1 }], { candidates: stand(place.members.slice(0, 2), 'SECRETARY') }));
    election = await done(admin, 'requestElectionApproval', step(election));
    expect(election).toMatchObject({ status: 'REQUESTED', approvalOpen: true });
    expect(wrong(await send(admin, 'recordElectionApproval', { ...step(election), ...paper(7) }))).toEqual(['CONFLICT']);
    expect(wrong(await send(admin, 'cancelElection', { ...step(election), reason: '不办了' }))).toEqual(['CONFLICT']);
    expect(wrong(await send(officer, 'countElection', { ...step(election), heldOn: today(), entitled: 5, present: 5, ballots: [] }))).toEqual(['NOT_FOUND']);
    expect(await read(officer, election.id)).toMatchObject({ status: 'REQUESTED' });

    const year = today().slice(0, 4);
    await approve(officer, election.approvalId!, `市直工〔${year}〕301号`);
    election = (await read(admin, election.id))!;
    expect(election).toMatchObject({ status: 'APPROVED', planReplyNo: `市直工〔${year}〕301号`, planOnPaper: false, approvalOpen: false });
    election = await done(admin, 'countElection', { ...step(election), heldOn: today(), entitled: 5, present: 4, ballots: [ballot(4, votes(place.members, [3, 1]), 'SECRETARY')] });
    election = await done(admin, 'reportElection', step(election));
    await approve(officer, election.approvalId!, `市直工〔${year}〕302号`);
    expect(await read(admin, election.id)).toMatchObject({ status: 'CLOSED', resultReplyNo: `市直工〔${year}〕302号` });
    expect((await organisation(place.id)).posts).toEqual([expect.objectContaining({ post: 'SECRETARY', memberId: place.members[0], fromOn: today() })]);
    const { rows } = await api.owner.query(`select operation, tenant_id from audit_entry where operation = 'beginTerm' and target_id = $1`, [place.id]);
    expect(rows).toEqual([{ operation: 'beginTerm', tenant_id: city.a.id }]);
  });

  it('a withdrawn request takes the election back to its preparation', async () => {
    const place = await branch(5, true);
    const prepared = await done(admin, 'prepareElection', plan(place.id, [{ body: 'SECRETARY', seats: 1 }], { candidates: stand(place.members.slice(0, 1), 'SECRETARY') }));
    const requested = await done(admin, 'requestElectionApproval', step(prepared));
    const { approval } = await must(api.url, admin, 'query($id: ID!) { approval(id: $id) { version } }', { id: requested.approvalId });
    await must(api.url, admin, 'mutation($input: ApprovalReasonInput!) { withdrawApproval(input: $input) { approval { id } } }', { input: { id: requested.approvalId, version: approval.version, note: '候选人有变动' } });
    expect(await read(admin, prepared.id)).toMatchObject({ status: 'PREPARING', approvalOpen: false });
  });
});

describe('who runs elections', () => {
  it('is the branch itself; replies on paper are recorded by who keeps the unit’s organisations; others look on', async () => {
    const place = await branch(8);
    const secretary = await city.login(city.a.id, ['BRANCH_SECRETARY'], { organisationId: place.id });
    const election = await done(secretary, 'prepareElection', plan(place.id, [{ body: 'COMMITTEE', seats: 3 }], { candidates: stand(place.members.slice(0, 4)) }));
    expect(wrong(await send(secretary, 'recordElectionApproval', { ...step(election), ...paper(8) }))).toEqual(['FORBIDDEN']);
    const may = await done(admin, 'recordElectionApproval', { ...step(election), ...paper(8) });
    const counted = await done(secretary, 'countElection', { ...step(may), heldOn: today(), entitled: 8, present: 8, ballots: [ballot(8, votes(place.members, [8, 7, 6, 2]))] });
    expect(counted.status).toBe('COUNTED');
    const elsewhere = await city.login(city.a.id, ['BRANCH_SECRETARY'], { organisationId: city.a.organisations.second });
    expect(await read(elsewhere, election.id)).toBeNull();
    expect(await read(await city.login(city.b.id, ['UNIT_ADMIN']), election.id)).toBeNull();
    expect(wrong(await send(await city.login(city.a.id, ['VIEWER']), 'cancelElection', { ...step(counted), reason: '无' }))).toEqual(['FORBIDDEN']);
    const day = await must(api.url, secretary, '{ electionReminders { organisationId } }');
    expect(day.electionReminders).toEqual([]);
  });

  it('is reminded six months ahead, of its own organisations only, until the election is under way', async () => {
    const place = await branch(8);
    const mine = async (who: Credentials): Promise<string[]> => (await must(api.url, who, '{ electionReminders { organisationId stage } }')).electionReminders.filter(({ organisationId }: any) => organisationId === place.id).map(({ stage }: any) => stage);
    expect(await mine(admin)).toEqual(['THREE_MONTHS']);
    await api.owner.query('update organisation set election_due_on = $2 where id = $1', [place.id, addDays(today(), -1)]);
    expect(await mine(admin)).toEqual(['OVERDUE']);
    expect(await mine(officer)).toEqual([]);
    expect((await ask(api.url, await city.login(city.a.id, ['VIEWER']), '{ electionReminders { organisationId } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await done(admin, 'prepareElection', plan(place.id));
    expect(await mine(admin)).toEqual([]);
  });
});

describe('an extension', () => {
  const ask2 = (who: Credentials, input: object) => ask(api.url, who, 'mutation($input: RequestTermExtensionInput!) { requestTermExtension(input: $input) { termExtension { id status until approvalId } } }', { input });
  const due = async (id: string, on: string): Promise<void> => void (await api.owner.query('update organisation set term_started_on = $2, election_due_on = $3 where id = $1', [id, addYears(on, -3), on]));

  it('moves the day when it is approved, never before, and a year at most', async () => {
    const place = await branch(5, true);
    const on = addMonths(today(), 1);
    await due(place.id, on);
    expect(wrong(await ask2(admin, { organisationId: place.id, until: addDays(addYears(on, 1), 1), reason: '主要负责人调整' }))).toEqual(['until:late']);
    expect(wrong(await ask2(admin, { organisationId: city.b.organisations.first, until: addMonths(on, 6), reason: '主要负责人调整' }))).toEqual(['organisationId:exists']);
    const { data } = await ask2(admin, { organisationId: place.id, until: addMonths(on, 6), reason: '主要负责人调整' });
    expect((data as any).requestTermExtension.termExtension).toMatchObject({ status: 'REQUESTED' });
    expect((await organisation(place.id)).electionDueOn).toBe(on);
    expect(wrong(await ask2(admin, { organisationId: place.id, until: addMonths(on, 6), reason: '再报一次' }))).toEqual(['organisationId:open']);
  });

  it('takes effect at once where the reply is on paper, as an adjustment with its number', async () => {
    const place = await branch(8);
    const on = addMonths(today(), 1);
    await due(place.id, on);
    const { errors } = await ask2(admin, { organisationId: place.id, until: addMonths(on, 6), reason: '主要负责人调整', ...paper(55) });
    expect(errors).toBeUndefined();
    expect(await organisation(place.id)).toMatchObject({ electionDueOn: addMonths(on, 6), adjustments: [{ kind: 'EXTEND_TERM', documentNo: `甲机委〔${today().slice(0, 4)}〕55号` }] });
    const { termExtensions } = await must(api.url, officer, 'query($id: ID!) { termExtensions(filter: { organisationId: { eq: $id } }) { nodes { status onPaper } } }', { id: place.id });
    expect(termExtensions.nodes).toEqual([{ status: 'APPROVED', onPaper: true }]);
  });
});
