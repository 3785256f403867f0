import { type DraftContent, draftContent } from '@novela/contract/drafts';
import {
  type CharacterInput,
  type CreateNovelaRequest,
  characterInput,
  episodeInput,
  type PlannedScene,
  plannedScene,
} from '@novela/contract/novelas';
import { type SceneScript, sceneScript } from '@novela/contract/scene-script';
import type { z } from 'zod';

/** An episode as it is planned. */
export interface PlannedEpisode {
  readonly number: number;
  readonly title: string;
  readonly synopsis: string;
  readonly scenes: readonly PlannedScene[];
}

/** A request to create, completed by the draft it grew from: what the person sent wins everywhere. */
export interface MergedRequest {
  readonly description: string;
  readonly logline: string;
  readonly genre: string;
  readonly language: string;
  readonly scenesPerEpisode: number;
  readonly characters: readonly CharacterInput[];
  readonly episodes: readonly PlannedEpisode[];
  /** The first scene as the draft already wrote it. */
  readonly firstScene: {
    readonly script: SceneScript;
    readonly prompt: string;
    readonly whatHappens: string;
  } | null;
}

const usualScenes = 8;

/** A model wrote the draft: entries that are not whole are left out instead of failing the rest. */
const listOf = <T>(schema: z.ZodType<T>, values: readonly unknown[] | undefined): T[] =>
  (values ?? []).flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });

/** Reads what a draft holds; an empty draft when it holds nothing usable. Pure. */
export const readContent = (stored: unknown): DraftContent => draftContent.safeParse(stored).data ?? {};

/** Completes a request by the draft it grew from. Pure. */
export function mergeDraft(request: CreateNovelaRequest, draft: DraftContent): MergedRequest {
  const plan = listOf(plannedScene, draft.firstEpisodeScenes);
  const language = request.language ?? draft.language;
  return {
    description: request.description ?? draft.description ?? '',
    logline: request.logline ?? draft.logline ?? '',
    genre: request.genre ?? (draft.genre ?? '').slice(0, 100),
    language: language && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en',
    scenesPerEpisode: request.scenesPerEpisode ?? clamp(draft.scenesPerEpisode ?? usualScenes),
    characters: request.characters ?? listOf(characterInput, draft.characters),
    episodes: mergeEpisodes(request, draft, plan),
    firstScene: readFirstScene(draft, plan),
  };
}

const clamp = (scenes: number): number => Math.min(100, Math.max(1, Math.round(scenes)));

function mergeEpisodes(
  request: CreateNovelaRequest,
  draft: DraftContent,
  plan: readonly PlannedScene[],
): PlannedEpisode[] {
  const parts = request.episodes ?? listOf(episodeInput, draft.episodes);
  const unique = [...new Map(parts.map((part) => [part.number, part])).values()];
  const episodes = unique.map((part) => ({
    number: part.number,
    title: part.title,
    synopsis: part.synopsis,
    scenes: part.scenes ?? (part.number === 1 ? plan : []),
  }));
  const hasFirst = episodes.some(({ number }) => number === 1);
  if (hasFirst || plan.length === 0) return episodes;
  return [{ number: 1, title: '', synopsis: '', scenes: plan }, ...episodes];
}

function readFirstScene(draft: DraftContent, plan: readonly PlannedScene[]): MergedRequest['firstScene'] {
  const script = sceneScript.safeParse(draft.firstScene?.script);
  const prompt = draft.firstScene?.prompt.trim() ?? '';
  if (!script.success || prompt === '') return null;
  const planned = plan.find(({ sceneNumber }) => sceneNumber === 1);
  return { script: script.data, prompt, whatHappens: planned?.whatHappens ?? '' };
}
