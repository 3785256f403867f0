import type { NovelaMoney } from '@novela/contract/spending';
import type { ReceiptLine } from '../../components/Receipt.tsx';

/** The lines of a meter's breakdown; what simulated services would have charged is named, never added. Pure. */
export const moneyLines = (
  money: NovelaMoney,
  t: (key: 'video' | 'writing' | 'simulated') => string,
  write: (usd: number) => string,
): ReceiptLine[] => [
  { label: t('video'), value: write(money.video) },
  { label: t('writing'), value: write(money.writing) },
  ...(money.simulated > 0 ? [{ label: t('simulated'), value: write(money.simulated) }] : []),
];
