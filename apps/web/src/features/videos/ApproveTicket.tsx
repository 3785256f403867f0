'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { Button } from '../../components/Button.tsx';
import { Ticket } from '../../components/Ticket.tsx';
import { useTicketPress } from '../../components/useTicketPress.ts';
import { api } from '../../lib/api/api.ts';
import { repricedTo } from '../../lib/api/repricedTo.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { useCapLock } from '../money/useCapLock.tsx';
import { useCancel } from './useCancel.ts';

/** Accepts the new price of a take that waits for it, or lets it go. */
export function ApproveTicket({ video }: { video: NovelaVideo }) {
  const t = useTranslations('fail');
  const problem = useProblemWords();
  const { simulatedFilm } = useStudio();
  const ticket = useTicketPress<true>(`approve:${video.id}:${video.currentTake?.id ?? ''}`);
  const asked = video.error?.fixes.find(({ kind }) => kind === 'approve_price')?.cost;
  const price = repricedTo(ticket.error) ?? asked ?? video.currentTake?.estimatedCost ?? null;
  const calledOff = useCancel(video);
  const approve = (approvedCost: number) =>
    ticket.press(async (idempotencyKey) => {
      await api('POST /api/videos/:id/approve', {
        params: { id: video.id },
        body: { approvedCost },
        idempotencyKey,
      });
      return true as const;
    });
  const press = () => {
    if (price !== null) {
      void approve(price);
    }
  };
  // Its money is held already; only the request itself can say that the rest does not fit.
  const lock = useCapLock(null, ticket.error, press);
  return (
    <>
      <Ticket
        verb={t('approve')}
        priceUsd={price}
        kind="film"
        size="sm"
        block
        simulated={simulatedFilm}
        busy={ticket.busy}
        error={problem(ticket.error ?? calledOff.error)}
        {...lock}
        onPress={press}
      />
      <span>
        <Button look="text" size="sm" busy={calledOff.busy} onClick={calledOff.cancel}>
          {t('cancel')}
        </Button>
      </span>
    </>
  );
}
