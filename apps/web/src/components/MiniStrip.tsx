import { useTranslations } from 'next-intl';
import { Frame } from './Frame.tsx';
import { countFrames, type FrameState } from './frameState.ts';

export interface MiniStripProps {
  /** The frames of one episode with a stable key each. */
  frames: readonly { id: string; state: FrameState }[];
  ratio?: number;
}

/** A novela's row of small frames: hidden from assistive technology, which hears one sentence instead. Server-safe. */
export function MiniStrip({ frames, ratio }: MiniStripProps) {
  const t = useTranslations('components.strip');
  const counts = countFrames(frames.map((frame) => frame.state));
  const words = (['finished', 'failed', 'filming', 'queued', 'planned'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`count.${kind}`, { count: counts[kind] }));
  return (
    <div className="min-w-0">
      <p className="sr-only">{words.join(', ')}</p>
      <div className="mini-strip" aria-hidden>
        {frames.map((frame) => (
          <Frame key={frame.id} state={frame.state} mini {...(ratio === undefined ? {} : { ratio })} />
        ))}
      </div>
    </div>
  );
}
