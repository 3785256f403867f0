'use client';
import type { NovelaSpending } from '@novela/contract/spending';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Receipt } from '../../components/Receipt.tsx';
import { api } from '../../lib/api/api.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { useNovela, useNovelaStore } from '../../lib/socket/NovelaContext.tsx';
import { CapControl } from './CapControl.tsx';
import { moneyLines } from './moneyLines.ts';
import { saveNovelaCap } from './saveCap.ts';

/** The newest account by episode; asked again whenever the novela's money moves. */
function useSpending() {
  const id = useNovela(({ novela }) => novela.id);
  const money = useNovela(({ novela }) => novela.money);
  const [spending, setSpending] = useState<NovelaSpending | 'failed' | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every movement of money changes the account.
  useEffect(() => {
    let here = true;
    api('GET /api/novelas/:id/spending', { params: { id } }).then(
      ({ data }) => here && setSpending(data),
      () => here && setSpending((before) => (before === null ? 'failed' : before)),
    );
    return () => {
      here = false;
    };
  }, [id, money, round]);
  return {
    spending,
    again: () => {
      setSpending(null);
      setRound((value) => value + 1);
    },
  };
}

function Episodes({ spending }: { spending: NovelaSpending }) {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const lines = spending.episodes.map((episode) => ({
    label: t('episodeTakes', { number: episode.episodeNumber, count: episode.takes }),
    value: formatMoney(episode.video + episode.writing + episode.held, locale),
  }));
  return lines.length === 0 ? null : <Receipt caption={t('byEpisode')} lines={lines} />;
}

/** What the meter of a novela opens: where its money went, and its cap. */
export function NovelaBreakdown() {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const store = useNovelaStore();
  const money = useNovela(({ novela }) => novela.money);
  const { spending, again } = useSpending();
  const known = spending === 'failed' ? null : spending;
  const writers = {
    t: (key: Parameters<typeof t>[0]) => t(key),
    write: (usd: number) => formatMoney(usd, locale),
  };
  return (
    <div className="flex flex-col gap-5">
      <Receipt caption={t('spending')} lines={moneyLines(money, known?.possiblyCharged ?? 0, writers)} />
      {known !== null && <Episodes spending={known} />}
      {spending === 'failed' && (
        <p className="flex items-center gap-3 text-small">
          {t('spendingFailed')}
          <Button size="sm" onClick={again}>
            {t('retry')}
          </Button>
        </p>
      )}
      <CapControl
        label={t('capTitle')}
        cap={money.cap}
        spent={money.spent}
        held={money.held}
        save={(cap) => saveNovelaCap(store, cap)}
      />
    </div>
  );
}
