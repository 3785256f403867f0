'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../components/Button.tsx';
import { failureOf } from '../../lib/scenes/failureOf.ts';
import { CREW_BUTTON } from './useCrewDrawer.ts';
import { failureKey, useFresh, useTrouble } from './useTrouble.ts';

interface CrewButtonProps {
  episode: number;
  /** The drawer is open: what fails now is spoken in there. */
  open: boolean;
  /** Told what the badge counts. */
  onOpen: (trouble: readonly NovelaVideo[]) => void;
}

/** Says once what fails while the card that tells it is out of sight. */
function SpokenTrouble({ episode }: { episode: number }) {
  const t = useTranslations('fail');
  const fresh = useFresh();
  return useTrouble(episode)
    .filter(fresh)
    .map((video) => (
      <p key={failureKey(video)} role="alert" className="sr-only">
        {t(`title.${failureOf(video)?.title ?? 'failed'}`, { number: video.sceneNumber })}
      </p>
    ));
}

/** Opens the crew's drawer where the side column has no room, and counts the scenes that wait for a person. */
export function CrewButton({ episode, open, onOpen }: CrewButtonProps) {
  const t = useTranslations('components.crew');
  const trouble = useTrouble(episode);
  const count = trouble.length;
  return (
    <div className="crew-button">
      <Button
        id={CREW_BUTTON}
        size="sm"
        icon={<MessagesSquare aria-hidden />}
        {...(count > 0 && {
          label: t('trouble', { count }),
          iconAfter: <span className="crew-count">{count}</span>,
        })}
        onClick={() => onOpen(trouble)}
      >
        {t('title')}
      </Button>
      {!open && <SpokenTrouble episode={episode} />}
    </div>
  );
}
