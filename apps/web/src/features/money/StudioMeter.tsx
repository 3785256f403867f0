'use client';
import type { StudioMoney } from '@novela/contract/spending';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { SpendMeter } from '../../components/SpendMeter.tsx';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { listen } from '../../lib/socket/studioSocket.ts';
import { moneyLines } from './moneyLines.ts';

/** What the whole studio spent this month; follows every change. `first` is null when it could not be read. */
export function StudioMeter({ first }: { first: StudioMoney | null }) {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const [money, setMoney] = useState(first);
  useEffect(() => listen('spending:update', setMoney), []);
  return (
    <SpendMeter
      spend={money === null ? null : { spentUsd: money.spent, heldUsd: money.held, capUsd: money.cap }}
      breakdown={money === null ? [] : moneyLines(money, t, (usd) => formatMoney(usd, locale))}
    />
  );
}
