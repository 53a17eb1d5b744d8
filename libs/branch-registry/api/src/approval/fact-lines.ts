import { seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import type { ApprovalFact } from './approval-effects';
import type { ApprovalFactLine } from './approval.types';

/** Facts in the reader's language. Names of people are masked where personal data may not be shown. */
export function factLines(facts: readonly ApprovalFact[], context: RequestContext): ApprovalFactLine[] {
  return facts.map(({ label, value, personal }) => {
    const text = typeof value === 'string' ? value : value[context.locale];
    return { label: label[context.locale], value: personal && !seesPersonalData(context) ? `${[...text][0] ?? ''}**` : text };
  });
}
