import type { NovelaMoney } from '@novela/contract/spending';
import type { ReceiptLine } from '../../components/Receipt.tsx';

type LineName = 'spent' | 'video' | 'writing' | 'held' | 'possiblyCharged' | 'left' | 'cap' | 'simulated';

interface Writers {
  readonly t: (key: `line.${LineName}`) => string;
  readonly write: (usd: number) => string;
}

/**
 * The lines of a breakdown. `possiblyCharged` is the part of what is held that nobody knows the fate of; what
 * simulated services would have charged is named, never added. Pure.
 */
export const moneyLines = (
  money: NovelaMoney,
  possiblyCharged: number,
  { t, write }: Writers,
): ReceiptLine[] => [
  { label: t('line.video'), value: write(money.video) },
  { label: t('line.writing'), value: write(money.writing) },
  { label: t('line.spent'), value: write(money.spent), look: 'strong' },
  { label: t('line.held'), value: write(money.held) },
  ...(possiblyCharged > 0 ? [{ label: t('line.possiblyCharged'), value: write(possiblyCharged) }] : []),
  ...(money.left === null
    ? []
    : [{ label: t('line.left'), value: write(Math.max(0, money.left)), look: 'strong' as const }]),
  ...(money.cap === null ? [] : [{ label: t('line.cap'), value: write(money.cap), look: 'total' as const }]),
  ...(money.simulated > 0 ? [{ label: t('line.simulated'), value: write(money.simulated) }] : []),
];
