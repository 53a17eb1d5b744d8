import { ImportRunResolver } from './import/import-run.resolver';

export * from './messages';
export * from './import/import-kind';
export { checkUpload, type Upload } from './import/check-upload';
export { errorSheet } from './import/error-sheet';
export { importTemplate } from './import/import-template';
export { Imports1764000005000 } from './migrations/1764000005000-imports';

export const exchangeResolvers = [ImportRunResolver];
