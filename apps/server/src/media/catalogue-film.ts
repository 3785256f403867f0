import { mediaLibrary } from '@novela/database/schema/media';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../platform/database/database.ts';

/** A film in storage and what is known about it. Seconds, pixels, bytes. */
export interface CataloguedFilm {
  readonly take: {
    readonly id: string;
    readonly videoId: string;
    readonly novelaId: string;
    readonly takeNumber: number;
    readonly modelId: string;
    readonly providerJobId: string | null;
  };
  readonly key: string;
  readonly url: string;
  readonly thumbnailKey: string;
  readonly thumbnailUrl: string;
  readonly bytes: number;
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly title: string | null;
}

/** Enters a film into the media library and ties its take to it. The same key is entered once. */
export async function catalogueFilm(tx: Transaction, film: CataloguedFilm): Promise<void> {
  const { take } = film;
  const [scene] = await tx
    .select({
      episode: novelaVideos.episodeNumber,
      scene: novelaVideos.sceneNumber,
      description: novelaVideos.sceneDescription,
    })
    .from(novelaVideos)
    .where(eq(novelaVideos.id, take.videoId));
  const facts = {
    s3Url: film.url,
    mediaType: 'video' as const,
    fileName: `episode-${scene?.episode ?? 0}-scene-${scene?.scene ?? 0}-take-${take.takeNumber}.mp4`,
    fileSizeBytes: film.bytes,
    durationSeconds: Math.round(film.seconds),
    width: film.width,
    height: film.height,
    format: 'mp4',
    title: film.title,
    description: scene?.description ?? null,
    tags: [take.modelId],
    novelaId: take.novelaId,
    videoId: take.videoId,
    jobId: take.providerJobId,
    thumbnailUrl: film.thumbnailUrl,
    thumbnailS3Key: film.thumbnailKey,
  };
  const [media] = await tx
    .insert(mediaLibrary)
    .values({ id: uuidv7(), s3Key: film.key, ...facts })
    .onConflictDoUpdate({ target: mediaLibrary.s3Key, set: facts })
    .returning({ id: mediaLibrary.id });
  await tx
    .update(videoTakes)
    .set({ mediaId: media?.id ?? null })
    .where(eq(videoTakes.id, take.id));
}
