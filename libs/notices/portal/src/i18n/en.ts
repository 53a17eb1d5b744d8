export default {
  notices: {
    title: 'Notices',
    kind: 'Kind', documentNo: 'Document no.', name: 'Title', body: 'Text', dueOn: 'Due on', asksAnswer: 'Asks for an answer', status: 'Status', state: 'State', attachments: 'Attachments', sender: 'From', publishedAt: 'Published', updatedAt: 'Changed',
    notFound: 'There is no such notice, or it is not for your unit', notFoundText: 'It may have been discarded, or the address is wrong.', back: 'Back to the list', follows: 'Follows', followsText: 'This notice follows', followUps: 'Follow-ups', until: 'due {date}', noDue: 'No due date', reply: 'Answer wanted', noReply: 'No answer wanted', late: 'Late', print: 'Print',
    withdrawnTitle: 'This notice was withdrawn', withdrawnText: 'On {time}. Reason: {reason}',
    sent: {
      title: 'Notices', purpose: 'Send notices to the units beneath, and see who read and answered', new: 'Write a notice', search: 'Title or document no.', empty: 'No notice yet', emptyText: 'Write one and keep it as a draft; once published it is in the inbox of each unit.',
      read: 'Read', answered: 'Answered', ratio: '{done} / {all}', overdue: 'Overdue', overdueCount: '{count} units', onlyOverdue: 'With overdue answers', author: 'Written by', mine: 'Sent', received: 'Received',
      receivers: 'Receivers', unit: 'Unit', readAt: 'Read', answeredAt: 'Answered', reminders: 'Reminders', remindersValue: '{count}, last on {date}', never: '—', viewAnswer: 'See the answer', answerOf: 'Answer of {unit}', answeredBy: '{name}, {time}', noReceivers: 'No unit matches', export: 'Export receivers',
      figures: 'Standing', receiverCount: 'Receivers', readCount: 'Read', answeredCount: 'Answered', outstandingCount: 'Outstanding', outstandingHint: 'not read, or not answered though asked', overdueHint: 'the day is past',
      publish: 'Publish', publishTitle: 'Publish “{title}”?', publishText: 'A published notice cannot be edited. If something is wrong, withdraw it or send a follow-up.', published: 'Published to {count} units', edit: 'Edit', discard: 'Discard the draft', discardTitle: 'Discard this draft?', discardText: 'It cannot be brought back.', discarded: 'The draft was discarded',
      withdraw: 'Withdraw', withdrawTitle: 'Withdraw “{title}”?', withdrawText: 'The units see that it was withdrawn and why, and neither its text nor its files any more.', withdrawReason: 'Reason', withdrawn: 'Withdrawn',
      remind: 'Remind', remindTitle: 'Remind {count} units?', remindText: 'Only whoever answers for the units that owe something is reminded, each unit once a day at most.', reminded: '{count} units reminded', allDone: 'Every unit has done what was asked', followUp: 'Follow-up', audience: 'Addressed to', everyone: 'All units beneath', groupsAndUnits: '{groups} groups, {units} units', publishedBy: 'Published by {name}, {time}', draftBy: 'Draft of {name}, changed {time}',
    },
    received: {
      title: 'Notices', purpose: 'What the committee above sent to your unit; opening one counts as receiving it', search: 'Title, document no. or sender', empty: 'No notices', emptyText: 'Notices from the committee above appear here.', reminded: 'reminded {date}', remindedBanner: 'The committee above reminded you of this notice on {date}. Please see to it.',
      signed: 'Read by {name}, {time}', unsigned: 'Not read yet', answer: 'Answer', change: 'Change the answer', yourAnswer: 'Answer of your unit', answerText: 'Answer', answerFiles: 'Attachments', submit: 'Send the answer', answered: 'The answer was sent', dueHint: 'It can be changed until {date}; an answer after that day is marked late.', lateHint: 'The day is past: this answer will be marked late.', files: 'and {count} files',
    },
    write: {
      new: 'Write a notice', edit: 'Edit a draft', purpose: 'Keep it as a draft, look it over, then publish. A published notice cannot be edited.', save: 'Save draft', saved: 'The draft was saved', content: 'Content', contentText: 'The text is kept as plain text: empty lines part paragraphs, addresses become links.', bodyHint: 'Nothing classified, please.', to: 'Receivers', toText: 'Units in use when it is published receive it; each sees only what is addressed to it.', answerSection: 'Answer',
      answerText: 'Please do not ask units for what the system knows already.', asksLabel: 'Ask each unit for an answer', dueHint: 'Needed where an answer is asked for; overdue ones are marked and can be reminded.', everyone: 'All units beneath', everyoneCount: 'All units beneath ({count})', groups: 'Groups', units: 'Units', groupCount: '{name} ({count} units)', chosen: '{count} units', noneChosen: 'Choose who receives it', mode: 'Addressed to', modeEveryone: 'All units beneath', modeChosen: 'Chosen groups or units', followsNote: 'Follows “{title}”; it goes to the same receivers unless you change them.',
      burden: 'Burden this month', burdenText: 'The {count} chosen units were asked for an answer {average} times on average this month.', burdenNone: 'None of the {count} chosen units was asked for an answer this month.', burdenMost: 'Most often: {units}, {times} times.', burdenMore: '{units} and others, {count} units', burdenHeavy: 'That is a lot. Consider joining notices, allowing more time, or asking for no answer.', notAsked: 'No answer is asked for: it adds nothing to the burden.', sentAlready: 'A published notice cannot be edited', sentAlreadyText: 'Withdraw it, or send a follow-up.', open: 'See the notice',
    },
    inbox: {
      title: 'Inbox', purpose: 'What waits for you; each leads to where it is done', todos: 'To do', none: 'Nothing to do', noneText: 'What waits for you appears here.', overdue: '{count} overdue', items: '{count}', go: 'Go there', notices: 'Latest notices', all: 'All notices', noNotices: 'No notices',
    },
  },
};
