'use client';
import type { NovelaVideo, Take } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { Segmented } from '../../components/Segmented.tsx';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { useKeys } from '../../lib/keys/useKeys.ts';
import { type CompareMode, CompareStage } from './CompareStage.tsx';
import { CompareTransport } from './CompareTransport.tsx';
import { chooseTake, firstPair, otherOf, type Pair } from './choosePair.ts';
import { NewTakeBar } from './NewTakeBar.tsx';
import { PromptDiff } from './PromptDiff.tsx';
import { TakeStrip } from './TakeStrip.tsx';
import type { Side } from './useTwins.ts';
import { useTwins } from './useTwins.ts';
import { useUseTake } from './useUseTake.ts';

interface TakesRoomProps {
  video: NovelaVideo;
  /** At least one, newest first. */
  takes: readonly Take[];
  /** Take numbers of the address. */
  asked: readonly number[];
  onPair: (pair: Pair) => void;
  onClose: () => void;
}

interface Deeds {
  readonly choose: (takeNumber: number) => void;
  readonly use: () => void;
  readonly flip: () => void;
  readonly note: () => void;
  readonly close: () => void;
  readonly toggle: () => void;
  readonly move: (by: number) => void;
}

function useTakeKeys(deeds: Deeds): void {
  const numbers = Array.from({ length: 9 }, (_, index) => index + 1);
  useKeys({
    ...Object.fromEntries(numbers.map((number) => [String(number), () => deeds.choose(number)])),
    u: deeds.use,
    f: deeds.flip,
    r: deeds.note,
    escape: deeds.close,
    ' ': deeds.toggle,
    k: deeds.toggle,
    j: () => deeds.move(-2),
    l: () => deeds.move(2),
  });
}

/** Two takes under one timecode, the words that differ, every take below, and the way to another. */
export function TakesRoom({ video, takes, asked, onPair, onClose }: TakesRoomProps) {
  const t = useTranslations('takes');
  const problem = useProblemWords();
  const { use, error } = useUseTake(video);
  const oldestFirst = useMemo(() => [...takes].sort((a, b) => a.takeNumber - b.takeNumber), [takes]);
  const [chosen, setChosen] = useState<Pair | null>(null);
  const [mode, setMode] = useState<CompareMode>('side');
  const [muted, setMuted] = useState(false);
  const [linked, setLinked] = useState(true);
  const note = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  const pair = chosen ?? firstPair(takes, video.selectedTakeId, asked);
  const active: Side = pair !== null && pair.right !== null && pair.active === pair.right ? 1 : 0;
  const twins = useTwins(active, linked);
  const byNumber = (number: number | null | undefined) =>
    oldestFirst.find(({ takeNumber }) => takeNumber === number);
  const shown = [byNumber(pair?.left), byNumber(pair?.right)].flatMap((take) => take ?? []);

  const change = (next: Pair) => {
    setChosen(next);
    onPair(next);
  };
  const choose = (number: number) => {
    if (pair !== null && byNumber(number) !== undefined) {
      change(chooseTake(pair, number));
    }
  };
  const flip = () => {
    setMode('flip');
    if (pair !== null && mode === 'flip') {
      change({ ...pair, active: otherOf(pair) });
    }
  };
  const putIntoEpisode = () => {
    const wanted = byNumber(pair?.active);
    const other = pair === null ? undefined : byNumber(otherOf(pair));
    const take = wanted?.id === video.selectedTakeId ? other : wanted;
    if (take?.state === 'completed') {
      void use(take);
    }
  };
  useTakeKeys({
    choose,
    use: putIntoEpisode,
    flip,
    note: () => note.current?.focus(),
    close: onClose,
    toggle: () => (twins.playing ? twins.pause() : twins.play()),
    move: (by) => twins.seek(twins.time + by),
  });
  const activeTake = byNumber(pair?.active) ?? shown[0];
  if (pair === null || activeTake === undefined) {
    return null;
  }
  const two = shown.length > 1;
  const ratio = activeTake.settings.aspectRatio === '9:16' ? 9 / 16 : 16 / 9;
  const modes = (['side', 'wipe', 'flip'] as const).map((value) => ({ value, label: t(`mode.${value}`) }));
  return (
    <>
      {two ? (
        <div className="takes-modes">
          <Segmented label={t('modes')} hideLabel size="sm" options={modes} value={mode} onChange={setMode} />
        </div>
      ) : (
        <p className="takes-modes text-ink-2 text-label">{t('onlyOne')}</p>
      )}
      <CompareStage
        takes={shown}
        mode={mode}
        active={active}
        muted={muted}
        selectedTakeId={video.selectedTakeId}
        ratio={ratio}
        twins={twins}
        alt={video.script?.lines.find(({ kind }) => kind === 'action')?.text ?? video.title}
        onActive={(side) => change({ ...pair, active: side === 0 ? pair.left : (pair.right ?? pair.left) })}
        onUse={(take) => void use(take)}
      />
      <CompareTransport
        twins={twins}
        muted={muted}
        onMuted={setMuted}
        linked={linked}
        {...(two ? { onLinked: setLinked } : {})}
      />
      {error !== undefined && (
        <p role="alert" className="text-brick text-small">
          {problem(error)}
        </p>
      )}
      <PromptDiff takes={shown} />
      <div className="takes-bar">
        <TakeStrip
          takes={oldestFirst}
          pair={pair}
          selectedTakeId={video.selectedTakeId}
          ratio={ratio}
          onChoose={choose}
        />
        <NewTakeBar video={video} take={activeTake} noteRef={note} />
      </div>
    </>
  );
}
