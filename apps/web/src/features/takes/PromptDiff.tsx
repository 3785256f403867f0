'use client';
import { isVideoModelId, videoModels } from '@novela/contract/models';
import type { Take } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { type DiffPart, diffWords } from './diffWords.ts';
import { useTakeMoney } from './useTakeMoney.ts';

interface PromptDiffProps {
  takes: readonly Take[];
}

/** A part with where it begins, which is what tells equal parts apart. */
const withPlaces = (parts: readonly DiffPart[]) => {
  let at = 0;
  return parts.map((part) => {
    const placed = { ...part, at };
    at += part.text.length;
    return placed;
  });
};

function Marked({ parts, kind }: { parts: readonly DiffPart[]; kind: 'gone' | 'new' }) {
  return withPlaces(parts).map(({ text, same, at }) => {
    if (same) {
      return <span key={at}>{text}</span>;
    }
    const gap = text.slice(0, text.length - text.trimStart().length);
    const Mark = kind === 'gone' ? 'del' : 'ins';
    return (
      <span key={at}>
        {gap}
        <Mark className={kind === 'gone' ? 'diff-gone' : 'diff-new'}>{text.trimStart()}</Mark>
      </span>
    );
  });
}

function Facts({ take }: { take: Take }) {
  const t = useTranslations('takes');
  const money = useTakeMoney();
  const { modelId, seed, duration } = take.settings;
  const facts = [
    isVideoModelId(modelId) ? videoModels[modelId].name : modelId,
    ...(seed === null ? [] : [t('seed', { seed: String(seed) })]),
    t('seconds', { seconds: Math.round(take.durationSeconds ?? duration) }),
    money(take),
  ];
  return <p className="mt-1.5 text-ink-2 text-small">{facts.join(', ')}</p>;
}

/** Brings the first word that differs into a box that shows only some lines. */
function useFirstDifference(parts: readonly DiffPart[]) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const differs = parts.some(({ same }) => !same);
    const mark = differs && box.current?.querySelector<HTMLElement>('del, ins');
    if (box.current && mark) {
      const line = Number.parseFloat(getComputedStyle(box.current).lineHeight);
      box.current.scrollTop = mark.offsetTop < line * 3 ? 0 : mark.offsetTop - line;
    }
  }, [parts]);
  return box;
}

/** What each take was asked for, with the words only one of them has marked, and its facts. */
export function PromptDiff({ takes }: PromptDiffProps) {
  const t = useTranslations('takes');
  const [left, right] = takes;
  const [inLeft, inRight] = useMemo(
    () => (right === undefined ? [[], []] : diffWords(left?.prompt ?? '', right.prompt)),
    [left, right],
  );
  const boxes = [useFirstDifference(inLeft), useFirstDifference(inRight)];
  return (
    <div className="compare-prompts" data-single={right === undefined ? '' : undefined}>
      {takes.map((take, index) => (
        <section key={take.id} aria-label={t('promptOf', { number: take.takeNumber })}>
          {/* Prompts go to the models in English, whatever language the story has. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
          <p ref={boxes[index]} className="compare-prompt" lang="en" tabIndex={0}>
            {right === undefined ? (
              take.prompt
            ) : (
              <Marked parts={index === 0 ? inLeft : inRight} kind={index === 0 ? 'gone' : 'new'} />
            )}
          </p>
          {take.note !== null && take.note !== '' && (
            <p className="mt-1.5 text-small">{t('note', { note: take.note })}</p>
          )}
          <Facts take={take} />
        </section>
      ))}
    </div>
  );
}
