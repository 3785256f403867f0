'use client';
import type { Take } from '@novela/contract/videos';
import { Check, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type CSSProperties, type PointerEvent, useRef, useState } from 'react';
import { flag } from '../../components/flag.ts';
import { TakeTrouble } from './TakeTrouble.tsx';
import type { Side, Twins } from './useTwins.ts';

export type CompareMode = 'side' | 'wipe' | 'flip';

interface CompareStageProps {
  /** One or two takes, the older first. */
  takes: readonly Take[];
  mode: CompareMode;
  active: Side;
  muted: boolean;
  selectedTakeId: string | null;
  ratio: number;
  twins: Twins;
  onActive: (side: Side) => void;
  onUse: (take: Take) => void;
  /** What the scene shows, for those who do not see it. */
  alt: string;
}

type StageStyle = CSSProperties & { '--ratio': number; '--wipe': string };

interface FilmProps extends Pick<CompareStageProps, 'muted' | 'active' | 'alt' | 'twins' | 'onActive'> {
  take: Take;
  side: Side;
}

/** The film of a take: its poster first, the clip when it is played; a broken one keeps its card. */
function Film({ take, side, muted, active, alt, twins, onActive }: FilmProps) {
  const t = useTranslations('takes');
  const [broken, setBroken] = useState(false);
  const [round, setRound] = useState(0);
  if (take.state !== 'completed' || take.outputUrl === null || broken) {
    const retry = broken
      ? () => {
          setBroken(false);
          setRound((value) => value + 1);
        }
      : undefined;
    return <TakeTrouble take={take} broken={broken} {...(retry === undefined ? {} : { onRetry: retry })} />;
  }
  return (
    <video
      key={`${take.id} ${round}`}
      ref={twins.attach[side]}
      className="compare-film"
      src={take.outputUrl}
      {...(take.posterUrl === null ? {} : { poster: take.posterUrl })}
      preload="metadata"
      playsInline
      muted={muted || side !== active}
      aria-label={`${t('take', { number: take.takeNumber })}. ${alt}`}
      onLoadedMetadata={twins.measure}
      onError={() => setBroken(true)}
      onClick={() => onActive(side)}
    />
  );
}

function Label({ take, inEpisode, sounds, onUse }: LabelProps) {
  const t = useTranslations('takes');
  return (
    <span className="compare-label">
      <span className="compare-tag">
        {inEpisode && <Check aria-hidden />}
        {t(inEpisode ? 'takeUsed' : 'take', { number: take.takeNumber })}
        {sounds && <Volume2 role="img" aria-label={t('sounds')} />}
      </span>
      {!inEpisode && take.state === 'completed' && (
        <button type="button" className="compare-use" onClick={() => onUse(take)}>
          {t('use')}
          <span className="sr-only">, {t('take', { number: take.takeNumber })}</span>
        </button>
      )}
    </span>
  );
}

interface LabelProps {
  take: Take;
  inEpisode: boolean;
  sounds: boolean;
  onUse: (take: Take) => void;
}

const clamp = (percent: number): number => Math.round(Math.min(100, Math.max(0, percent)));

/** Two takes side by side, one wiped over the other, or one at a time in the same place. */
export function CompareStage(props: CompareStageProps) {
  const t = useTranslations('takes');
  const { takes, mode, active, ratio, selectedTakeId } = props;
  const stage = useRef<HTMLDivElement>(null);
  const [wipe, setWipe] = useState(50);
  const style: StageStyle = { '--ratio': ratio, '--wipe': `${wipe}%` };
  const wiping = mode === 'wipe' && takes.length > 1;
  const moveTo = (event: PointerEvent) => {
    const box = stage.current?.getBoundingClientRect();
    if (box !== undefined) {
      setWipe(clamp(((event.clientX - box.left) / box.width) * 100));
    }
  };
  const steps: Record<string, number> = { ArrowLeft: -2, ArrowDown: -10, ArrowRight: 2, ArrowUp: 10 };
  return (
    <div
      ref={stage}
      className="compare-stage over-picture"
      data-mode={takes.length > 1 ? mode : 'side'}
      data-single={flag(takes.length < 2)}
      style={style}
      onPointerDown={(event) => {
        if (wiping && !(event.target instanceof Element && event.target.closest('button') !== null)) {
          event.currentTarget.setPointerCapture(event.pointerId);
          moveTo(event);
        }
      }}
      onPointerMove={(event) => {
        if (wiping && event.currentTarget.hasPointerCapture(event.pointerId)) {
          moveTo(event);
        }
      }}
    >
      {takes.map((take, index) => {
        const side: Side = index === 0 ? 0 : 1;
        return (
          <div
            key={side}
            className="compare-slot"
            data-slot={side}
            data-active={flag(side === active)}
            data-used={flag(take.id === selectedTakeId)}
          >
            <Film {...props} key={take.id} take={take} side={side} />
            <Label
              take={take}
              inEpisode={take.id === selectedTakeId}
              sounds={!props.muted && side === active && takes.length > 1}
              onUse={props.onUse}
            />
          </div>
        );
      })}
      {wiping && (
        <div
          className="compare-handle"
          role="slider"
          tabIndex={0}
          aria-label={t('wipeHandle')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={wipe}
          onKeyDown={(event) => {
            const step = steps[event.key];
            if (step !== undefined) {
              event.preventDefault();
              event.stopPropagation();
              setWipe((now) => clamp(now + step));
            }
          }}
        />
      )}
    </div>
  );
}
