'use client';
import { useTranslations } from 'next-intl';
import { SpendMeter } from '../../components/SpendMeter.tsx';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';
import { moneyLines } from './moneyLines.ts';
import { RaiseCap } from './RaiseCap.tsx';

/** What this novela spent, holds and has left; follows every change. */
export function NovelaMeter() {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const money = useNovela(({ novela }) => novela.money);
  const cap = money.cap ?? money.spent + money.held + (money.left ?? 0);
  return (
    <SpendMeter
      spend={{ spentUsd: money.spent, heldUsd: money.held, capUsd: cap }}
      breakdown={moneyLines(money, t, (usd) => formatMoney(usd, locale))}
    >
      <RaiseCap look="button" />
    </SpendMeter>
  );
}
