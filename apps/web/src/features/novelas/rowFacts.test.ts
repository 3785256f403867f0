import type { NovelaSummary } from '@novela/contract/novelas';
import type { VideoBrief } from '@novela/contract/videos';
import { describe, expect, it } from 'vitest';
import { rowFacts } from './rowFacts.ts';

const brief = (episodeNumber: number, sceneNumber: number, more: Partial<VideoBrief> = {}): VideoBrief =>
  ({
    id: `${episodeNumber}-${sceneNumber}`,
    episodeNumber,
    sceneNumber,
    status: 'completed',
    subStatus: 'completed',
    thumbnailUrl: '/p',
    ...more,
  }) as VideoBrief;
const novela = (videos: VideoBrief[], more: Partial<NovelaSummary> = {}): NovelaSummary =>
  ({ scenesPerEpisode: 3, status: 'in_progress', videos, ...more }) as NovelaSummary;

describe('rowFacts', () => {
  it('shows the latest episode with a place for every planned scene', () => {
    const facts = rowFacts(novela([brief(1, 1), brief(2, 1)]));
    expect(facts.episode).toBe(2);
    expect(facts.frames.map(({ video }) => video?.id ?? null)).toEqual(['2-1', null, null]);
    expect(facts.state).toEqual({ kind: 'ready', scene: 2 });
  });

  it('counts what needs a person apart from what is on its way', () => {
    const facts = rowFacts(
      novela([
        brief(1, 1),
        brief(1, 2, { status: 'failed', subStatus: 'refused', thumbnailUrl: null }),
        brief(1, 3, { status: 'generating', subStatus: 'processing', thumbnailUrl: null }),
      ]),
    );
    expect(facts.state).toEqual({ kind: 'busy', toFix: 1, inProgress: 1 });
  });

  it('shows the moving end of a long episode', () => {
    const many = Array.from({ length: 10 }, (_, index) => brief(1, index + 1));
    const { frames } = rowFacts(novela(many, { scenesPerEpisode: 12 }));
    expect(frames.map(({ sceneNumber }) => sceneNumber)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('tells nothing filmed, paused and a finished episode apart', () => {
    const draft = brief(1, 1, { status: 'pending', subStatus: 'draft', thumbnailUrl: null });
    expect(rowFacts(novela([draft])).state.kind).toBe('notFilmed');
    expect(rowFacts(novela([brief(1, 1)], { status: 'paused' })).state.kind).toBe('paused');
    expect(rowFacts(novela([brief(1, 1), brief(1, 2), brief(1, 3)])).state).toEqual({
      kind: 'episodeDone',
      episode: 1,
    });
  });
});
