import { type SceneScript, sceneScript } from '@novela/contract/scene-script';
import type { SceneSettings } from '@novela/contract/scene-settings';
import { sceneSettings } from '@novela/contract/scene-settings-schema';
import { type TakeState, takeStates } from '@novela/contract/take-states';
import { type TakeError, takeError } from '@novela/contract/videos';
import type { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import type { Ticket } from '../platform/video-provider/video-provider.ts';

export type TakeRow = typeof videoTakes.$inferSelect;
export type VideoRow = typeof novelaVideos.$inferSelect;

/** The state of a stored take. A value this version does not know counts as failed. */
export const stateOf = (take: Pick<TakeRow, 'state'>): TakeState =>
  takeStates.find((state) => state === take.state) ?? 'failed';

/** Settings as stored by {@link writeJson}; throws when the row holds anything else. */
export const readSettings = (row: Pick<TakeRow, 'settings'>): SceneSettings =>
  sceneSettings.parse(row.settings);

export const readScript = (row: Pick<TakeRow, 'script'>): SceneScript | null => {
  const parsed = sceneScript.safeParse(row.script);
  return parsed.success ? parsed.data : null;
};

/**
 * True when the scene has a script that can be filmed as it stands. One that the Writer could not put into its new words
 * still tells the story of before. Pure.
 */
export const isWritten = (video: Pick<VideoRow, 'script' | 'scriptPrompt' | 'draftState'>): boolean =>
  video.script !== null && video.scriptPrompt !== '' && video.draftState !== 'failed';

export const readTakeError = (value: Record<string, unknown> | null): TakeError | null => {
  const parsed = takeError.safeParse(value);
  return parsed.success ? parsed.data : null;
};

/** The ticket as the provider gave it; null before the order was accepted. */
export const readTicket = (row: Pick<TakeRow, 'ticket' | 'provider' | 'providerJobId'>): Ticket | null => {
  if (row.ticket === null || row.providerJobId === null) return null;
  const { estimatedSeconds, quoted } = row.ticket;
  return {
    provider: row.provider,
    jobId: row.providerJobId,
    estimatedSeconds: typeof estimatedSeconds === 'number' ? estimatedSeconds : null,
    quoted: typeof quoted === 'number' ? quoted : null,
  };
};

/** A plain object as a JSONB column takes it. */
export const writeJson = (value: object): Record<string, unknown> => ({ ...value });
