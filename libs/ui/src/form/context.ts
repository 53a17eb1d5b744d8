import type { InjectionKey } from 'vue';
import type { RecordForm } from './use-record-form';

/** The form a field belongs to. */
export const FORM: InjectionKey<() => RecordForm> = Symbol('record form');
