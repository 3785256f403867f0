import type { CreateNovelaRequest, NovelaDetail } from '@novela/contract/novelas';
import type { AcceptedTake, GenerateVideoRequest } from '@novela/contract/video-requests';
import type { NovelaVideo, Take } from '@novela/contract/videos';
import type { Studio } from './start-studio.ts';

type VideoWithTakes = NovelaVideo & { takes: Take[] };

/** A novela with the given differences from a plain one. */
export const createNovela = async (
  studio: Studio,
  body: Partial<CreateNovelaRequest> = {},
): Promise<NovelaDetail> =>
  (await studio.must('POST /api/novelas', { body: { title: 'Harbour', targetEpisodes: 1, ...body } })).data;

/** Asks for a scene to be filmed; it must be accepted. */
export const askForScene = async (
  studio: Studio,
  novelaId: string,
  body: Partial<GenerateVideoRequest> = {},
): Promise<AcceptedTake> => {
  const place = { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'Mia waits on the pier.' };
  const answer = await studio.must('POST /api/novelas/:id/generate-video', {
    params: { id: novelaId },
    body: { ...place, ...body },
  });
  return answer.data;
};

export const readScene = async (studio: Studio, videoId: string): Promise<VideoWithTakes> =>
  (await studio.must('GET /api/videos/:id', { params: { id: videoId } })).data;

/** Waits until a scene is as described and answers it. */
export const untilScene = (
  studio: Studio,
  videoId: string,
  what: string,
  is: (video: VideoWithTakes) => boolean,
  withinMs?: number,
): Promise<VideoWithTakes> =>
  studio.until(
    what,
    async () => {
      const video = await readScene(studio, videoId);
      return is(video) && video;
    },
    withinMs,
  );

/** Waits until the newest take of a scene is in this state. */
export const untilState = (studio: Studio, videoId: string, state: Take['state']): Promise<VideoWithTakes> =>
  untilScene(studio, videoId, `the take is ${state}`, (video) => video.currentTake?.state === state);
