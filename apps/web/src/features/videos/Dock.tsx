'use client';
import type { NovelaDetail } from '@novela/contract/novelas';
import { isCancellable } from '@novela/contract/take-states';
import type { NovelaVideo } from '@novela/contract/videos';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import { IconButton } from '../../components/IconButton.tsx';
import { Select } from '../../components/Select.tsx';
import { Strip, type StripScene } from '../../components/Strip.tsx';
import { inStoryOrder } from '../../lib/socket/mergeVideo.ts';
import { BatchLine } from '../batches/BatchLine.tsx';
import { FilmAllLink } from '../batches/FilmAllLink.tsx';
import { useCancel } from './useCancel.ts';
import { useStripScenes } from './useStripScenes.ts';

interface DockProps {
  episode: number;
  episodes: readonly number[];
  onEpisode: (episode: number) => void;
  novela: NovelaDetail;
  /** Scenes whose ticket was pressed and whose record has not arrived. */
  pressed: ReadonlySet<number>;
  /** Finished while the page was open. */
  fresh: ReadonlySet<string>;
  videos: Readonly<Record<string, NovelaVideo>>;
  selectedId: string | null;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  /** The take badge was pressed. */
  onTakes: (video: NovelaVideo) => void;
  /** What stands under a row of the phone's list. */
  renderAfter?: (scene: StripScene) => ReactNode;
  ratio?: number;
  /** The next slot. */
  children: ReactNode;
}

function CancelIcon({ video }: { video: NovelaVideo }) {
  const t = useTranslations('novela');
  const { busy, cancel } = useCancel(video);
  return (
    <IconButton label={t('cancel')} disabled={busy} onClick={cancel}>
      <X aria-hidden />
    </IconButton>
  );
}

/** Episode menu, strip and next slot: the story as one line. */
export function Dock(props: DockProps) {
  const t = useTranslations('novela');
  const { novela, episode, pressed, fresh, videos } = props;
  const inOrder = useMemo(() => inStoryOrder(videos), [videos]);
  const scenes = useStripScenes({ novela, videos: inOrder, episode, pressed, fresh });
  const done = scenes.filter(({ state }) => state.kind === 'finished').length;
  return (
    <section className="dock" aria-label={t('strip', { number: episode })}>
      <div className="dock-head">
        <Select
          label={t('episodes')}
          value={String(episode)}
          onChange={(value) => props.onEpisode(Number(value))}
          options={props.episodes.map((number) => ({
            value: String(number),
            label: t('episode', { number }),
          }))}
        />
        <p className="text-ink-2 text-small">{t('finishedOf', { done, count: scenes.length })}</p>
        <BatchLine />
        <FilmAllLink episode={episode} />
      </div>
      <div className="dock-strip">
        <Strip
          label={t('strip', { number: episode })}
          scenes={scenes}
          selectedId={props.selectedId}
          onSelect={props.onSelect}
          onOpen={props.onOpen}
          onBadge={(id) => {
            const video = videos[id];
            if (video !== undefined) {
              props.onTakes(video);
            }
          }}
          renderActions={({ id }) => {
            const video = videos[id];
            const take = video?.currentTake;
            return video !== undefined && take != null && isCancellable(take.state) ? (
              <CancelIcon video={video} />
            ) : null;
          }}
          {...(props.renderAfter === undefined ? {} : { renderAfter: props.renderAfter })}
          {...(props.ratio === undefined ? {} : { ratio: props.ratio })}
        />
      </div>
      <div className="dock-next">{props.children}</div>
    </section>
  );
}
