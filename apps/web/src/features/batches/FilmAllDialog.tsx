'use client';
import type { FilmBatch } from '@novela/contract/batches';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Receipt } from '../../components/Receipt.tsx';
import { Ticket } from '../../components/Ticket.tsx';
import { toast } from '../../components/toastStore.ts';
import { useTicketPress } from '../../components/useTicketPress.ts';
import { ApiError } from '../../lib/api/ApiError.ts';
import { api } from '../../lib/api/api.ts';
import { repricedTo } from '../../lib/api/repricedTo.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { refetchNovela } from '../../lib/socket/followNovela.ts';
import { useNovela, useNovelaStore } from '../../lib/socket/NovelaContext.tsx';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { useCapLock } from '../money/useCapLock.tsx';
import { useScenesLeft } from './useScenesLeft.ts';

interface FilmAllDialogProps {
  episode: number;
  onClose: () => void;
}

/** What became of a batch some scenes of which were left out. */
function LeftOut({ batch, onClose }: { batch: FilmBatch; onClose: () => void }) {
  const t = useTranslations('batch');
  const problem = useProblemWords();
  const accepted = batch.items.filter((item) => item.accepted !== null).length;
  return (
    <>
      <p className="mt-2 text-ink-2">{t('partly', { accepted, count: batch.items.length })}</p>
      <ul className="mt-3 flex flex-col gap-1.5 text-small">
        {batch.items.map(({ sceneNumber, error }) =>
          error === null ? null : (
            <li key={sceneNumber}>
              {t('leftOut', {
                number: sceneNumber,
                why: problem(new ApiError({ ...error, status: 0 })) ?? '',
              })}
            </li>
          ),
        )}
      </ul>
      <div className="mt-5">
        <Button look="ink" primary initialFocus onClick={onClose}>
          {t('understood')}
        </Button>
      </div>
    </>
  );
}

/** Asks once before a whole episode is filmed: how many scenes, the total, and what stays under the cap. */
export function FilmAllDialog({ episode, onClose }: FilmAllDialogProps) {
  const t = useTranslations('batch');
  const locale = useAppLocale();
  const problem = useProblemWords();
  const { simulatedFilm } = useStudio();
  const store = useNovelaStore();
  const novela = useNovela((live) => live.novela);
  const offer = useScenesLeft(episode);
  const [asked] = useState(offer.count);
  const [batch, setBatch] = useState<FilmBatch | null>(null);
  const ticket = useTicketPress<FilmBatch>(`film-all:${novela.id}:${episode}:${asked}`);
  const total = repricedTo(ticket.error) ?? offer.total;
  const press = async () => {
    const answer = await ticket.press(async (idempotencyKey) => {
      const body = { episodeNumber: episode, approvedCost: total };
      const params = { id: novela.id };
      return (await api('POST /api/novelas/:id/film-all', { params, body, idempotencyKey })).data;
    });
    if (answer === undefined) {
      return;
    }
    void refetchNovela(store, novela.id).catch(() => undefined);
    if (answer.items.some(({ error }) => error !== null)) {
      setBatch(answer);
      return;
    }
    toast({ key: 'batch', text: t('accepted', { count: answer.items.length }) });
    onClose();
  };
  const lock = useCapLock(total, ticket.error, () => void press());
  const { left } = novela.money;
  const after = left === null ? null : Math.max(0, left - (simulatedFilm ? 0 : total));
  return (
    <Dialog open onClose={onClose} title={t('title', { count: asked, number: episode })}>
      {batch !== null ? (
        <LeftOut batch={batch} onClose={onClose} />
      ) : (
        <>
          <p className="mt-2 mb-2 text-ink-2">{t('how')}</p>
          {after !== null && (
            <Receipt
              caption={t('money')}
              hideCaption
              lines={[{ label: t('after'), value: formatMoney(after, locale), look: 'strong' }]}
            />
          )}
          <div className="mt-4 flex flex-wrap items-start gap-3">
            <Ticket
              verb={t('film', { count: asked })}
              priceUsd={total}
              kind="film"
              size="sm"
              primary
              initialFocus
              simulated={simulatedFilm}
              busy={ticket.busy}
              error={problem(ticket.error)}
              {...lock}
              {...(offer.count === 0 && !ticket.busy ? { disabledReason: t('nothing') } : {})}
              onPress={() => void press()}
            />
            <Button look="text" size="sm" onClick={onClose}>
              {t('notNow')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
