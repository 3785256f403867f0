import { toModelParameters } from '@novela/contract/model-parameters';
import { usdToMicros } from '@novela/contract/money';
import type { CreateNovelaRequest, NovelaDetail } from '@novela/contract/novelas';
import { priceScene } from '@novela/contract/pricing';
import { findSettingProblems, type SceneSettings } from '@novela/contract/scene-settings';
import { agentMessages } from '@novela/database/schema/conversations';
import { drafts, episodes, novelas } from '@novela/database/schema/novelas';
import { novelaVideos } from '@novela/database/schema/videos';
import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../platform/database/database.ts';
import { inTransaction } from '../platform/database/in-transaction.ts';
import { AppError } from '../platform/error/app-error.ts';
import { refreshNovela } from '../takes/refresh-novela.ts';
import { estimateNovela, type FilmDefaults, fillDefaults } from './fill-defaults.ts';
import { type MergedRequest, mergeDraft, readContent } from './merge-draft.ts';
import type { NovelaDeps } from './novela-deps.ts';
import { readNovela } from './read-novela.ts';
import { writeCast } from './write-cast.ts';

/**
 * Creates a novela with its cast and planned episodes. From a draft it takes over the draft's id for it, so that the
 * same draft becomes a novela once, and the first scene as a script that can be filmed at once.
 * @throws AppError `validation_failed`, `not_found` for an unknown draft, `draft_used` with the novela's id
 */
export async function createNovela(deps: NovelaDeps, request: CreateNovelaRequest): Promise<NovelaDetail> {
  const defaults = fillDefaults(request);
  const novelaId = await inTransaction(deps.db, async (tx) => {
    const draft = request.draftId === undefined ? null : await readDraft(tx, request.draftId);
    const merged = mergeDraft(request, readContent(draft?.content));
    const id = draft?.novelaId ?? uuidv7();
    await insertNovela(tx, deps, id, request, defaults, merged, draft?.sentence);
    await writeCast(tx, id, merged.characters);
    await writeEpisodes(tx, id, merged);
    await writeFirstScene(tx, deps, id, sceneSettings(defaults, request), merged);
    if (draft) await takeOver(tx, id, draft.id);
    return id;
  });
  return await readNovela(deps.db, novelaId);
}

/** What was said and paid before the novela existed belongs to it from now on. */
async function takeOver(tx: Transaction, novelaId: string, draftId: string): Promise<void> {
  await tx
    .update(agentMessages)
    .set({ novelaId })
    .where(and(eq(agentMessages.conversationId, draftId), isNull(agentMessages.novelaId)));
  await refreshNovela(tx, novelaId);
}

async function readDraft(tx: Transaction, draftId: string): Promise<typeof drafts.$inferSelect> {
  const [draft] = await tx.select().from(drafts).where(eq(drafts.id, draftId)).for('update');
  if (!draft) throw new AppError('not_found', 'There is no such draft.');
  return draft;
}

async function insertNovela(
  tx: Transaction,
  deps: NovelaDeps,
  id: string,
  request: CreateNovelaRequest,
  defaults: FilmDefaults,
  merged: MergedRequest,
  sentence: string | undefined,
): Promise<void> {
  const now = deps.now();
  const inserted = await tx
    .insert(novelas)
    .values({
      id,
      title: request.title,
      description: merged.description,
      logline: merged.logline,
      genre: merged.genre,
      idea: request.idea ?? sentence ?? '',
      language: merged.language,
      targetEpisodes: request.targetEpisodes,
      scenesPerEpisode: merged.scenesPerEpisode,
      ...defaults,
      referenceCharacterImages: request.referenceCharacterImages ?? [],
      masterSeed: request.masterSeed ?? null,
      cap: request.cap == null ? null : usdToMicros(request.cap),
      estimatedCost: estimateNovela(
        defaults,
        request.targetEpisodes,
        merged.scenesPerEpisode,
        deps.priceBook,
      ),
      draftId: request.draftId ?? null,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: novelas.id });
  if (inserted.length > 0) return;
  throw new AppError('draft_used', 'A novela was already created from this draft.', {
    facts: { novelaId: id },
  });
}

async function writeEpisodes(tx: Transaction, novelaId: string, merged: MergedRequest): Promise<void> {
  if (merged.episodes.length === 0) return;
  await tx
    .insert(episodes)
    .values(merged.episodes.map((part) => ({ id: uuidv7(), novelaId, ...part, scenes: [...part.scenes] })));
}

/** How a scene is filmed at the novela's defaults; photos of the cast only where the model can use them. */
function sceneSettings(defaults: FilmDefaults, request: CreateNovelaRequest): SceneSettings {
  const settings: SceneSettings = {
    modelId: defaults.defaultModelId,
    duration: defaults.defaultDuration,
    resolution: defaults.defaultResolution,
    aspectRatio: defaults.defaultAspectRatio,
    generateAudio: null,
    seed: request.masterSeed ?? null,
    negativePrompt: null,
    referenceImages: request.referenceCharacterImages ?? [],
  };
  return findSettingProblems(settings).length === 0 ? settings : { ...settings, referenceImages: [] };
}

/** The first scene is written already: it waits as a script that is filmed as it stands. */
async function writeFirstScene(
  tx: Transaction,
  deps: NovelaDeps,
  novelaId: string,
  settings: SceneSettings,
  { firstScene }: MergedRequest,
): Promise<void> {
  if (firstScene === null) return;
  const { script, prompt, whatHappens } = firstScene;
  await tx.insert(novelaVideos).values({
    id: uuidv7(),
    novelaId,
    episodeNumber: 1,
    sceneNumber: 1,
    title: script.title,
    sceneDescription: whatHappens,
    characters: script.characters,
    script,
    scriptPrompt: prompt,
    settings: { ...settings },
    modelId: settings.modelId,
    modelParameters: { ...toModelParameters(settings, prompt) },
    estimatedCost: priceScene(settings, deps.priceBook).total,
    draftState: 'written',
    createdByAgent: 'script_writer',
  });
}
