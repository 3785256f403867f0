'use client';
import type { NovelaDetail } from '@novela/contract/novelas';
import { useState } from 'react';
import { useTicketPress } from '../../../components/useTicketPress.ts';
import { api } from '../../../lib/api/api.ts';
import { type Direction, overrideOf } from './useDirection.ts';

/** Has the crew write and check the scene; its answer arrives as events. */
export function useWriteScript(novela: NovelaDetail, direction: Direction, sent: () => void) {
  const { episode, sceneNumber, sentence, cast, settings, video, settingsChanged } = direction;
  const version = video?.version ?? 0;
  const ticket = useTicketPress<true>(
    `write:${novela.id}:${episode}:${sceneNumber}:${version}:${sentence.trim()}`,
  );
  // Between the answer and the first event nothing has changed yet: the ticket stays locked.
  const [asked, setAsked] = useState<number | null>(null);
  const write = async () => {
    const done = await ticket.press(async (idempotencyKey) => {
      const body = {
        episodeNumber: episode,
        sceneNumber,
        sceneDescription: sentence.trim(),
        characters: [...cast],
        ...(settingsChanged || video === null
          ? { modelOverride: settings.modelId, parametersOverride: overrideOf(settings) }
          : {}),
      };
      await api('POST /api/novelas/:id/write-script', { params: { id: novela.id }, body, idempotencyKey });
      return true as const;
    });
    if (done === true) {
      setAsked(version);
      sent();
    }
  };
  return { write, busy: ticket.busy || asked === version || direction.busy, error: ticket.error };
}
