import { characters, episodes, novelas } from '@novela/database/schema/novelas';
import { novelaVideos } from '@novela/database/schema/videos';
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import type { SceneBrief } from '../agents/scene-brief.ts';
import type { Executor } from '../platform/database/database.ts';
import { AppError } from '../platform/error/app-error.ts';
import { readScript, readSettings, type TakeRow, type VideoRow } from '../takes/take-rows.ts';

const scenesRemembered = 6;

/** The take to be written for, or only the conversation when a scene is written without filming it. */
export interface BriefFor {
  readonly videoId: string;
  readonly conversationId: string;
  readonly take: TakeRow | null;
}

/** Gathers everything the crew is told about one scene. Throws AppError `not_found`. */
export async function composeBrief(
  db: Executor,
  { videoId, conversationId, take }: BriefFor,
): Promise<SceneBrief> {
  const [found] = await db
    .select({ video: novelaVideos, novela: novelas })
    .from(novelaVideos)
    .innerJoin(novelas, eq(novelas.id, novelaVideos.novelaId))
    .where(eq(novelaVideos.id, videoId));
  if (!found) throw new AppError('not_found', 'There is no such scene.');
  const { video, novela } = found;
  const [cast, episode, before] = await Promise.all([
    db.select().from(characters).where(eq(characters.novelaId, novela.id)).orderBy(asc(characters.position)),
    findEpisode(db, video),
    listBefore(db, video),
  ]);
  const planned = episode?.scenes.find(({ sceneNumber }) => sceneNumber === video.sceneNumber);
  const script = take?.scriptGiven ? readScript(take) : null;
  return {
    novelaId: novela.id,
    videoId,
    takeId: take?.id ?? null,
    conversationId,
    language: novela.language,
    novela: {
      title: novela.title,
      logline: novela.logline,
      description: novela.description ?? '',
      genre: novela.genre ?? '',
    },
    cast: cast.map(({ name, role, age, look, wardrobe, personality }) => ({
      name,
      role,
      age,
      look,
      wardrobe,
      personality,
    })),
    episode: episode ? { number: episode.number, title: episode.title, synopsis: episode.synopsis } : null,
    episodeNumber: video.episodeNumber,
    sceneNumber: video.sceneNumber,
    whatHappens: video.sceneDescription || planned?.whatHappens || planned?.title || '',
    characters: video.characters,
    previousScenes: [...before, ...toldByPerson(video)],
    settings: readSettings(take ?? video),
    note: composeNote(take, video),
    given: take && script ? { script, prompt: take.prompt } : null,
  };
}

async function findEpisode(db: Executor, video: VideoRow) {
  const [episode] = await db
    .select()
    .from(episodes)
    .where(and(eq(episodes.novelaId, video.novelaId), eq(episodes.number, video.episodeNumber)));
  return episode ?? null;
}

type PreviousScenes = SceneBrief['previousScenes'];

/** The written scenes that come before this one in the story, the nearest last. */
async function listBefore(db: Executor, video: VideoRow): Promise<PreviousScenes> {
  const rows = await db
    .select()
    .from(novelaVideos)
    .where(
      and(
        eq(novelaVideos.novelaId, video.novelaId),
        ne(novelaVideos.scriptPrompt, ''),
        sql`(${novelaVideos.episodeNumber}, ${novelaVideos.sceneNumber}) < (${video.episodeNumber}::int, ${video.sceneNumber}::int)`,
      ),
    )
    .orderBy(desc(novelaVideos.episodeNumber), desc(novelaVideos.sceneNumber))
    .limit(scenesRemembered);
  return rows.reverse().map((row) => ({
    sceneNumber: row.sceneNumber,
    title: row.title ?? '',
    prompt: row.scriptPrompt,
    continuityNotes: readScript(row)?.continuityNotes ?? '',
  }));
}

/** What the request itself told about the scenes before, oldest first. */
const toldByPerson = ({ previousScenes, sceneNumber }: VideoRow): PreviousScenes =>
  previousScenes.map((prompt, index) => ({
    sceneNumber: Math.max(1, sceneNumber - previousScenes.length + index),
    title: '',
    prompt,
    continuityNotes: '',
  }));

/** A note changes the scene that is there, so the Writer is told how it reads now. */
const composeNote = (take: TakeRow | null, video: VideoRow): string | null => {
  if (!take?.note) return null;
  return video.scriptPrompt === ''
    ? take.note
    : `${take.note}\n\nThe scene as it is now:\n${video.scriptPrompt}`;
};
