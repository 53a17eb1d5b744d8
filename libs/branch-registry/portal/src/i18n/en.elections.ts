/** Elections and extensions of terms. */
export default {
  title: 'Elections',
  purposeUnit: 'From preparation to the new term: held on time, counted by the rules, approved',
  purposeCommittee: 'How elections proceed in each unit. Units run them; what needs approval is decided at the approval desk',
  view: { label: 'Show', due: 'To prepare', running: 'Under way', closed: 'Completed', extensions: 'Extensions' },
  organisation: 'Organisation', unit: 'Unit', kind: 'Kind', form: 'Form', status: 'State', plannedOn: 'Planned day', heldOn: 'Day of the meeting', term: 'Term', dueOn: 'Election due on', voters: 'Entitled to vote', actions: 'Actions',
  planReplyNo: 'Reply on the plan', resultReplyNo: 'Reply on the result', onPaper: 'on paper', updatedAt: 'Last change',
  stage: 'How near', stages: { overdue: 'Overdue', within: 'Within {months} months' },
  dueNone: 'No election to prepare within six months', dueNoneText: 'Organisations appear here from six months before their term ends.',
  listNone: 'No elections', listNoneText: 'Elections appear here once their preparation has begun.',
  prepare: 'Prepare election', extend: 'Ask for extension', open: 'Open election',
  reminder: {
    overdueHere: 'The term ended on {due}, {days} days ago. Prepare the election or ask for an extension.', dueHere: 'The term ends on {due}, in {days} days. Begin to prepare the election.', runningHere: 'An election is under way.',
  },
  new: 'Prepare an election', newPurpose: 'First the plan. Candidates can follow in the next step; then it goes for approval.',
  chooseOrganisation: 'Choose an organisation first', chooseOrganisationText: 'Choose “Prepare election” in the list of elections to prepare or in an organisation’s record.', runningAlready: 'This organisation has an election under way',
  plan: {
    title: 'Plan', text: 'Kind, form and seats; the level above approves it', kindHint: 'An end-of-term election begins a new term; a by-election leaves the term as it is', formHint: 'With 500 members or more, or scattered, delegates may elect if approved (Election Regulations art. 4)',
    formReason: 'Why delegates elect', delegates: 'Delegates', note: 'Note', seats: 'Seats', voters: '{voters} members are entitled to vote (full members, here and beneath)', direct: 'With fewer than 7 full members there is no branch committee: the secretary is elected directly',
    deputy: 'Also elect a deputy', edit: 'Change plan', save: 'Save plan', create: 'Begin preparation', created: 'Preparation has begun', saved: 'Plan saved', congress: '{delegates} delegates',
  },
  candidates: {
    title: 'Candidates', text: '{seats} seats need at least {least} candidates', add: 'Add candidate', placeholder: 'Type a name or pinyin', hint: 'Candidates must be full members; nobody under probation within the Party, detained or arrested may stand (art. 5)',
    none: 'No candidates yet', up: 'Move up', down: 'Move down', remove: 'Remove', save: 'Save candidates', saved: 'Candidates saved', enough: 'Enough candidates', short: '{missing} more needed', writeIn: 'Written in', unsaved: 'There are unsaved changes',
    name: 'Name', place: 'Organisation', job: 'Job',
  },
  step: { label: 'Progress', prepare: 'Prepare', approve: 'Approval', count: 'Meeting and count', settle: 'Further ballot', report: 'Roles and report', term: 'New term' },
  now: {
    prepare: 'Complete the plan and the candidates, then send it for approval.', requested: 'The plan is at the approval desk. Once approved, the meeting may be held.', approved: 'The meeting may be held. Afterwards record who was present and how they voted.',
    tied: 'Candidates have equal votes: a further ballot among them decides.', short: 'Fewer were elected than there are seats: elect the missing ones, or leave them open if the meeting agrees.', counted: 'All seats are filled. Assign the roles, then report the result.', countedDirect: 'All seats are filled. Report the result.',
    reported: 'The result is at the approval desk. Once approved, posts and term are written.', closed: 'The new term has begun; posts and the next election day are up to date.', cancelled: 'The election was cancelled.', readOnly: 'The unit runs this election; here it can only be viewed.',
  },
  action: {
    request: 'Send for approval', requested: 'Sent to the approval desk', report: 'Report result', reported: 'Result sent to the approval desk', paper: 'Record reply on paper', toApproval: 'Open the approval', cancel: 'Cancel election', cancelled: 'Election cancelled', cancelTitle: 'Cancel this election?', cancelText: 'Plan and history are kept; another election can be prepared afterwards.',
    reopen: 'Correct the count', reopened: 'The count is void. Enter it again.', reopenTitle: 'Correct the count?', reopenText: 'Every ballot entered becomes void and is kept on record. Its numbers are filled into the new form.', reason: 'Reason', print: 'Print count sheet', fewer: 'Leave seats open', fewerTitle: 'Leave seats open?', fewerText: '“{body}”: {elected} of {seats} were elected. By agreement of the meeting the missing {missing} are not elected.', fewerDone: 'Recorded', fewerReason: 'How the meeting agreed',
    deskBusy: 'The approval is still open', saveFirst: 'Save the candidates first', rolesFirst: 'Assign the roles first',
  },
  paper: { title: 'Record reply on paper', text: 'Where the level above replied on paper, enter its number and day.', textResult: 'Posts and term are written at once; this cannot be undone.', replyNo: 'Reply number', repliedOn: 'Day of the reply', note: 'Note', submit: 'Record reply', done: 'Reply recorded', example: 'e.g. 云直工〔2026〕12号' },
  count: {
    title: 'Record the count', meeting: 'Attendance', meetingText: 'The number entitled is fixed when recorded, whatever changes in the records later', heldOn: 'Day of the meeting', entitled: 'Entitled to attend and vote', entitledHint: 'The records say {count}; adjust for those under probation within the Party and the like', entitledReason: 'Why it differs from the records', present: 'Present',
    ballot: 'Count: {body}', seats: '{seats} seats', sent: 'Ballots handed out', returned: 'Ballots returned', invalid: 'Invalid', valid: '{valid} valid ballots', candidate: 'Candidate', approvals: 'Approvals', result: 'Outcome', addWriteIn: 'Add a write-in', submit: 'Record count', done: 'Count recorded',
    tieTitle: 'Further ballot among the tied', missingTitle: 'Ballot for the missing seats', tieText: '{body}: among those with equal votes the most votes decide ({seats} seats)', missingText: '{body}: {seats} missing seats are elected again', attendance: '{entitled} entitled', remove: 'Remove',
  },
  check: {
    title: 'Checked against the rules', open: 'Shown once everything is entered', source: 'Election Regulations ch. 4', sourceCandidates: 'Election Regulations ch. 3',
    quorum: 'Attendance: {present} of {entitled} entitled; four fifths ({least}) are needed', papers: 'Ballots: {returned} of {sent} handed out came back; not more, so the election is valid', papersMore: 'Ballots: {returned} came back, more than the {sent} handed out; the election is invalid and must be held again',
    surplus: 'Candidates: {count} for {seats} seats; at least {least} are needed', half: 'Elected: approvals of more than half of those entitled, that is {least} or more', most: 'Elected: in a further ballot the most votes decide', met: 'Met', broken: 'Not met', pending: 'Not entered',
    elected: 'Elected: {names}', tied: 'Equal votes: {names}; a further ballot decides {seats} seats', missing: 'Seats still open: {seats}. Elect again, or leave them open if the meeting agrees', full: 'All seats are filled',
  },
  fate: { ELECTED: 'Elected', TIED: 'Tied', BELOW_HALF: 'Not more than half', OUTVOTED: 'Outvoted' },
  round: { FIRST: 'First ballot', TIE: 'Round {round} · among the tied', MISSING: 'Round {round} · missing seats', voided: 'Void, corrected' },
  ballots: { title: 'Counts', numbers: 'Entitled {entitled} · present {present} · out {sent} · back {returned} · invalid {invalid}' },
  roles: { title: 'Roles', text: 'The committee elects its secretary and deputies and divides the work; one person may hold several', choose: 'Choose posts', submit: 'Assign roles', done: 'Roles assigned', change: 'Change roles' },
  result: { title: 'Result', elected: 'Elected', roles: 'Roles', open: 'Not elected yet', leftOpen: '{count} left open by agreement' },
  history: 'History',

  back: 'Back to the election', notFound: 'No such election', toList: 'To all elections',
  extension: {
    title: 'Ask to extend the term', text: 'An extension needs approval and normally lasts a year at most (Election Regulations art. 3). The day moves only when it is approved.', until: 'Until', untilHint: 'Due on {due} now; {latest} at the latest', reason: 'Reason', paper: 'The reply was given on paper', submit: 'Send request', submitPaper: 'Record extension', done: 'The request is at the approval desk', donePaper: 'The election is now due on {until}',
    none: 'No extensions', noneText: 'Requests to extend a term appear here.', dueOn: 'Was due on', requestedBy: 'Requested by', createdAt: 'Requested', replyNo: 'Reply number', decisionNote: 'Reply', status: 'State',
  },
  sheet: {
    title: 'Count sheet', meeting: 'Meeting', date: 'Day', entitled: 'Entitled to attend and vote', present: 'Present', sent: 'Ballots handed out', returned: 'Ballots returned', invalid: 'Invalid', valid: 'Valid', name: 'Name', approvals: 'Approvals', result: 'Outcome',
    elected: 'Result', tellers: 'Scrutineers (signed)', counters: 'Tellers (signed)', chair: 'Chair (signed)', print: 'Print', planReply: 'Reply on the plan', resultReply: 'Reply on the result', basis: 'By the Election Regulations of primary organisations (2020)',
  },
};
