import type { AcceptedTake } from '@novela/contract/video-requests';
import type { NovelaVideo } from '@novela/contract/videos';
import { until } from '../until.ts';
import type { Running } from './open-processes.ts';

/** A novela without a cap of its own. */
export async function createNovela({ must }: Running): Promise<string> {
  const { data } = await must('POST /api/novelas', {
    body: { title: 'Harbour', targetEpisodes: 1 },
  });
  return data.id;
}

export async function askForScene(
  { must }: Running,
  novelaId: string,
  sceneNumber: number,
): Promise<AcceptedTake> {
  const { data } = await must('POST /api/novelas/:id/generate-video', {
    params: { id: novelaId },
    body: { episodeNumber: 1, sceneNumber, sceneDescription: `Mia waits on the pier, ${sceneNumber}.` },
  });
  return data;
}

export const readScene = async ({ must }: Running, videoId: string): Promise<NovelaVideo> =>
  (await must('GET /api/videos/:id', { params: { id: videoId } })).data;

/** Waits until every scene of a novela is completed; throws with what the others are when time is over. */
export async function untilAllFilmed(
  running: Running,
  novelaId: string,
  count: number,
  withinMs: number,
): Promise<readonly NovelaVideo[]> {
  let last: readonly NovelaVideo[] = [];
  try {
    return await until(
      `${count} scenes are filmed`,
      async () => {
        const { body } = await running.api('GET /api/novelas/:id', { params: { id: novelaId } });
        if (!body.success) return null;
        last = body.videos;
        return last.filter(({ status }) => status === 'completed').length === count && last;
      },
      withinMs,
    );
  } catch (error) {
    const states = last.map(
      ({ sceneNumber, currentTake, error: why }) =>
        `${sceneNumber}: ${currentTake?.state} ${why?.code ?? ''}`,
    );
    throw new Error(`${String(error)} ${states.join(', ')}`, { cause: error });
  }
}
