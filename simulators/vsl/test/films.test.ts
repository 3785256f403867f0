import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { path as ffmpegPath } from '@ffmpeg-installer/ffmpeg';
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FilmOrder, makeFilm } from '../src/film/make-film.ts';
import { makeSketch } from '../src/film/make-sketch.ts';

let folder: string;
const { signal } = new AbortController();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vsl-films-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const film = (changes: Partial<FilmOrder> = {}): FilmOrder => ({
  prompt: 'Helena, a woman with black hair, on the veranda at night in the rain. "Eu voltei pra ficar."',
  width: 832,
  height: 480,
  seconds: 4,
  seed: 7,
  sound: true,
  ...changes,
});

async function probe(path: string) {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  const seconds = await input.computeDuration();
  const pictures = await video?.computePacketStats();
  return {
    seconds,
    video: await video?.getCodec(),
    audio: await audio?.getCodec(),
    size: [await video?.getDisplayWidth(), await video?.getDisplayHeight()],
    rate: pictures?.averagePacketRate ?? 0,
  };
}

/** The grey picture at a moment, 64 by 36. */
function look(path: string, second: number): Buffer {
  const { stdout } = spawnSync(ffmpegPath, [
    ...['-v', 'error', '-ss', String(second), '-i', path, '-frames:v', '1'],
    ...['-vf', 'scale=64:36', '-pix_fmt', 'gray', '-f', 'rawvideo', '-'],
  ]);
  expect(stdout).toHaveLength(64 * 36);
  return stdout;
}

function difference(first: Buffer, second: Buffer): number {
  return first.reduce((sum, value, place) => sum + Math.abs(value - (second[place] ?? 0)), 0) / first.length;
}

describe.each([
  ['film', makeFilm, 24],
  ['sketch', makeSketch, 1],
] as const)('a %s', (kind, make, rate) => {
  test.each([
    [832, 480, 4],
    [240, 416, 5],
  ])('is exactly %i x %i, %i s, H.264 and AAC, and moves', async (width, height, seconds) => {
    const path = join(folder, `${kind}-${width}.mp4`);
    await make(film({ width, height, seconds }), path, signal);
    const facts = await probe(path);
    expect(facts).toMatchObject({ video: 'avc', audio: 'aac', size: [width, height] });
    expect(Math.abs(facts.seconds - seconds)).toBeLessThan(0.1);
    expect(facts.rate).toBeCloseTo(rate, 0);
    expect(difference(look(path, 0), look(path, seconds - 1))).toBeGreaterThan(0.5);
    expect(look(path, 0).reduce((sum, value) => sum + value, 0) / (64 * 36)).toBeGreaterThan(20);
  });

  test('of another prompt looks different, of the same looks the same', async () => {
    const paths = ['a', 'b', 'c'].map((name) => join(folder, `${kind}-${name}.mp4`));
    const small = film({ width: 320, height: 180 });
    await make(small, paths[0] ?? '', signal);
    await make({ ...small, prompt: 'A ferry crosses the bay at sunset' }, paths[1] ?? '', signal);
    await make(small, paths[2] ?? '', signal);
    const [first, second, third] = paths.map((path) => look(path, 1));
    expect(difference(first ?? Buffer.of(), second ?? Buffer.of())).toBeGreaterThan(12);
    expect(difference(first ?? Buffer.of(), third ?? Buffer.of())).toBeLessThan(1);
  });
});

test('a silent film has no sound track', async () => {
  const path = join(folder, 'silent.mp4');
  await makeFilm(film({ sound: false, width: 320, height: 180 }), path, signal);
  expect((await probe(path)).audio).toBeUndefined();
});

test('a film that is no longer wanted stops', async () => {
  const stop = new AbortController();
  const made = makeFilm(film({ width: 1920, height: 1080, seconds: 8 }), join(folder, 'no.mp4'), stop.signal);
  stop.abort();
  await expect(made).rejects.toThrow();
});
