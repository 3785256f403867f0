'use client';
import type { NovelaDetail } from '@novela/contract/novelas';
import { useEffect, useState } from 'react';
import { useTicketPress } from '../../../components/useTicketPress.ts';
import { api } from '../../../lib/api/api.ts';
import { type Direction, overrideOf } from './useDirection.ts';

const PATIENCE_MILLISECONDS = 120_000;

/** Has the crew write and check the scene; its answer arrives as events. */
export function useWriteScript(novela: NovelaDetail, direction: Direction, sent: () => void) {
  const { episode, sceneNumber, sentence, cast, settings, video, settingsChanged, writingError } = direction;
  const version = video?.version ?? 0;
  const ticket = useTicketPress<true>(
    `write:${novela.id}:${episode}:${sceneNumber}:${version}:${sentence.trim()}`,
  );
  const script = JSON.stringify(video?.script ?? null);
  // From the answer until the script arrives the ticket stays locked, unless nothing comes at all.
  const [asked, setAsked] = useState<{ version: number; script: string } | null>(null);
  useEffect(() => {
    const timer = asked === null ? null : setTimeout(() => setAsked(null), PATIENCE_MILLISECONDS);
    return () => (timer === null ? undefined : clearTimeout(timer));
  }, [asked]);
  const answered = asked?.version !== version && (video?.script != null || writingError !== null);
  const pending = asked !== null && asked.script === script && !answered;
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
      setAsked({ version, script });
      sent();
    }
  };
  return { write, busy: ticket.busy || pending || direction.busy, error: ticket.error };
}
