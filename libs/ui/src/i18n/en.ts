import attachments from './en.attachments';

export default {
  ui: {
    error: {
      title: 'Could not be read', unreachable: 'The server cannot be reached. Check the network and try again.', unknown: 'That did not work. Please try again later.', retry: 'Try again', retryAfter: 'Try again in {seconds} seconds.', requestId: 'Reference {id}',
      notSaved: 'Not saved',
    },
    empty: { title: 'Nothing here yet' },
    loading: 'Loading',
    noPermission: { title: 'No permission', text: 'This account may not open this. If you need it, ask your unit’s administrator.' },
    action: { more: 'More actions', cancel: 'Cancel', close: 'Close', copy: 'Copy', copied: 'Copied', copyFailed: 'Could not be copied; please select it by hand.', menu: 'Actions' },
    table: {
      search: 'Search', searchHint: 'Press / to search', filter: 'Filter', filterBy: 'Filter by {label}', addFilter: 'Add a filter', clearAll: 'Clear all', removeFilter: 'Remove filter {chip}', active: 'Active filters', showResults: 'Show results',
      columns: 'Columns', columnsTitle: 'Columns shown', resetColumns: 'Reset', moveUp: 'Move {label} up', moveDown: 'Move {label} down', density: 'Row height', comfortable: 'Standard', compact: 'Compact', settings: 'Columns and row height',
      export: 'Export', exported: 'Exported', reload: 'Refresh', total: '{count} in total', pageSize: 'Per page', first: 'First page', previous: 'Previous page', next: 'Next page', last: 'Last page', pages: 'Pages',
      sortAscending: 'Sort by {label}, ascending', sortDescending: 'Sort by {label}, descending', sortNone: 'Stop sorting by {label}', resize: 'Resize column {label}',
      selectRow: 'Select this row', selectPage: 'Select all on this page', selected: '{count} selected', selectAllMatching: 'Select all {count}', allSelected: 'All {count} selected', clearSelection: 'Clear selection',
      noMatch: 'Nothing matches', noMatchText: 'Widen or clear the filters.', rowActions: 'Actions', cards: 'List', failed: 'The list could not be read',
      views: 'Views', saveView: 'Save this view', viewName: 'Name of the view', viewNamePlaceholder: 'e.g. Elections due this quarter', deleteView: 'Delete view {name}', noViews: 'Save filters, order and columns you use often as a view and open it in one step.', ownViews: 'My views', sharedViews: 'Shared in this unit', shareView: 'Share with everybody in this unit', renameView: 'Rename view {name}', beginView: 'Begin the list with view {name}', beginHere: 'Begin the list with it', beginsHere: 'The list begins with it; press again to stop', viewSaved: 'View saved', copyLink: 'Copy a link to this list', linkCopied: 'Link copied: it opens the same list.', save: 'Save',
      bulkDone: '{succeeded} done', bulkFailed: '{succeeded} done, {failed} not done', bulkResult: 'Result',
    },
    chip: { is: '{label}: {value}', range: '{from} to {to}', from: 'from {from}', until: 'until {to}', atLeast: 'at least {from}', atMost: 'at most {to}', between: '{from}–{to}', search: 'Search: {value}', join: ', ', yes: 'Yes', no: 'No' },
    range: { from: 'From', to: 'To', least: 'Minimum', most: 'Maximum', apply: 'Apply', clear: 'Clear' },
    boolean: { yes: 'Yes', no: 'No' },
    form: {
      required: 'required', correct: 'Fields to correct: {count}.', unsavedTitle: 'There are unsaved changes', unsavedText: 'If you leave, what has not been saved is lost.', leave: 'Discard changes', stay: 'Keep editing', 
      draftTitle: 'There is an unfinished draft', draftText: 'Kept on {time}, in this browser only.', useDraft: 'Restore draft', dropDraft: 'Discard draft', choose: 'Choose', search: 'Type a name or pinyin', searching: 'Searching…', noMatch: 'No match', pickDate: 'Pick a date',
    },
    record: { before: 'Before', after: 'After', emptyEvents: 'Nothing recorded yet', refused: '{action} (not possible yet: {reason})' },
    masked: { show: 'Show full {label}', hide: 'Hide {label}', hidesIn: 'hidden again in {seconds} s' },
    confirm: { reasonRequired: 'Please fill in: {label}', reasonPlaceholder: 'A short explanation, kept with the record' },
    secret: { kept: 'I have kept this safely; it is not shown again', copyAll: 'Copy all', done: 'Close', download: 'Save as file' },
    figure: { asTable: 'Show as table', asChart: 'Show as chart', item: 'Item', none: 'No data yet', chartFailed: 'The chart cannot be shown; see the table.' },
    tree: { search: 'Search by name or pinyin', none: 'No name contains “{text}”', expandAll: 'Expand all', collapseAll: 'Collapse all', expand: 'Expand', collapse: 'Collapse', results: '{count} found', label: 'Tree' },
    import: {
      steps: 'Steps of the import', template: 'Template', check: 'Upload and check', commit: 'Confirm', templateText: 'Fill in the template; do not add, remove or reorder columns.', downloadTemplate: 'Download template', 
      choose: 'choose a file', drop: 'Drop an .xlsx file here, or', uploading: 'Uploading {percent}', checking: 'Checking every row…', limit: '.xlsx files only.', wrongType: 'Please choose an .xlsx file.',
      rows: 'Rows', valid: 'Ready', invalid: 'With errors', row: 'Row', column: 'Column', problem: 'Problem', errorsShown: 'The first {shown} are shown; the error sheet has all', errorSheet: 'Download error sheet', reupload: 'Upload again', discard: 'Discard this import', discarded: 'The import was discarded', discardText: 'What was uploaded is dropped; records in the system stay as they are.',
      commitAll: 'Import {count}', commitValid: 'Import only the {count} without errors', nothing: 'No row can be imported. Correct the file and upload it again.', done: '{count} imported', doneTitle: 'Import finished', again: 'Import another file', open: 'Open the list', allValid: 'Everything checks out.', someInvalid: '{count} problems. Download the error sheet, correct it and upload again, or import only the rows without errors.', gone: 'This import was discarded. Please upload again.', confirmTitle: 'Import {count} records?', confirmText: 'They take effect at once.', skipText: '{count} rows with errors are left out.',
      writing: 'Writing', written: '{done} of {all} written', mayLeave: 'You may leave this page: writing goes on, and this page shows how far it is.', lost: 'The service cannot be reached just now; trying again. Writing is not affected.', stands: 'Nothing has moved for a while. You can have it go on from where it stopped.', failedTitle: 'Writing was interrupted', failedText: 'Something went wrong. What is written stays; you can go on from there, and nothing is written twice.', goOn: 'Go on', giveUp: 'Give up the rest', giveUpText: 'The {count} records written stay; the other rows are dropped.', leftOut: '{count} rows with errors were left out. Download the error sheet, correct it and import them separately.',
      unfinished: 'Unfinished imports', leftChecked: 'Checked, {count} ready', leftWriting: 'Being written, {done} of {all}', leftFailed: 'Interrupted, {done} of {all}', 
    },
    attachments,
  },
};
