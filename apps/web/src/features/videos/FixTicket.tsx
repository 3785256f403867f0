'use client';
import type { Fix } from '@novela/contract/problem';
import type { NovelaVideo } from '@novela/contract/videos';
import { Ticket } from '../../components/Ticket.tsx';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { takeFromFix } from '../../lib/scenes/applyFix.ts';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { useCapLock } from '../money/useCapLock.tsx';
import { useRegenerate } from '../takes/useRegenerate.ts';

interface FixTicketProps {
  video: NovelaVideo;
  fix: Pick<Fix, 'label' | 'payload' | 'kind'> & { readonly cost: number };
  /** The studio took it on; told what was pressed. */
  onUsed: (label: string) => void;
}

/** One priced way out of a failure. */
export function FixTicket({ video, fix, onUsed }: FixTicketProps) {
  const problem = useProblemWords();
  const { simulatedFilm } = useStudio();
  const again = useRegenerate(video, fix.label, fix.cost);
  const press = () =>
    void again.press(takeFromFix(fix)).then((done) => {
      if (done === true) {
        onUsed(fix.label);
      }
    });
  const lock = useCapLock(again.total, again.error, press);
  return (
    <Ticket
      verb={fix.label}
      priceUsd={again.total}
      kind="film"
      size="sm"
      soft
      block
      simulated={simulatedFilm}
      busy={again.busy}
      error={problem(again.error)}
      {...lock}
      onPress={press}
    />
  );
}
