/** The approval desk. */
export default {
  list: 'Approvals', purposeUnit: 'Leading-group minute, request and reply in one thread; what is approved takes effect by itself', purposeCommittee: 'Requests of the units: reply to them or return them. The facts are the units’; the committee never edits them',
  matter: 'Matter', subject: 'Kind', status: 'State', route: 'Decided by', routes: { WORK_COMMITTEE: 'Work committee', PRIMARY_COMMITTEE: 'Primary committee' }, approver: 'Addressed to', issuer: 'Signed by', since: 'In this state since',
  requestNo: 'Request no.', requestedOn: 'Day of the request', replyNo: 'Reply no.', repliedOn: 'Day of the reply', documentNoHint: 'Such as 云直工〔2026〕12号; square brackets become six-cornered ones',
  search: 'Matter, document number or organisation', none: 'No approvals', noneText: 'Whatever needs approval appears here: setting up, posts, dissolving, elections.', notFound: 'There is no such approval', toList: 'To all approvals',
  view: { all: 'All', mine: 'Waiting for me ({count})' }, filter: { mine: 'Waiting for me' },
  turn: { label: 'Whose move', nobody: 'Settled', us: 'This unit', me: 'Mine: to decide' }, waiting: 'Waiting', days: '{days} d',
  facts: 'What is asked for', noFacts: 'No single facts; see the request.', body: 'Reasons and explanation', history: 'Steps', toElection: 'Open the election', returnedBecause: 'Returned: mend it and submit it again', rejectedBecause: 'Not approved',
  tab: { thread: 'Thread', request: 'Request', reply: 'Reply' },
  step: { discuss: 'Record the minute', submit: 'Submit the request', approve: 'Approve', return: 'Return', reject: 'Refuse', withdraw: 'Withdraw' },
  event: { OPEN: 'Drafted', DISCUSS: 'Discussed by the leading group', SUBMIT: 'Request submitted', RETURN: 'Returned', APPROVE: 'Approved', REJECT: 'Refused', WITHDRAW: 'Withdrawn' },
  now: {
    discuss: 'Have the leading Party group discuss it and record the conclusion; then submit the request to {to}.', submit: 'Check the facts, enter the number of the request and submit it to {to}.', mend: 'Mend what was returned and submit it to {to} again.',
    decide: 'Check the facts, then approve, return or refuse. It has waited {days} days.', waiting: 'Submitted to {to}; waiting for the reply for {days} days.', applicant: 'With {unit}: not submitted yet, or being mended.',
    APPROVED: 'Approved on {on} ({no}); what was asked for has taken effect.', REJECTED: 'Not approved; this matter is settled.', WITHDRAWN: 'Withdrawn by the applicant; this matter is settled.',
  },
  minute: {
    title: 'Record the leading group’s minute', why: 'For a unit’s top organisation, set-up, elections, composition and secretary posts are first discussed by the leading Party group (Organs Regulations art. 37).', heldOn: 'Day of the meeting', meeting: 'Meeting', usual: '党组会议', conclusion: 'Conclusion', conclusionHint: 'Goes into the first paragraph of the request, which is in Chinese',
    text: 'Minute', textHint: 'An excerpt will do; it is annexed to the request', submit: 'Record', done: 'Minute recorded', card: 'Leading group',
  },
  submit: { title: 'Submit the request', why: 'Once submitted it cannot be changed unless {to} returns it.', submit: 'Submit', done: 'Submitted to {to}' },
  grant: { title: 'Approve', submit: 'Approve', done: 'Approved; it has taken effect', next: 'Follows the last reply of this year; change it if need be', dayHint: 'What is approved takes effect from this day on', note: 'Requirements', noteHint: 'Printed in the reply: time limits, what to mind' },
  return: { title: 'Return it?', text: 'The applicant sees what is to be mended and may submit it again.', reason: 'What is to be mended', submit: 'Return', done: 'Returned' },
  reject: { title: 'Refuse it?', text: 'This settles the matter; a proposed organisation is given up with it. The applicant may draft another request.', reason: 'Reason', submit: 'Refuse', done: 'Refused' },
  withdraw: { title: 'Withdraw it?', text: 'This settles the matter for good; a proposed organisation is given up with it.', reason: 'Reason', submit: 'Withdraw', done: 'Withdrawn' },
  effect: {
    ESTABLISH: 'With the reply the organisation is established, and the reply’s number is its founding document.', ELECTION_PLAN: 'With the reply the election may be held as planned.', ELECTION_RESULT: 'With the reply the new term begins and posts are recorded.', COMMITTEE_COMPOSITION: 'With the reply the posts listed begin and end on its day.',
    SECRETARY_POST: 'With the reply the posts listed begin and end on its day.', TERM_EXTENSION: 'With the reply the day of the election is put off.', DISSOLVE: 'With the reply the organisation is dissolved, its members go over to the one named, and its posts end.',
  },
  edit: { action: 'Change the wording', title: 'Change the wording', titleHint: 'What stands in the title of the request, in Chinese', issuerHint: 'Signs at the end of the request', bodyHint: 'Goes into the request; paragraphs are kept' },
  paper: { word: 'Download Word file', print: 'Print', text: 'Laid out as GB/T 9704; signer and seal are added on paper' },
  propose: {
    action: 'Ask to set up', title: 'Ask to set up an organisation', purpose: 'Propose name and place and have them approved; it is established on the day of the reply. With a document at hand, record it under “Organisations” instead.', draft: 'Draft the request', done: 'Drafted; check it and submit it',
    what: 'Organisation to be set up', text: 'Who decides is said once its place is chosen.', toCommittee: 'Top of the unit: discussed by the leading group, then decided by the work committee.', toPrimary: 'Inside the unit: decided by the primary committee.',
  },
  posts: {
    action: 'Ask for approval', title: 'Ask for posts', why: 'From the day of the reply on the posts listed begin and end; nothing has to be recorded again.', edit: 'Change the posts', endings: 'Released', appointments: 'Appointed', post: 'Post {number}', member: 'Person {number}', add: 'Add a person', remove: 'Take person {number} off',
  },
  dissolve: { action: 'Ask to dissolve', title: 'Ask to dissolve {name}', why: 'It is dissolved on the day of the reply, and its posts end.', successor: 'Members and what stands beneath go to', successorHint: '{members} members, {children} organisations beneath; may be left out where it is empty' },
  organisationTab: 'Approvals',
};
