'use client';
import { microsToUsd } from '@novela/contract/money';
import type { NovelaDetail } from '@novela/contract/novelas';
import { priceBooks } from '@novela/contract/price-books';
import { priceScene } from '@novela/contract/pricing';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from '../../../components/toastStore.ts';
import { useTicketPress } from '../../../components/useTicketPress.ts';
import { api } from '../../../lib/api/api.ts';
import { repricedTo } from '../../../lib/api/repricedTo.ts';
import { useKeepVideo } from '../../../lib/socket/useKeepVideo.ts';
import { useStudio } from '../../../lib/studio/StudioContext.tsx';
import { type Direction, overrideOf } from './useDirection.ts';

/** Films the directed scene as it is written, with the chosen settings, for the price shown. */
export function useFilmDirected(novela: NovelaDetail, direction: Direction) {
  const t = useTranslations('generate');
  const router = useRouter();
  const keep = useKeepVideo();
  const { priceBook } = useStudio();
  const { video, episode, sceneNumber, settings } = direction;
  const ticket = useTicketPress<true>(
    `direct:${novela.id}:${episode}:${sceneNumber}:${video?.takeCount ?? 0}`,
  );
  const price = priceScene(settings, priceBooks[priceBook]);
  const total = repricedTo(ticket.error) ?? microsToUsd(price.total);

  const film = async () => {
    if (video === null) {
      return;
    }
    const done = await ticket.press(async (idempotencyKey) => {
      if (direction.settingsChanged) {
        const body = { modelOverride: settings.modelId, parametersOverride: overrideOf(settings) };
        keep((await api('PUT /api/videos/:id/script', { params: { id: video.id }, body })).data);
      }
      if (video.takeCount > 0) {
        const params = { id: novela.id, videoId: video.id };
        const body = { approvedCost: total };
        await api('POST /api/novelas/:id/videos/:videoId/regenerate', { params, body, idempotencyKey });
        return true as const;
      }
      const body = { episodeNumber: episode, sceneNumber, approvedCost: total };
      await api('POST /api/novelas/:id/generate-video', { params: { id: novela.id }, body, idempotencyKey });
      return true as const;
    });
    if (done === true) {
      toast({ text: t('sent', { number: sceneNumber }) });
      router.push(`/novelas/${encodeURIComponent(novela.id)}`);
    }
  };
  return {
    film,
    total,
    perSecond: microsToUsd(price.perSecond),
    /** What the provider's public list asks, where the bill may follow it; else null. */
    listPrice: price.listPrice === null ? null : microsToUsd(price.listPrice),
    busy: ticket.busy,
    error: ticket.error,
  };
}
