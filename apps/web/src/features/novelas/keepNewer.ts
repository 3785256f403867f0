import type { NovelaSummary } from '@novela/contract/novelas';
import type { VideoBrief } from '@novela/contract/videos';
import { inStoryOrder, mergeVideos } from '../../lib/socket/mergeVideo.ts';

const byId = (videos: readonly VideoBrief[]) => Object.fromEntries(videos.map((video) => [video.id, video]));

/** A row with the newer record of each of these scenes. Pure. */
export const withVideos = (row: NovelaSummary, videos: readonly VideoBrief[]): NovelaSummary => {
  const known = byId(row.videos);
  const merged = mergeVideos<VideoBrief>(known, videos);
  return merged === known ? row : { ...row, videos: inStoryOrder(merged) };
};

/** The server's rows with what was heard since it read them: an answer may come after news that is newer. Pure. */
export const keepNewer = (
  rows: readonly NovelaSummary[],
  before: readonly NovelaSummary[],
): readonly NovelaSummary[] =>
  rows.map((row) => {
    const known = before.find(({ id }) => id === row.id);
    return known === undefined ? row : withVideos(row, known.videos);
  });
