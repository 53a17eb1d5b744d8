import { DEVELOPMENT_STEP, type DevelopmentStepInput, type DevelopmentStepKind } from '@gongwei/branch-registry-domain';
import type { DateString } from '@gongwei/kernel';

/** What the form of a step edits; numbers as they are typed. */
export interface StepModel {
  kind: DevelopmentStepKind;
  on: DateString | null;
  documents: string[];
  note: string;
  count: number | null;
  hours: number | null;
  months: number | null;
  entitled: number | null;
  present: number | null;
  ayes: number | null;
}

/** An empty form of a step, with the papers usually filed and the number the rules ask for. */
export const emptyStep = (kind: DevelopmentStepKind, on: DateString | null, locale: 'zh-CN' | 'en'): StepModel => ({
  kind, on, documents: DEVELOPMENT_STEP[kind].documents.map((label) => label[locale]), note: '', ...figuresOf(kind),
});

/** What a step of another kind begins with. */
export const figuresOf = (kind: DevelopmentStepKind): Pick<StepModel, 'count' | 'hours' | 'months' | 'entitled' | 'present' | 'ayes'> => ({
  count: DEVELOPMENT_STEP[kind].figure === 'count' ? 2 : null, hours: DEVELOPMENT_STEP[kind].figure === 'hours' ? 24 : null, months: DEVELOPMENT_STEP[kind].figure === 'months' ? 6 : null, entitled: null, present: null, ayes: null,
});

/** The step as the rules and the API take it: only the numbers its kind has. */
export function stepInput(model: StepModel): DevelopmentStepInput {
  const { figure } = DEVELOPMENT_STEP[model.kind];
  const { count, hours, months, entitled, present, ayes } = model;
  return {
    kind: model.kind, on: model.on ?? '', documents: model.documents.map((name) => name.trim()).filter(Boolean), note: model.note.trim() || null,
    ...(figure === 'count' && { count }), ...(figure === 'hours' && { hours }), ...(figure === 'months' && { months }), ...(figure === 'vote' && { entitled, present, ayes }),
  };
}
