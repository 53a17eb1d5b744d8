import { formatDateTime } from '@gongwei/ui';
import { useI18n } from 'vue-i18n';
import { useLabels } from '../viewer/use-labels';
import { describeChanges, type Change, type DescribedChange, type Wording } from './describe-change';

export interface AuditWording {
  operation(name: string): string;
  target(type: string): string;
  changes(targetType: string, changes: readonly Change[]): DescribedChange[];
}

/** Audit entries in the reader's language. A name this version does not know is shown as it was written. */
export function useAuditWording(): AuditWording {
  const { t, te } = useI18n();
  const { label } = useLabels();
  const own = (key: string): string | null => (te(key) ? t(key) : null);
  const wording: Wording = { own, shared: (key) => label(key), formatDateTime };
  return {
    operation: (name) => own(`administration.audit.operation.${name}`) ?? name,
    target: (type) => own(`administration.audit.target.${type}`) ?? type,
    changes: (targetType, changes) => describeChanges(targetType, changes, wording),
  };
}
