import { ImportRunResolver } from './import/import-run.resolver';

export * from './messages';
export * from './import/import-kind';
export { checkUpload, type Upload } from './import/check-upload';
export { errorSheet } from './import/error-sheet';
export { importJobs } from './import/write-import';
export { exchangeSealedColumns } from './import/sealed-columns';
export { importTemplate } from './import/import-template';
export * from './export/export-kind';
export { officialDocument, type OfficialPaper } from './document/official-document';
export { exportList } from './export/export-list';
export { listArguments } from './export/list-arguments';
export type { ListArguments } from './export/read-pages';
export { Imports1764000005000 } from './migrations/1764000005000-imports';
export { ImportChunks1764000006500 } from './migrations/1764000006500-import-chunks';

export const exchangeResolvers = [ImportRunResolver];
