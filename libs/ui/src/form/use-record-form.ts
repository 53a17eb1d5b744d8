import type { RuleViolation } from '@gongwei/kernel';
import { computed, reactive, ref, shallowRef, toRaw, watch } from 'vue';
import type { ApiError } from '../data/api-error';
import { toApiError } from '../data/create-apollo';
import { documentLocale } from '../format/locale';
import { draftOf, forgetDraft, keepDraft, type Draft } from './drafts';
import { copyOf, sameModel } from './paths';
import { errorsOf, placeRefused } from './violations';

export interface RecordFormOptions<Model extends object> {
  /** The model as it is when the form opens, and again after `reset`. */
  readonly initial: () => Model;
  /** The rules of the domain, the same the API applies. */
  readonly validate?: (model: Model) => readonly RuleViolation[];
  /** Saves. What it throws is shown: refused fields at their field, everything else on top. */
  readonly submit: (model: Model) => Promise<void>;
  /** Under this name an unfinished form is kept in this browser and offered again. */
  readonly draftKey?: string;
  /** Fields that are never kept in the browser. */
  readonly sensitive?: readonly string[];
}

/** What `GwForm`, `GwField` and pages share about one form. Reactive: use it in templates without `.value`. */
export interface RecordForm<Model extends object = any> {
  readonly model: Model;
  readonly errors: Readonly<Record<string, string>>;
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly problem: ApiError | null;
  /** What the API refused without a field of this form to show it at. */
  readonly unplaced: readonly string[];
  /** A kept draft that differs from the model, until it is taken or dropped. */
  readonly draft: Draft<Model> | null;
  /** Grows with each failed submit: the form moves the focus to the first field in error. */
  readonly failures: number;
  /** The field was left: its rules apply from now on. */
  touch(path: string): void;
  /** @returns whether it was saved */
  submit(): Promise<boolean>;
  /** Back to `initial()`, with nothing touched. */
  reset(): void;
  takeDraft(): void;
  dropDraft(): void;
  /** These fields are never kept in a draft either. */
  protect(paths: readonly string[]): void;
  /** Fields tell the form that they are there. */
  register(path: string): () => void;
}

export function useRecordForm<Model extends object>(options: RecordFormOptions<Model>): RecordForm<Model> {
  const model = reactive(copyOf(options.initial())) as Model;
  const baseline = shallowRef(copyOf(options.initial()));
  const touched = reactive(new Set<string>());
  const refused = ref<Record<string, string>>({});
  const unplaced = shallowRef<readonly string[]>([]);
  const problem = shallowRef<ApiError | null>(null);
  const saving = ref(false);
  const failures = ref(0);
  const submitted = ref(false);
  const fields = new Map<string, number>();
  const guarded = new Set(options.sensitive);
  const draft = shallowRef<Draft<Model> | null>(options.draftKey ? draftOf<Model>(options.draftKey, baseline.value) : null);

  const found = computed(() => errorsOf(options.validate?.(model) ?? [], documentLocale()));
  const errors = computed(() => {
    const shown: Record<string, string> = { ...refused.value };
    for (const [path, text] of Object.entries(found.value)) if (submitted.value || touched.has(path)) shown[path] = text;
    return shown;
  });
  const dirty = computed(() => !sameModel(model, baseline.value));

  // What the API refused holds until the field is changed.
  const snapshot = shallowRef(copyOf(toRaw(model)));
  watch(model, () => {
    const now = copyOf(toRaw(model)) as Record<string, unknown>;
    const before = snapshot.value as Record<string, unknown>;
    const changed = Object.keys({ ...before, ...now }).filter((key) => !sameModel(before[key], now[key]));
    snapshot.value = now as Model;
    refused.value = Object.fromEntries(Object.entries(refused.value).filter(([path]) => !changed.includes(path.split('.')[0]!)));
    if (options.draftKey && dirty.value) keepDraft(options.draftKey, now, [...guarded]);
  }, { deep: true });

  async function submit(): Promise<boolean> {
    if (saving.value) return false;
    submitted.value = true;
    refused.value = {};
    unplaced.value = [];
    problem.value = null;
    const broken = Object.entries(found.value);
    if (broken.length) {
      unplaced.value = broken.filter(([path]) => !fields.has(path)).map(([, text]) => text);
      failures.value += 1;
      return false;
    }
    saving.value = true;
    try {
      await options.submit(copyOf(toRaw(model)));
      baseline.value = copyOf(toRaw(model));
      submitted.value = false;
      touched.clear();
      if (options.draftKey) forgetDraft(options.draftKey);
      draft.value = null;
      return true;
    } catch (thrown) {
      const error = toApiError(thrown);
      const placed = placeRefused(error.fields, [...fields.keys()]);
      refused.value = placed.errors;
      unplaced.value = placed.rest;
      problem.value = error;
      failures.value += 1;
      return false;
    } finally {
      saving.value = false;
    }
  }

  function fill(values: Model): void {
    for (const key of Object.keys(model)) if (!(key in values)) delete (model as Record<string, unknown>)[key];
    Object.assign(model, copyOf(values));
  }

  function reset(): void {
    baseline.value = copyOf(options.initial());
    fill(baseline.value);
    touched.clear();
    submitted.value = false;
    refused.value = {};
    unplaced.value = [];
    problem.value = null;
  }

  function register(path: string): () => void {
    fields.set(path, (fields.get(path) ?? 0) + 1);
    return () => { const left = (fields.get(path) ?? 1) - 1; if (left) fields.set(path, left); else fields.delete(path); };
  }

  return reactive({
    model, errors, dirty, saving, problem, unplaced, draft, failures, submit, reset, register,
    protect: (paths: readonly string[]) => { for (const path of paths) guarded.add(path); },
    touch: (path: string) => void touched.add(path),
    takeDraft: () => { if (draft.value) Object.assign(model, copyOf(draft.value.values)); draft.value = null; },
    dropDraft: () => { if (options.draftKey) forgetDraft(options.draftKey); draft.value = null; },
  }) as unknown as RecordForm<Model>;
}
