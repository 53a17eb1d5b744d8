import { TRANSFER_KIND_LABEL, TRANSFER_STATUS_LABEL, transferLight, type TransferKind, type TransferStatus } from '@gongwei/branch-registry-domain';
import type { Locale } from '@gongwei/ui';
import type { TransferAskStatus } from '../gql/graphql';
import type { Tone } from '../shared/tones';

export const TRANSFER_STATUS_TONE: Readonly<Record<TransferStatus, Tone>> = { REQUESTED: 'info', ISSUED: 'warning', RECEIVED: 'success', RETURNED: 'danger', EXPIRED: 'danger', WITHDRAWN: 'neutral' };
export const ASK_STATUS_TONE: Readonly<Record<TransferAskStatus, Tone>> = { ASKED: 'info', ISSUED: 'success', REFUSED: 'danger' };

export const transferStatusLabel = (status: TransferStatus, locale: Locale): string => TRANSFER_STATUS_LABEL[status][locale];
export const transferKindLabel = (kind: TransferKind, locale: Locale): string => TRANSFER_KIND_LABEL[kind][locale];

const LIGHT_TONE = { GREEN: 'success', YELLOW: 'warning', RED: 'danger' } as const;

/** Shape, colour and words of a letter's days: "剩 5 天", "今天到期", "过期 3 天". None where no letter is out. */
export function letterLight(transfer: { readonly status: TransferStatus; readonly validUntil: string | null }, today: string, left: number | null, t: (key: string, params?: Record<string, unknown>) => string): { tone: Tone; label: string } | null {
  const light = transferLight(transfer.status, transfer.validUntil, today);
  if (!light || transfer.status !== 'ISSUED' || left === null) return null;
  return { tone: LIGHT_TONE[light], label: left < 0 ? t('registry.transfer.light.over', { days: -left }) : left === 0 ? t('registry.transfer.light.today') : t('registry.transfer.light.left', { days: left }) };
}
