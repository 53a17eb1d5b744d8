/** Texts of development, dues and political birthdays. */
export default {
  month: { label: 'Month', before: 'Month before', after: 'Month after' },
  development: {
    title: 'Development', purpose: 'From application to full membership: who can go on, and what is overdue', stages: 'People at each stage', stage: 'Stage', state: 'Progress', onTheWay: 'Under way',
    states: { READY: 'Ready', LATE: 'Overdue', UNRECORDED: 'No steps recorded' },
    readyCount: '{count} ready', lateCount: '{count} overdue', unrecordedCount: '{count} unrecorded',
    earliest: 'Earliest', nextStep: 'Next step', missing: 'Missing', noSteps: 'No step recorded yet', complete: 'Nothing is missing', andMore: '{first}, and {count} more',
    none: 'Nobody is on the way', noneText: 'Add an applicant, then record each step under “Development” on their page.',
    tab: 'Development', nextTitle: 'Next step', now: 'Now', next: 'Next stage', why: 'Why', probationEnds: 'Probation ends', unknown: 'Follows once the day it depends on is recorded', missingTitle: 'To be done before the next stage',
    dueBy: 'by {on}', overdueSince: 'was due {on}', record: 'Record a step', recordShort: 'Record', step: 'Step', on: 'Done on', publicityHint: 'First day of the notice', count: 'People', hours: 'Hours', hoursHint: '24 hours in all at least, in several parts if need be', months: 'Months of extension',
    entitled: 'Voters due', present: 'Voters present', ayes: 'Ayes', voteHint: 'More than half of the voters due must be present, and more than half of them say yes', documents: 'Documents', documentsHint: 'Names of the documents; type one and press Enter to add it',
    note: 'Note', article: 'Rules on Admitting Members, art. {article}', endingHint: 'This ends the development of this person. State the reason in the note', recorded: 'Recorded for {name}: {step}',
    history: 'History', historyNone: 'No step is recorded yet', historyNoneText: 'Each step is recorded with its day and documents and kept for ever.', became: 'became {status}', papers: 'Documents: {names}', votes: '{entitled} due, {present} present, {ayes} ayes', hoursOf: '{hours} hours', monthsOf: 'extended by {months} months', countOf: '{count} people',
    supersededBy: 'Corrected by {name}: {reason}', correct: 'Correct', correctTitle: 'Correct: {step}', reason: 'Reason for correcting', reasonHint: 'What was recorded is kept together with the reason', cancelLabel: 'Cancel it', cancelText: 'Cancel this step', cancelStep: 'Cancel this step', corrected: 'Corrected: {step}', cancelled: 'Cancelled: {step}',
  },
  dues: {
    title: 'Dues', tab: 'Dues', purposeUnit: 'Payments by month; what is owed follows from the base that was fixed', purposeCommittee: 'How dues are collected in the units; amounts of a person are shown in their unit only', byBranch: 'By branch', byMember: 'By member',
    state: 'State', states: { PAID: 'Paid', UNPAID: 'Unpaid', NO_BASE: 'No base yet', EXEMPT: 'Nothing owed' }, arrears: 'Arrears', arrearsFrom: '{months} months in a row and more', months: '{months} months in a row', disposal: '{months} months in a row: handle as leaving', disposalFigure: 'Six months unpaid',
    memberCount: 'Members', paidOf: 'Paid / owing', dueYuan: 'Due (yuan)', paidYuan: 'Paid (yuan)', owing: '{count} owe dues', paidPeople: '{count} paid', collected: 'Collected', open: '{count} unpaid',
    kind: 'Reckoned by', baseYuan: 'Base (yuan)', paidOn: 'Paid on', recordBranch: 'Record this branch', recordOne: 'Record payment', setBase: 'Fix the base', correct: 'Correct payment', noBranches: 'No organisation has members', sumsOnly: 'A committee sees the sums of branches; amounts of a person are not shown',
    recordTitle: 'Record dues of {month}', recordTitleOne: 'Record dues of {name}, {month}', recordText: '{count} members who have not paid will be recorded, each with the dues owed', recordWithout: '{count} without a base are left out', recordSubmit: 'Record', recorded: 'Recorded {count} people, {amount} yuan', recordedNone: 'Nothing recorded: all have paid for the month',
    amount: 'Amount (yuan)', dueHint: '{amount} yuan are due', noBaseHint: 'No base yet: enter what was paid', baseTitle: 'Dues base of {name}', baseHint: 'The regular part of monthly pay after tax; for the retired the pension received', follows: '{amount} yuan a month', fromMonth: 'From month', fromMonthHint: 'Earlier months keep their base', baseReason: 'Grounds', baseSet: 'The dues base of {name} is fixed',
    correctTitle: 'Correct payment: {name}, {month}', cancelText: 'Cancel this payment', cancelPayment: 'Cancel payment', cancelled: 'Cancelled', corrected: 'Corrected', monthly: 'Monthly dues (yuan)', bases: 'Base', basesNone: 'No base yet', basesNoneText: 'It is fixed on the page “Dues”.', payments: 'Payments', paymentsNone: 'No payments', recordedBy: 'Recorded by', superseded: 'Corrected: {reason}', accountNone: 'An account is shown in its own unit only',
  },
  birthday: {
    title: 'Political birthdays', purpose: 'Days of joining in this month: print cards, record the celebration', list: 'List', cards: 'Cards', day: 'Political birthday', years: 'Years', yearsOf: '{years} years', celebration: 'Celebration', none: 'No political birthday in this month', noneText: 'Choose another month, or more organisations.',
    record: 'Record celebration', change: 'Change the record', recordTitle: '{name}, political birthday {year}', done: 'What was done', items: { card: 'Card', speech: 'Words of the member', story: 'Story of joining', oath: 'Oath renewed' }, heldOn: 'Held on', recorded: 'The political birthday of {name} is recorded',
    print: 'Print cards', cardsText: '{count} cards, 8 on each A4 sheet, to be cut along the edges',
    card: { title: 'Political birthday', to: 'Comrade {name},', text: '{day}/{month} is the day on which you joined the Communist Party of China {years} years ago.', wish: 'May you keep the oath you took, stay true to the founding mission, and remain what a member should be.', date: '{day}/{month}/{year}' },
  },
};
