'use client';
import type { InputOf } from '@novela/contract/endpoints';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTicketPress } from '../../components/useTicketPress.ts';
import { api } from '../../lib/api/api.ts';
import { repricedTo } from '../../lib/api/repricedTo.ts';

type Wish = InputOf<'POST /api/novelas/:id/videos/:videoId/regenerate', 'body'>;

/** One ticket that films a scene again as a new take. `name` tells the tickets of one scene apart. */
export function useRegenerate(video: NovelaVideo, name: string, price: number) {
  const ticket = useTicketPress<true>(`take:${video.id}:${video.takeCount}:${name}`);
  const total = repricedTo(ticket.error) ?? price;
  const press = (wish: Wish) =>
    ticket.press(async (idempotencyKey) => {
      const params = { id: video.novelaId, videoId: video.id };
      const body = { ...wish, approvedCost: total };
      await api('POST /api/novelas/:id/videos/:videoId/regenerate', { params, body, idempotencyKey });
      return true as const;
    });
  return { press, total, busy: ticket.busy, error: ticket.error };
}
