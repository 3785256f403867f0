'use client';
import './doubts.css';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '../../components/Button.tsx';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { doubtDeeds } from './doubtDeeds.ts';
import { useDoubt } from './useDoubt.ts';

interface DoubtWaysProps {
  video: NovelaVideo;
  /** USD that is held and possibly charged. */
  amount: number;
}

/** The decisions only a person can take about a take in doubt: each one press, with what it does to the money. */
export function DoubtWays({ video, amount }: DoubtWaysProps) {
  const t = useTranslations('doubt');
  const locale = useAppLocale();
  const problem = useProblemWords();
  const id = useId();
  const take = video.currentTake;
  const doubt = useDoubt(video);
  if (take === null) {
    return null;
  }
  const money = formatMoney(amount, locale);
  return (
    <>
      <dl className="doubt-money">
        <dt>{t('possiblyCharged')}</dt>
        <dd>{money}</dd>
      </dl>
      <ul className="doubt-ways">
        {doubtDeeds(take.state, take.error?.fixes ?? []).map((deed) => (
          <li key={deed}>
            <Button
              size="sm"
              busy={doubt.busy === deed}
              disabled={doubt.busy !== null && doubt.busy !== deed}
              describedBy={`${id}${deed}`}
              onClick={() => void doubt.decide(deed)}
            >
              {t(`do.${deed}`)}
            </Button>
            <span id={`${id}${deed}`}>{t(`then.${deed}`, { money })}</span>
          </li>
        ))}
      </ul>
      <p role="status" className="text-ink-2 text-small empty:hidden">
        {doubt.stillUnknown === true ? t('stillUnknown') : ''}
      </p>
      {doubt.error !== undefined && (
        <p role="alert" className="text-brick text-small">
          {problem(doubt.error)}
        </p>
      )}
    </>
  );
}
