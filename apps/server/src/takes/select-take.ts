import { toModelParameters } from '@novela/contract/model-parameters';
import type { NovelaVideo } from '@novela/contract/videos';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { eq } from 'drizzle-orm';
import { inTransaction } from '../platform/database/in-transaction.ts';
import { AppError } from '../platform/error/app-error.ts';
import { describeWords, readInputs, type SceneWords } from './describe-inputs.ts';
import { mirrorVideo, type VideoFacts } from './mirror-video.ts';
import { type PublishDeps, publishVideo } from './publish-changes.ts';
import { readVideo } from './read-videos.ts';
import { readScript, readSettings, type TakeRow, type VideoRow, writeJson } from './take-rows.ts';

/**
 * Puts a finished take into the episode. The scene reads like the film it shows: script, wording and settings come
 * along, unless a person changed them since the last take, which would be lost. Choosing the other take again restores
 * everything; no take loses its film.
 * @throws AppError `not_found`, `nothing_to_film` when the take has no film
 */
export async function selectTake(deps: PublishDeps, videoId: string, takeId: string): Promise<NovelaVideo> {
  await readVideo(deps, videoId);
  await inTransaction(deps.db, async (tx) => {
    const [video] = await tx
      .select()
      .from(novelaVideos)
      .where(eq(novelaVideos.id, videoId))
      .for('no key update');
    const takes = await tx.select().from(videoTakes).where(eq(videoTakes.videoId, videoId));
    const take = takes.find(({ id }) => id === takeId);
    if (!video || !take) throw new AppError('not_found', 'This scene has no such take.');
    if (take.state !== 'completed') {
      throw new AppError('nothing_to_film', 'This take has no film to put into the episode.');
    }
    const thumbnailUrl = take.thumbnailKey === null ? null : deps.storage.urlFor(take.thumbnailKey);
    const words = isKeptByTake(video, takes) ? wordsOf(take) : {};
    await mirrorVideo(tx, videoId, { ...words, selectedTakeId: takeId, thumbnailUrl });
  });
  const video = await readVideo(deps, videoId);
  void publishVideo(deps, videoId);
  return video;
}

const sceneWords = (row: VideoRow): SceneWords => ({
  script: readScript(row),
  prompt: row.scriptPrompt,
  settings: readSettings(row),
});

/** True when the scene's words are those of one of its takes: replacing them loses nothing. */
const isKeptByTake = (video: VideoRow, takes: readonly TakeRow[]): boolean => {
  const now = describeWords(sceneWords(video));
  return takes.some((take) => {
    const inputs = readInputs(take.inputs);
    return (
      inputs !== null &&
      inputs.script === now.script &&
      inputs.prompt === now.prompt &&
      inputs.model === now.model &&
      inputs.settings === now.settings
    );
  });
};

const wordsOf = (take: TakeRow): VideoFacts => {
  const script = readScript(take);
  if (script === null) return {};
  const settings = readSettings(take);
  return {
    script: writeJson(script),
    scriptPrompt: take.prompt,
    title: script.title,
    characters: [...script.characters],
    settings: writeJson(settings),
    modelId: settings.modelId,
    modelParameters: writeJson(toModelParameters(settings, take.prompt)),
  };
};
