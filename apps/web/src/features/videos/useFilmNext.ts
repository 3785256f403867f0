'use client';
import { useTranslations } from 'next-intl';
import { useTicketPress } from '../../components/useTicketPress.ts';
import { api } from '../../lib/api/api.ts';
import { repricedTo } from '../../lib/api/repricedTo.ts';
import type { NextScene } from '../../lib/scenes/nextScene.ts';
import { priceOf, settingsOf } from '../../lib/scenes/priceOf.ts';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import type { NextUp } from './useNextUp.ts';

/** One press films the next planned scene; the ticket is ready for the one after as soon as the studio answered. */
export function useFilmNext({ novela, next, taken }: NextUp, episode: number) {
  const t = useTranslations('novela');
  const { priceBook } = useStudio();
  const scene = next.kind === 'scene' ? next : null;
  const ticket = useTicketPress<true>(`film:${novela.id}:${episode}:${scene?.sceneNumber ?? 0}`);
  const price = priceOf(settingsOf(novela, scene?.video ?? null), priceBook);
  const total = repricedTo(ticket.error) ?? price.total;

  const send = async (
    wanted: Extract<NextScene, { kind: 'scene' }>,
    idempotencyKey: string,
  ): Promise<true> => {
    const { video, sceneNumber } = wanted;
    if (video !== null && video.takeCount > 0) {
      const params = { id: novela.id, videoId: video.id };
      const body = { approvedCost: total };
      await api('POST /api/novelas/:id/videos/:videoId/regenerate', { params, body, idempotencyKey });
      return true;
    }
    const sceneDescription = wanted.whatHappens || t('writerChooses');
    const body = { episodeNumber: episode, sceneNumber, sceneDescription, approvedCost: total };
    await api('POST /api/novelas/:id/generate-video', { params: { id: novela.id }, body, idempotencyKey });
    return true;
  };
  const film = async () => {
    if (scene === null) {
      return;
    }
    const done = await ticket.press((key) => send(scene, key));
    if (done === true) {
      taken(scene.sceneNumber);
    }
  };
  return {
    film,
    ticket,
    total,
    perSecond: price.perSecond,
  };
}
