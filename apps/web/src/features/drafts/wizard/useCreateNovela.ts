'use client';
import type { Draft } from '@novela/contract/drafts';
import type { CreateNovelaRequest } from '@novela/contract/novelas';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTicketPress } from '../../../components/useTicketPress.ts';
import { ApiError } from '../../../lib/api/ApiError.ts';
import { api } from '../../../lib/api/api.ts';
import { repricedTo } from '../../../lib/api/repricedTo.ts';
import { tellTabs } from '../../../lib/tabs/tabNews.ts';
import { buildNovela } from '../form/buildNovela.ts';
import type { NovelaCost } from '../form/estimateNovela.ts';
import { novelaChanges } from '../form/novelaChanges.ts';
import type { WizardForm } from '../form/wizardForm.ts';

interface CreateParts {
  /** Of the form, unlike that of any other. */
  readonly name: string;
  readonly form: WizardForm;
  readonly cost: NovelaCost;
  readonly draft: Draft | null;
  /** What scene 1 is about when nothing was planned. */
  readonly opening: string;
  /** The novela exists: what was kept in the browser is no longer needed. */
  readonly created: () => void;
}

/** A novela that stands, and the request it was last told. */
interface Made {
  readonly id: string;
  readonly body: CreateNovelaRequest;
}

const untouched = { busy: false, error: undefined };

/** Creating is safe to repeat with a draft: its novela's id is known beforehand. @throws ApiError */
const create = async (body: CreateNovelaRequest, draft: Draft | null): Promise<string> => {
  try {
    return (await api('POST /api/novelas', { body })).data.id;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === 'draft_used' && draft !== null) {
      return draft.novelaId;
    }
    throw thrown;
  }
};

/** The novela as the form has it now: made at first, told the changes afterwards. @throws ApiError */
const settle = async (made: Made | null, body: CreateNovelaRequest, draft: Draft | null): Promise<Made> => {
  if (made === null) {
    const id = await create(body, draft);
    tellTabs({ kind: 'changed', novelaId: id });
    return { id, body };
  }
  const changes = novelaChanges(made.body, body);
  if (changes !== null) {
    await api('PUT /api/novelas/:id', { params: { id: made.id }, body: changes });
  }
  return { id: made.id, body };
};

/** Scene 1 as the form says it: the draft's scene may have been stored in another format. */
const firstScene = ({ form, opening }: CreateParts) => {
  const first = form.firstScenes.find(({ sceneNumber }) => sceneNumber === 1);
  const { modelId, ...parametersOverride } = form.format;
  return {
    episodeNumber: 1,
    sceneNumber: 1,
    sceneDescription: first?.whatHappens || first?.title || opening,
    modelOverride: modelId,
    parametersOverride,
  };
};

/** Both ways out of the wizard. A novela that was made stays made when its first scene is refused. */
export function useCreateNovela(parts: CreateParts) {
  const { form, cost, draft } = parts;
  const router = useRouter();
  const [made, setMade] = useState<Made | null>(null);
  const ticket = useTicketPress<string>(`create:${parts.name}`);
  const [only, setOnly] = useState<{ busy: boolean; error: unknown }>(untouched);
  // What was refused was another form: its reason and its price say nothing about this one.
  const [asked, setAsked] = useState(cost);
  if (asked !== cost) {
    setAsked(cost);
    setOnly({ ...only, error: undefined });
    ticket.clearError();
  }
  const error = ticket.error ?? only.error;
  const price = repricedTo(error) ?? cost.perScene;

  const keep = async (cap: number): Promise<string> => {
    const novela = await settle(made, buildNovela(form, cap, draft), draft);
    setMade(novela);
    return novela.id;
  };
  const open = (id: string) => {
    parts.created();
    router.push(`/novelas/${encodeURIComponent(id)}`);
  };
  const createOnly = async () => {
    ticket.clearError();
    setOnly({ busy: true, error: undefined });
    try {
      open(await keep(cost.cap));
    } catch (thrown) {
      setOnly({ busy: false, error: thrown });
    }
  };
  /** `cap` in USD, where it was raised by the very press. */
  const createAndFilm = async (cap = cost.cap) => {
    setOnly(untouched);
    const id = await ticket.press(async (idempotencyKey) => {
      const novelaId = await keep(cap);
      const body = { ...firstScene(parts), approvedCost: price };
      await api('POST /api/novelas/:id/generate-video', { params: { id: novelaId }, body, idempotencyKey });
      return novelaId;
    });
    if (id !== undefined) {
      open(id);
    }
  };
  return { createOnly, createAndFilm, price, error, filming: ticket.busy, making: only.busy };
}
