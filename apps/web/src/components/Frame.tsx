import { CircleAlert, Hourglass, Layers, PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CSSProperties, ReactNode } from 'react';
import { Dots } from './Dots.tsx';
import { FramePicture } from './FramePicture.tsx';
import { flag } from './flag.ts';
import type { FrameState } from './frameState.ts';

export interface FrameProps {
  state: FrameState;
  /** What the picture shows, from the script's first line. Empty when a summary stands beside the row. */
  alt?: string;
  /** Badge with the number of takes, from two on. */
  takeCount?: number;
  /** Length on the picture, for example `0:08`. */
  length?: string;
  selected?: boolean;
  /** Width divided by height; 16 / 9 without it. */
  ratio?: number;
  /** Small, wordless: dashboard rows. */
  mini?: boolean;
  /** Loads at once instead of when it comes near the window. */
  eager?: boolean;
}

type Styles = CSSProperties & { '--ratio'?: number; '--at'?: string };

function Filming({ state }: { state: Extract<FrameState, { kind: 'filming' }> }) {
  const t = useTranslations('components.frame');
  // biome-ignore lint/performance/noImgElement: posters are ready-made small files, no optimiser stands between.
  const before = state.beforeUrl !== null && <img src={state.beforeUrl} alt="" />;
  if (state.percent === null) {
    return before === false ? (
      <>
        <Dots />
        <span>{t('filming')}</span>
      </>
    ) : (
      <>
        <span className="frame-developed" data-whole="">
          {before}
        </span>
        <span className="hud" data-at="bottom-left">
          <Dots />
          <span className="font-sans">{t('filming')}</span>
        </span>
      </>
    );
  }
  const percent = Math.round(Math.min(100, Math.max(0, state.percent)));
  const at: Styles = { '--at': `${percent}%` };
  return (
    <>
      <span className="frame-developed" style={at}>
        {before}
      </span>
      <span
        role="progressbar"
        aria-label={t('filming')}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={t(state.frozen === true ? 'lastSeen' : 'filmed', { percent })}
        className="hud"
        data-at="bottom-left"
      >
        {percent}%
      </span>
    </>
  );
}

function Body({ state, alt, eager }: { state: FrameState; alt: string; eager: boolean }): ReactNode {
  const t = useTranslations('components.frame');
  switch (state.kind) {
    case 'finished':
      return (
        <FramePicture posterUrl={state.posterUrl} clipUrl={state.clipUrl ?? null} alt={alt} eager={eager} />
      );
    case 'filming':
      return <Filming state={state} />;
    case 'working':
      return (
        <>
          <Dots />
          <span>{t(state.stage)}</span>
        </>
      );
    case 'queued':
      return <Hourglass role="img" aria-label={t('queued')} />;
    case 'failed':
      return (
        <>
          <CircleAlert aria-hidden />
          <span>{state.word}</span>
        </>
      );
    case 'draft':
      return <PenLine role="img" aria-label={t('draft')} />;
    case 'planned':
      return <span className="sr-only">{t('planned')}</span>;
    case 'loading':
      return <span className="frame-skeleton absolute inset-0" />;
  }
}

/** One scene as a frame of film; the same object everywhere. Server-safe. */
export function Frame(props: FrameProps) {
  const t = useTranslations('components.frame');
  const { state, alt = '', takeCount = 1, length, ratio, mini = false } = props;
  const style: Styles | undefined = ratio === undefined ? undefined : { '--ratio': ratio };
  return (
    <span
      className="frame"
      data-kind={state.kind}
      data-selected={flag(props.selected)}
      data-mini={flag(mini)}
      data-fresh={flag(state.kind === 'finished' && state.fresh === true)}
      data-frozen={flag(state.kind === 'filming' && state.frozen === true)}
      style={style}
    >
      <span className="frame-body">
        <Body state={state} alt={alt} eager={props.eager ?? false} />
      </span>
      {takeCount > 1 && !mini && (
        <span className="hud" data-at="top-right">
          <Layers aria-hidden />
          <span aria-hidden>{takeCount}</span>
          <span className="sr-only">{t('takes', { count: takeCount })}</span>
        </span>
      )}
      {length !== undefined && (
        <span className="hud" data-at="bottom-left">
          {length}
        </span>
      )}
    </span>
  );
}
