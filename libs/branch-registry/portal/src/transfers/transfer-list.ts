import { addDays, type DateString } from '@gongwei/kernel';
import { TRANSFER_KINDS, TRANSFER_STATUSES, type TransferKind, type TransferStatus } from '@gongwei/branch-registry-domain';
import type { FilterField, Locale, TableColumn } from '@gongwei/ui';
import type { TransferListQuery } from '../gql/graphql';
import { choicesOf } from '../shared/labels';
import { within } from '../shared/ranges';
import type { RegistryChoices } from '../shared/use-choices';
import { transferKindLabel, transferStatusLabel } from './transfer-labels';

type Translate = (key: string, params?: Record<string, unknown>) => string;
export type TransferRow = TransferListQuery['membershipTransfers']['nodes'][number];
/** What a list shows: one side of a unit's transfers, or everything of a committee's scope. */
export const TRANSFER_TABS = ['out', 'in', 'internal'] as const;
export type TransferTab = (typeof TRANSFER_TABS)[number];

/** The kinds that can stand in a list. */
const KINDS_OF: Readonly<Record<TransferTab, readonly TransferKind[]>> = { out: ['WITHIN', 'OUTWARD'], in: ['WITHIN', 'INWARD'], internal: [] };

const place = (unit: string, organisation: string | null): string => [unit, organisation].filter(Boolean).join(' · ');

export function transferColumns(t: Translate, locale: Locale, tab: TransferTab | null): TableColumn<TransferRow>[] {
  const from: TableColumn<TransferRow> = { key: 'from', label: t('registry.transfer.from'), value: (row) => place(row.sourceUnitName, row.sourceOrganisationName), minWidth: 180 };
  const to: TableColumn<TransferRow> = { key: 'to', label: t('registry.transfer.to'), value: (row) => place(row.targetUnitName, row.targetOrganisationName), minWidth: 180 };
  const own = (key: 'sourceOrganisationName' | 'targetOrganisationName', label: string): TableColumn<TransferRow> => ({ key, label: t(label), minWidth: 150 });
  const sides: Record<TransferTab, TableColumn<TransferRow>[]> = {
    out: [to, own('sourceOrganisationName', 'registry.transfer.sourceOrganisation')],
    in: [from, own('targetOrganisationName', 'registry.transfer.targetOrganisation')],
    internal: [own('sourceOrganisationName', 'registry.transfer.sourceOrganisation'), own('targetOrganisationName', 'registry.transfer.targetOrganisation')],
  };
  const day = (key: 'requestedOn' | 'issuedOn' | 'validUntil' | 'receivedOn', hidden = false): TableColumn<TransferRow> => ({ key, label: t(`registry.transfer.${key}`), format: 'date', sortable: key, width: 116, hidden });
  const name: TableColumn<TransferRow> = { key: 'memberName', label: t('registry.member.name'), sortable: 'memberName', width: 120, fixed: 'left' };
  if (tab === 'internal') return [name, ...sides.internal, { ...day('receivedOn'), label: t('registry.transfer.movedOn') }];
  return [
    name,
    { key: 'status', label: t('registry.transfer.status'), value: (row) => transferStatusLabel(row.status, locale), sortable: 'status', width: locale === 'en' ? 184 : 148 },
    { key: 'light', label: t('registry.transfer.remaining'), value: (row) => row.daysLeft, width: 112 },
    ...(tab ? sides[tab] : [from, to]),
    { key: 'kind', label: t('registry.transfer.kind'), value: (row) => transferKindLabel(row.kind, locale), sortable: 'kind', width: locale === 'en' ? 156 : 116 },
    { key: 'letterNo', label: t('registry.transfer.letterNo'), width: 152 },
    day('requestedOn'), day('validUntil'), day('issuedOn', true), day('receivedOn', true),
  ];
}

/**
 * The filters of a list of transfers; their keys are addresses that other pages link to:
 *   unit=<unit id> · status=REQUESTED,ISSUED · kind=WITHIN · validUntil=..2026-12-31 · requested=2026-01-01..2026-12-31 · search=<name, unit or letter>
 */
export function transferFilters(t: Translate, locale: Locale, tab: TransferTab | null, today: DateString, choices: RegistryChoices): FilterField[] {
  const year = today.slice(0, 4);
  const requested: FilterField = {
    key: 'requested', kind: 'date-range', label: t(tab === 'internal' ? 'registry.transfer.movedOn' : 'registry.transfer.requestedOn'), toFilter: (range) => ({ requestedOn: within(range) }),
    presets: [{ key: 'thisYear', label: t('registry.member.thisYear'), value: { from: `${year}-01-01`, to: `${year}-12-31` } }],
  };
  if (tab === 'internal') return [requested];
  const kinds = tab ? KINDS_OF[tab] : TRANSFER_KINDS;
  return [
    ...(tab ? [] : [{ key: 'unit', kind: 'remote', label: t('registry.member.unit'), search: choices.searchUnits, labelOf: choices.unitLabel, toFilter: (id: string) => ({ unitId: { eq: id } }) } as FilterField]),
    { key: 'status', kind: 'multi-select', label: t('registry.transfer.status'), options: choicesOf(TRANSFER_STATUSES, (status: TransferStatus) => transferStatusLabel(status, locale)), toFilter: (statuses) => ({ status: { in: statuses } }) },
    { key: 'kind', kind: 'select', label: t('registry.transfer.kind'), options: choicesOf(kinds, (kind) => transferKindLabel(kind, locale)), toFilter: (kind) => ({ kind: { eq: kind } }) },
    {
      key: 'validUntil', kind: 'date-range', label: t('registry.transfer.validUntil'), toFilter: (range) => ({ validUntil: within(range), status: { eq: 'ISSUED' } }),
      presets: [{ key: '@7', label: t('registry.transfer.dueSoon'), value: { from: today, to: addDays(today, 7) } }],
    },
    requested,
  ];
}
