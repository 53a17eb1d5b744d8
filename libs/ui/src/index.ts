export * from './feature';
export { uiMessages } from './i18n';

// Data
export { ApiError, type RefusedField } from './data/api-error';
export { createApollo, toApiError, type ApolloSettings } from './data/create-apollo';
export { APOLLO, useApollo } from './data/use-apollo';
export { useQuery, type QueryOptions, type QueryResult } from './data/use-query';
export { refreshLists, useMutation, type MutationOptions, type MutationResult } from './data/use-mutation';
export { formatDate, formatDateTime, formatNumber, formatRelative, NOTHING } from './format/format';
export { formatValue, type ValueFormat } from './format/format-value';
export { describeError } from './base/describe-error';
export { notify } from './base/notify';
export { useBusy } from './base/use-busy';
export { copyText } from './base/copy-text';
export { PHONE, useMedia } from './base/use-media';

// Page
export { default as GwPage } from './page/GwPage.vue';
export { default as GwCard } from './page/GwCard.vue';
export { default as GwEmpty } from './page/GwEmpty.vue';
export { default as GwError } from './page/GwError.vue';
export { default as GwSkeleton } from './page/GwSkeleton.vue';
export { default as GwNoPermission } from './page/GwNoPermission.vue';
export { default as GwNotFound } from './page/GwNotFound.vue';
export { default as GwQueryState } from './page/GwQueryState.vue';
export type { DetailAction, HeaderFact, Option } from './page/types';

// Lists
export { default as GwDataTable } from './table/GwDataTable.vue';
export { listSource } from './table/types';
export type { BulkAction, BulkResult, BulkSelection, DateRange, FilterField, ListPage, ListSource, NumberRange, PageInfo, RowAction, TableColumn } from './table/types';
export { download } from './table/export-list';
export { browserStore, storageKey, VIEW_STORE, type ListSettings, type StoredView, type ViewStore, type ViewToKeep } from './table/view-store';
export { soundPreferences, type TablePreferences } from './table/column-preferences';
export { keepStored, readStored } from './base/storage';

// Forms
export { useRecordForm, type RecordForm, type RecordFormOptions } from './form/use-record-form';
export { default as GwForm } from './form/GwForm.vue';
export { default as GwFormSection } from './form/GwFormSection.vue';
export { default as GwField } from './form/GwField.vue';
export { default as GwDateInput } from './form/GwDateInput.vue';
export { default as GwSelect } from './form/GwSelect.vue';
export { default as GwRemoteSelect } from './form/GwRemoteSelect.vue';
export { default as GwDrawerForm } from './form/GwDrawerForm.vue';

// Records
export { default as GwDetailHeader } from './record/GwDetailHeader.vue';
export { default as GwActions } from './record/GwActions.vue';
export { default as GwTabs } from './record/GwTabs.vue';
export { default as GwFacts } from './record/GwFacts.vue';
export { default as GwTimeline } from './record/GwTimeline.vue';
export { default as GwStatusTag } from './record/GwStatusTag.vue';
export { default as GwMasked } from './record/GwMasked.vue';
export { default as GwSecretOnce } from './record/GwSecretOnce.vue';
export { confirmAction, type Confirmation } from './record/confirm-action';
export type { Fact, TabItem, TimelineChange, TimelineEvent, Tone } from './record/types';

// Figures
export { default as GwFigure } from './figures/GwFigure.vue';
export { default as GwFigureRow } from './figures/GwFigureRow.vue';
export { default as GwBarChart } from './figures/GwBarChart.vue';
export { default as GwFunnel } from './figures/GwFunnel.vue';
export type { ChartPoint } from './figures/types';

// Tree and import
export { default as GwTree } from './tree/GwTree.vue';
export type { TreeNode } from './tree/tree';
export { default as GwImport } from './import/GwImport.vue';
export type { ImportProblem, ImportRunView, UnfinishedImport } from './import/types';

// Attachments
export { default as GwAttachments } from './attachments/GwAttachments.vue';
export { default as GwAttachmentList } from './attachments/GwAttachmentList.vue';
export type { AttachmentItem } from './attachments/attachments';
