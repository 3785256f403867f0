import type { NovelaDetail } from '@novela/contract/novelas';
import type { NovelaVideo, Take, VideoBrief } from '@novela/contract/videos';
import { describe, expect, it } from 'vitest';
import { takeFromFix } from './applyFix.ts';
import { captionsOf } from './captionsOf.ts';
import { failedRetake, failureOf, needsYou } from './failureOf.ts';
import { frameOf } from './frameOf.ts';
import { chooseNextScene, countPlanned } from './nextScene.ts';
import { writingError } from './writing.ts';

const scene = (sceneNumber: number, more: Partial<NovelaVideo> = {}): NovelaVideo =>
  ({
    id: `v${sceneNumber}`,
    episodeNumber: 1,
    sceneNumber,
    title: `Scene ${sceneNumber}`,
    sceneDescription: '',
    status: 'completed',
    subStatus: 'completed',
    stage: null,
    progress: null,
    thumbnailUrl: null,
    selectedTakeId: null,
    currentTake: null,
    error: null,
    estimatedCost: 0.96,
    ...more,
  }) as NovelaVideo;
const novela = (more: Partial<NovelaDetail> = {}): NovelaDetail =>
  ({
    scenesPerEpisode: 3,
    targetEpisodes: 2,
    episodes: [
      {
        id: 'e',
        number: 1,
        title: '',
        synopsis: '',
        scenes: [{ sceneNumber: 2, title: 'Rain', whatHappens: 'It rains.' }],
      },
    ],
    ...more,
  }) as NovelaDetail;
const error = (more: object) =>
  ({
    code: 'render_failed',
    message: 'm',
    raw: null,
    charged: false,
    retryable: true,
    fixes: [],
    ...more,
  }) as NonNullable<NovelaVideo['error']>;

describe('chooseNextScene', () => {
  it('takes the first scene nobody filmed, with what was planned for it', () => {
    expect(chooseNextScene(novela(), [scene(1), scene(3)], 1)).toMatchObject({
      kind: 'scene',
      sceneNumber: 2,
      title: 'Rain',
      whatHappens: 'It rains.',
      video: null,
    });
  });

  it('counts a pressed ticket as taken before its record arrives', () => {
    expect(chooseNextScene(novela(), [scene(1)], 1, new Set([2]))).toMatchObject({ sceneNumber: 3 });
  });

  it('offers a written draft and a cancelled scene again, but not one that keeps an older take', () => {
    const draft = scene(1, { status: 'pending', subStatus: 'draft', sceneDescription: 'Own words.' });
    expect(chooseNextScene(novela(), [draft], 1)).toMatchObject({
      sceneNumber: 1,
      whatHappens: 'Own words.',
      video: { id: 'v1' },
    });
    const cancelled = scene(1, { status: 'failed', subStatus: 'cancelled' });
    expect(chooseNextScene(novela(), [cancelled], 1)).toMatchObject({ sceneNumber: 1 });
    expect(chooseNextScene(novela(), [{ ...cancelled, selectedTakeId: 't' }], 1)).toMatchObject({
      sceneNumber: 2,
    });
  });

  it('ends an episode at its last scene, and the novela at its last episode', () => {
    const all = [scene(1), scene(2), scene(3)];
    expect(chooseNextScene(novela(), all, 1)).toEqual({
      kind: 'episode_done',
      sceneNumber: 4,
      nextEpisode: 2,
    });
    expect(chooseNextScene(novela({ targetEpisodes: 1 }), all, 1)).toMatchObject({ nextEpisode: null });
    expect(countPlanned(novela(), [scene(5)], 1)).toBe(5);
  });
});

describe('frameOf', () => {
  const word = (trouble: string) => trouble;
  const frame = (more: Partial<VideoBrief>) => frameOf(scene(1, more as Partial<NovelaVideo>), { word });

  it('draws each state as the thing it is', () => {
    expect(frame({ thumbnailUrl: '/p.webp' })).toMatchObject({ kind: 'finished', posterUrl: '/p.webp' });
    expect(frame({ status: 'generating', subStatus: 'writing', stage: 'writing' })).toEqual({
      kind: 'working',
      stage: 'writing',
    });
    expect(frame({ status: 'generating', subStatus: 'submitted', stage: 'in_line' })).toEqual({
      kind: 'working',
      stage: 'inLine',
    });
    expect(frame({ status: 'pending', subStatus: 'queued', stage: 'in_line' })).toEqual({ kind: 'queued' });
    expect(
      frame({ status: 'generating', subStatus: 'processing', stage: 'filming', progress: null }),
    ).toMatchObject({
      kind: 'filming',
      percent: null,
    });
    expect(frame({ status: 'failed', subStatus: 'cancelled' })).toEqual({ kind: 'planned' });
    expect(frame({ status: 'generating', subStatus: 'stuck', stage: 'filming' })).toEqual({
      kind: 'failed',
      word: 'stuck',
    });
  });

  it('shows that a scene nobody films yet is being written', () => {
    const written = { kind: 'working', stage: 'writing' };
    expect(frame({ status: 'pending', subStatus: 'draft' })).toEqual({ kind: 'draft' });
    expect(frame({ status: 'pending', subStatus: 'draft', stage: 'writing' })).toEqual(written);
    expect(frame({ status: 'failed', subStatus: 'refused', stage: 'writing' })).toEqual(written);
  });

  it('keeps a finished picture when a later take fails', () => {
    expect(frame({ status: 'failed', subStatus: 'refused', thumbnailUrl: '/p.webp' }).kind).toBe('finished');
    expect(frame({ status: 'failed', subStatus: 'refused' })).toEqual({ kind: 'failed', word: 'refused' });
  });
});

describe('failureOf', () => {
  it('says who paid: nobody, the reader, or that it is not known', () => {
    const failed = (charged: boolean | null) =>
      failureOf(scene(5, { status: 'failed', subStatus: 'failed', error: error({ charged }) }))?.whoPaid;
    expect([failed(false), failed(true), failed(null)]).toEqual(['notCharged', 'charged', 'chargeUnknown']);
    expect(failureOf(scene(5, { status: 'generating', subStatus: 'submission_unknown' }))?.whoPaid).toBe(
      'chargeUnknown',
    );
  });

  it('names a refusal, a silent Writer and a new price apart', () => {
    const title = (subStatus: NovelaVideo['subStatus'], code: string) =>
      failureOf(scene(5, { status: 'failed', subStatus, error: error({ code }) }))?.title;
    expect(title('refused', 'provider_refused')).toBe('refused');
    expect(title('failed', 'writer_unavailable')).toBe('writing');
    expect(title('failed', 'output_missing')).toBe('failed');
    expect(title('needs_approval', 'price_changed')).toBe('needsPrice');
    expect(failureOf(scene(1))).toBeNull();
    expect(needsYou(scene(1, { subStatus: 'cancelled' }))).toBe(false);
  });

  it('tells a new take that failed beside the film, until the film is a newer one', () => {
    const retake = { id: 't2', state: 'refused', error: error({ code: 'provider_refused' }) } as Take;
    const filmed = scene(3, { selectedTakeId: 't1', currentTake: retake, error: retake.error });
    expect(failureOf(filmed)).toMatchObject({ title: 'retake', whoPaid: 'notCharged', message: 'm' });
    expect(needsYou(filmed)).toBe(false);
    const calledOff = { ...retake, state: 'cancelled' as const, error: null };
    expect(failedRetake({ ...filmed, currentTake: calledOff })).toBeNull();
    expect(failureOf({ ...filmed, currentTake: { ...retake, state: 'completed' } })).toBeNull();
  });

  it('offers at most two priced fixes and sends back only what a new take may carry', () => {
    const fix = (cost: number | null) => ({
      label: 'x',
      kind: 'retry' as const,
      cost,
      payload: { modifications: 'softer', videoId: 'v' },
    });
    const failure = failureOf(
      scene(5, {
        status: 'failed',
        subStatus: 'failed',
        error: error({ fixes: [fix(0.96), fix(1), fix(2), fix(null)] }),
      }),
    );
    expect(failure?.priced.map(({ cost }) => cost)).toEqual([0.96, 1]);
    expect(failure?.free).toHaveLength(1);
    expect(takeFromFix(fix(0.96))).toEqual({ modifications: 'softer', approvedCost: 0.96 });
  });
});

describe('writingError', () => {
  const failed = error({ code: 'writer_unavailable' });
  const refused = { id: 't1', state: 'refused', error: error({ code: 'provider_refused' }) } as Take;

  it('is the failure of a script nobody films, until the crew writes again', () => {
    const draft = scene(1, { status: 'pending', subStatus: 'draft', error: failed });
    expect(writingError(draft)).toEqual(failed);
    expect(writingError({ ...draft, stage: 'writing' })).toBeNull();
    expect(writingError({ ...draft, error: null })).toBeNull();
  });

  it('is told apart from the failure of a take', () => {
    const scene5 = scene(5, { status: 'failed', subStatus: 'refused', currentTake: refused });
    expect(writingError({ ...scene5, error: refused.error })).toBeNull();
    expect(writingError({ ...scene5, error: failed })).toEqual(failed);
    // The card beside the player still tells of the take.
    expect(failureOf({ ...scene5, error: failed })?.title).toBe('refused');
  });
});

describe('captionsOf', () => {
  it('spreads spoken lines over the clip in order without overlap', () => {
    const lines = [
      { kind: 'action' as const, text: 'Rain.' },
      { kind: 'character' as const, text: 'HELENA' },
      { kind: 'dialogue' as const, text: 'Eu voltei pra ficar.' },
      { kind: 'dialogue' as const, text: 'Hoje.' },
    ];
    const cues = captionsOf({ title: 't', slugline: '', lines, characters: [], continuityNotes: '' }, 9);
    expect(cues.map(({ text }) => text)).toEqual(['Eu voltei pra ficar.', 'Hoje.']);
    expect(cues[0]).toMatchObject({ startSeconds: 3, endSeconds: 7 });
    expect(cues[1]?.endSeconds).toBe(9);
    expect(captionsOf(null, 8)).toEqual([]);
  });
});
