import { today, type DateString, type RuleViolation } from '@gongwei/kernel';
import {
  defaultTermYears,
  electionDueOn,
  normaliseOrganisation,
  settleOrganisation,
  validateOrganisation,
  validateOrganisationChange,
  type AdjustmentKind,
  type OrganisationInput,
  type OrganisationKind,
} from '@gongwei/branch-registry-domain';
import type { CreateOrganisationInput, UpdateOrganisationInput } from '../gql/graphql';
import { missingChoices } from '../shared/missing';

/** What the form edits: every text is there, empty rather than missing. */
export interface OrganisationModel {
  parentId: string | null;
  code: string;
  name: string;
  shortName: string;
  kind: OrganisationKind | '';
  functionalPurpose: string | null;
  establishedOn: DateString | null;
  approvalDocumentNo: string;
  termYears: number | null;
  termStartedOn: DateString | null;
  /** The election is put off to `electionDueOn`; else the day follows from the term. */
  extended: boolean;
  electionDueOn: DateString | null;
  address: string;
  phone: string;
  overrideReason: string;
  overrideDocumentNo: string;
  /** Of the adjustment that a change of name, kind or term is recorded as. */
  effectiveOn: DateString | null;
  documentNo: string;
  reason: string;
}

/** A record as the API gives it for editing. */
export interface EditedOrganisation extends OrganisationInput {
  readonly id: string;
  readonly version: number;
  readonly parentId: string | null;
}

export const emptyOrganisation = (parentId: string | null = null): OrganisationModel => ({
  parentId, code: '', name: '', shortName: '', kind: '', functionalPurpose: null, establishedOn: null, approvalDocumentNo: '', termYears: null, termStartedOn: null,
  extended: false, electionDueOn: null, address: '', phone: '', overrideReason: '', overrideDocumentNo: '', effectiveOn: null, documentNo: '', reason: '',
});

/** The day the term ends, as far as it is known. */
export function termEndsOn({ kind, termYears, termStartedOn }: Pick<OrganisationModel, 'kind' | 'termYears' | 'termStartedOn'>): DateString | null {
  const years = termYears ?? (kind ? defaultTermYears(kind) : null);
  if (!termStartedOn || !years) return null;
  try {
    return electionDueOn(termStartedOn, years);
  } catch {
    return null; // A day still being typed.
  }
}

export function modelOf(organisation: EditedOrganisation, on: DateString = today()): OrganisationModel {
  const regular = termEndsOn({ kind: organisation.kind, termYears: organisation.termYears ?? null, termStartedOn: organisation.termStartedOn ?? null });
  const due = organisation.electionDueOn ?? null;
  return {
    parentId: organisation.parentId,
    code: organisation.code,
    name: organisation.name,
    shortName: organisation.shortName,
    kind: organisation.kind,
    functionalPurpose: organisation.functionalPurpose ?? null,
    establishedOn: organisation.establishedOn ?? null,
    approvalDocumentNo: organisation.approvalDocumentNo ?? '',
    termYears: organisation.termYears ?? null,
    termStartedOn: organisation.termStartedOn ?? null,
    extended: due !== null && due !== regular,
    electionDueOn: due,
    address: organisation.address ?? '',
    phone: organisation.phone ?? '',
    overrideReason: organisation.overrideReason ?? '',
    overrideDocumentNo: organisation.overrideDocumentNo ?? '',
    effectiveOn: on,
    documentNo: '',
    reason: '',
  };
}

/** Whether organisations of a kind have an elected term. */
export const hasTerm = (kind: OrganisationKind | ''): boolean => kind !== '' && defaultTermYears(kind) !== null;

/** The record the model describes; what the kind has no use for is left empty. */
function recordOf(model: OrganisationModel): OrganisationInput {
  const term = hasTerm(model.kind);
  return normaliseOrganisation({
    code: model.code,
    name: model.name,
    shortName: model.shortName,
    kind: model.kind as OrganisationKind,
    functionalPurpose: model.kind === 'FUNCTIONAL_BRANCH' ? model.functionalPurpose : null,
    parentId: model.parentId,
    establishedOn: model.establishedOn,
    approvalDocumentNo: model.approvalDocumentNo,
    termYears: term ? (model.termYears ?? defaultTermYears(model.kind as OrganisationKind)) : null,
    termStartedOn: term ? model.termStartedOn : null,
    electionDueOn: term ? (model.extended ? model.electionDueOn : termEndsOn(model)) : null,
    address: model.address,
    phone: model.phone,
    overrideReason: model.overrideReason,
    overrideDocumentNo: model.overrideDocumentNo,
  });
}

/** Everything a new organisation breaks. @param parentKind kind of the organisation above, null at the top. */
export const validateNew = (model: OrganisationModel, parentKind: OrganisationKind | null, on: DateString = today()): RuleViolation[] =>
  missingChoices(validateOrganisation(recordOf(model), { today: on, parentKind }), model);

export function createInput(model: OrganisationModel, idempotencyKey: string): CreateOrganisationInput {
  // The day of the first election follows from the term; only an approved extension is ever entered.
  const { electionDueOn: _due, ...record } = recordOf(model);
  return { ...record, establishedOn: model.establishedOn!, idempotencyKey };
}

const EDITED = [
  'code', 'name', 'shortName', 'kind', 'functionalPurpose', 'establishedOn', 'approvalDocumentNo', 'termYears', 'termStartedOn', 'electionDueOn', 'address', 'phone', 'overrideReason', 'overrideDocumentNo',
] as const satisfies readonly (keyof OrganisationInput)[];

/** What the model changes in a record, with what follows from it. Where an organisation stands is changed by a move, not here. */
export function changesOf(current: EditedOrganisation, model: OrganisationModel): Partial<OrganisationInput> {
  const record = recordOf(model);
  const changed = EDITED.filter((field) => (record[field] ?? null) !== (current[field] ?? null));
  return settleOrganisation(current, Object.fromEntries(changed.map((field) => [field, record[field] ?? null])) as Partial<OrganisationInput>);
}

export const validateChange = (current: EditedOrganisation, model: OrganisationModel, parentKind: OrganisationKind | null, on: DateString = today()): RuleViolation[] =>
  missingChoices(validateOrganisationChange(current, changesOf(current, model), { today: on, parentKind }), model);

const RECORDED_AS: Readonly<Partial<Record<keyof OrganisationInput, AdjustmentKind>>> = { name: 'RENAME', kind: 'CHANGE_KIND', termStartedOn: 'EXTEND_TERM', termYears: 'EXTEND_TERM', electionDueOn: 'EXTEND_TERM' };

/** The adjustments that changes will be recorded as, each once, in the order of the form. Corrections of other fields are only audited. */
export function adjustmentsOf(changes: Partial<OrganisationInput>): AdjustmentKind[] {
  return [...new Set(EDITED.flatMap((field) => (field in changes ? (RECORDED_AS[field] ?? []) : [])))];
}

export function updateInput(current: EditedOrganisation, model: OrganisationModel): UpdateOrganisationInput {
  const changes = changesOf(current, model);
  const adjustment = adjustmentsOf(changes).length ? { effectiveOn: model.effectiveOn, documentNo: model.documentNo.trim() || null, reason: model.reason.trim() || null } : {};
  return { id: current.id, version: current.version, ...changes, ...adjustment };
}
