import type { AgentMessage } from '@novela/contract/agent-messages';
import type { NovelaDetail } from '@novela/contract/novelas';
import type { NovelaVideo } from '@novela/contract/videos';
import { describe, expect, it } from 'vitest';
import { createFrameBatch } from './frameBatch.ts';
import { mergeVideo, mergeVideos } from './mergeVideo.ts';
import { hearNews, mergeMessages, type NovelaLive, refresh } from './novelaStore.ts';

const video = (version: number, more: Partial<NovelaVideo> = {}): NovelaVideo =>
  ({ id: 'v1', version, status: 'generating', progress: null, stage: 'filming', ...more }) as NovelaVideo;
const message = (id: string, createdAt: string): AgentMessage =>
  ({ id, createdAt, fromAgent: 'script_writer' }) as AgentMessage;
const live = (more: Partial<NovelaLive> = {}): NovelaLive => ({
  novela: { id: 'n', title: 'A' } as NovelaDetail,
  videos: {},
  messages: [],
  thinking: null,
  ...more,
});

describe('mergeVideo', () => {
  it('takes why a film is stale from the last look, though the scene itself is the same', () => {
    const cause = { kind: 'character' as const, name: 'Mia' };
    const known = video(5, { stale: [], progress: 40 });
    expect(mergeVideo(known, video(5, { stale: [cause] }))).toEqual({ ...known, stale: [cause] });
    expect(mergeVideo(known, video(4, { stale: [cause] }))).toBe(known);
    expect(mergeVideo(known, video(5, { stale: [] }))).toBe(known);
  });

  it('keeps the larger version, whichever comes last', () => {
    expect(mergeVideo(video(5), video(4)).version).toBe(5);
    expect(mergeVideo(video(5), video(6)).version).toBe(6);
    const known = video(5, { title: 'known' });
    expect(mergeVideo(known, video(5, { title: 'again' }))).toBe(known);
  });

  it('never lets the progress of one take go down or become unknown', () => {
    expect(mergeVideo(video(1, { progress: 60 }), video(2, { progress: 40 })).progress).toBe(60);
    expect(mergeVideo(video(1, { progress: 60 }), video(2, { progress: null })).progress).toBe(60);
    expect(mergeVideo(video(1, { progress: 60 }), video(2, { progress: 80 })).progress).toBe(80);
  });

  it('starts again for a new take and follows a change of status', () => {
    const second = { currentTake: { id: 't2' } } as Partial<NovelaVideo>;
    expect(mergeVideo(video(1, { progress: 60 }), video(2, { progress: 5, ...second })).progress).toBe(5);
    expect(mergeVideo(video(1, { progress: 60 }), video(2, { status: 'failed' })).progress).toBeNull();
  });

  it('returns the same record when nothing is newer, so no card draws again', () => {
    const known = { v1: video(3) };
    expect(mergeVideos(known, [video(2), video(3)])).toBe(known);
  });
});

describe('hearNews', () => {
  it('merges a burst and lets the one who spoke stop thinking', () => {
    const thinking = {
      agent: 'script_writer',
      words: 'Writing',
      novelaId: 'n',
      videoId: 'v1',
      draftId: null,
    } as const;
    const heard = hearNews(live({ thinking }), [
      { kind: 'video', video: video(2, { progress: 10 }) },
      { kind: 'video', video: video(1, { progress: 90 }) },
      { kind: 'message', message: message('m1', '2026-01-01T00:00:00Z') },
    ]);
    expect(heard.videos['v1']?.progress).toBe(10);
    expect(heard.thinking).toBeNull();
    expect(heard.messages).toHaveLength(1);
  });

  it('keeps what was heard when an older fetch comes in late', () => {
    const after = refresh(live({ videos: { v1: video(9, { progress: 70 }) } }), {
      novela: { id: 'n', title: 'B' } as NovelaDetail,
      videos: [video(7, { progress: 20 })],
      messages: [],
    });
    expect(after.videos['v1']?.version).toBe(9);
    expect(after.novela.title).toBe('B');
  });

  it('orders messages by time and holds each once', () => {
    const newestFirst = [message('b', '2026-01-02T00:00:00Z'), message('a', '2026-01-01T00:00:00Z')];
    const merged = mergeMessages([], newestFirst);
    expect(merged.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(mergeMessages(merged, newestFirst)).toBe(merged);
  });
});

describe('createFrameBatch', () => {
  it('hands everything of one frame over together', () => {
    const handed: number[][] = [];
    const frames: (() => void)[] = [];
    const batch = createFrameBatch<number>(
      (items) => handed.push([...items]),
      (run) => {
        frames.push(run);
        return () => frames.splice(0);
      },
    );
    batch.add(1);
    batch.add(2);
    expect(frames).toHaveLength(1);
    frames.shift()?.();
    batch.add(3);
    frames.shift()?.();
    expect(handed).toEqual([[1, 2], [3]]);
  });
});
