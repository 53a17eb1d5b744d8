/** Texts of files that are attached and read. */
export default {
  label: 'Attachments', drop: 'Drop files here, or', choose: 'choose files', limit: 'Pictures, PDF, Word, Excel, PowerPoint; up to {megabytes} MB each, at most {max}. No classified files.',
  uploading: 'Uploading {percent}', checking: 'Checking…', cancel: 'Cancel the upload of {name}', remove: 'Remove {name}', removeShort: 'Remove', removed: '{name} was removed', undo: 'Undo',
  view: 'View {name}', download: 'Download', downloadOne: 'Download {name}', newTab: 'Open in a new tab', previous: 'Previous', next: 'Next', notShown: 'This file cannot be shown here. Please download it.',
  problem: { kind: 'Files of this kind cannot be attached: please use a picture (JPG, PNG, WebP), PDF, docx, xlsx or pptx.', size: 'The file is larger than {limit} MB. Please make it smaller.', empty: 'The file is empty. Please choose another one.', count: 'At most {limit} files can be attached; this one was not uploaded.' },
};
