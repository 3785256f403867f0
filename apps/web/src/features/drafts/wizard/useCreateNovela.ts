'use client';
import type { Draft } from '@novela/contract/drafts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTicketPress } from '../../../components/useTicketPress.ts';
import { ApiError } from '../../../lib/api/ApiError.ts';
import { api } from '../../../lib/api/api.ts';
import { buildNovela } from '../form/buildNovela.ts';
import type { NovelaCost } from '../form/estimateNovela.ts';
import type { WizardForm } from '../form/wizardForm.ts';

interface CreateParts {
  readonly form: WizardForm;
  readonly cost: NovelaCost;
  readonly draft: Draft | null;
  /** What scene 1 is about when nothing was planned. */
  readonly opening: string;
  /** The novela exists: what was kept in the browser is no longer needed. */
  readonly created: () => void;
}

/** Creating is safe to repeat with a draft: its novela's id is known beforehand. @throws ApiError */
const create = async ({ form, cost, draft }: CreateParts): Promise<string> => {
  try {
    const body = buildNovela(form, cost.cap, draft);
    const { data } = await api('POST /api/novelas', { body });
    return data.id;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === 'draft_used' && draft !== null) {
      return draft.novelaId;
    }
    throw thrown;
  }
};

/** Both ways out of the wizard. A novela that was made stays made when its first scene is refused. */
export function useCreateNovela(parts: CreateParts) {
  const router = useRouter();
  const [novelaId, setNovelaId] = useState<string | null>(null);
  const ticket = useTicketPress<string>(`create:${parts.draft?.id ?? 'by-hand'}`);
  const [only, setOnly] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: undefined });

  const open = (id: string) => {
    parts.created();
    router.push(`/novelas/${encodeURIComponent(id)}`);
  };
  const createOnly = async () => {
    setOnly({ busy: true, error: undefined });
    try {
      open(novelaId ?? (await create(parts)));
    } catch (error) {
      setOnly({ busy: false, error });
    }
  };
  const createAndFilm = async () => {
    const id = await ticket.press(async (idempotencyKey) => {
      const made = novelaId ?? (await create(parts));
      setNovelaId(made);
      const first = parts.form.firstScenes.find(({ sceneNumber }) => sceneNumber === 1);
      const body = {
        episodeNumber: 1,
        sceneNumber: 1,
        sceneDescription: first?.whatHappens || first?.title || parts.opening,
        approvedCost: parts.cost.perScene,
      };
      await api('POST /api/novelas/:id/generate-video', { params: { id: made }, body, idempotencyKey });
      return made;
    });
    if (id !== undefined) {
      open(id);
    }
  };
  return { createOnly, createAndFilm, ticket, only, novelaId };
}
