'use client';
import { videoModels } from '@novela/contract/models';
import type { NovelaSummary } from '@novela/contract/novelas';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AppLink } from '../../components/AppLink.tsx';
import { MiniStrip } from '../../components/MiniStrip.tsx';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { frameOf } from '../../lib/scenes/frameOf.ts';
import { rowFacts } from './rowFacts.ts';
import { useStateWords } from './useStateWords.ts';

interface NovelaRowProps {
  novela: NovelaSummary;
  /** What stands at the end of the row instead of the arrow: its menu. */
  end?: ReactNode;
}

/** One novela as a row: its newest episode as a small strip, what it cost, where it stands. */
export function NovelaRow({ novela, end }: NovelaRowProps) {
  const t = useTranslations('novelas');
  const locale = useAppLocale();
  const say = useStateWords();
  const { episode, frames, state } = rowFacts(novela);
  const model = videoModels[novela.defaultModelId].name;
  const strong = (chunks: ReactNode) => <b className="font-semibold text-ink">{chunks}</b>;
  const spent = formatMoney(novela.money.spent, locale);
  const vertical = novela.defaultAspectRatio === '9:16';
  return (
    <li className="novela-row">
      <div className="min-w-0">
        <h3 className="-mb-1 truncate pb-1 font-display text-d-s" lang={novela.language}>
          <AppLink href={`/novelas/${encodeURIComponent(novela.id)}`} className="row-link">
            {novela.title}
          </AppLink>
        </h3>
        <p className="mt-0.5 truncate text-ink-2 text-small">
          {novela.videos.length === 0
            ? t('planned', { count: novela.targetEpisodes, model })
            : t('episode', { number: episode, count: novela.targetEpisodes, model })}
        </p>
      </div>
      <MiniStrip
        {...(vertical ? { ratio: 1 } : {})}
        frames={frames.map(({ sceneNumber, video }, index) => ({
          id: String(sceneNumber),
          state:
            video === null
              ? { kind: 'planned' as const }
              : frameOf(video, {
                  word: (trouble) => t(`trouble.${trouble}`),
                  beforeUrl:
                    frames.slice(0, index).findLast((frame) => frame.video?.thumbnailUrl)?.video
                      ?.thumbnailUrl ?? null,
                }),
        }))}
      />
      <div className="min-w-0 text-label font-normal">
        <p className="text-ink-2">
          {novela.money.cap === null
            ? t.rich('moneyNoCap', { spent, b: strong })
            : t.rich('money', {
                spent,
                cap: formatMoney(novela.money.cap, locale, { whole: true }),
                b: strong,
              })}
        </p>
        <p className="mt-1 text-ink-2 text-small">{say(state)}</p>
      </div>
      <span className="relative z-10 justify-self-end">
        {end ?? (
          <span className="grid size-10 place-items-center">
            <ChevronRight aria-hidden className="text-ink-2" />
          </span>
        )}
      </span>
    </li>
  );
}
