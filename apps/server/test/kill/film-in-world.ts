import type { AcceptedTake } from '@novela/contract/video-requests';
import { until } from '../until.ts';
import type { World } from './open-world.ts';

let lastSeed = 0;

/** A scene to be filmed, in a novela of its own, recognisable everywhere: by its seed, its word and its novela. */
export interface Shot {
  readonly novelaId: string;
  readonly seed: number;
  /** A word that stands in everything the crew is told about it. */
  readonly word: string;
  /** Idempotency-Key of the request. */
  readonly key: string;
  readonly place: { readonly episodeNumber: number; readonly sceneNumber: number };
}

const wordOf = (seed: number): string =>
  `Zel${[...String(seed)].map((digit) => 'abdefgiklo'[Number(digit)]).join('')}na`;

/** The next shot of a novela. */
export function nextShot(novelaId: string, sceneNumber = 1): Shot {
  lastSeed += 1;
  const seed = 100_000 + lastSeed;
  return {
    novelaId,
    seed,
    word: wordOf(seed),
    key: `shot-${seed}`,
    place: { episodeNumber: 1, sceneNumber },
  };
}

/** A new novela, promised. */
export async function newNovela(world: World, title: string): Promise<string> {
  const { body } = await world.askUntilAnswered('POST /api/novelas', {
    body: { title, targetEpisodes: 1, defaultModelId: 'wan-2.5-t2v-fast', defaultResolution: '720p' },
    headers: { 'Idempotency-Key': `novela-${title}` },
  });
  if (!body.success) throw new Error(body.message);
  world.promised.push({ kind: 'novela', id: body.data.id });
  return body.data.id;
}

/** Asks once for a shot; the promise rejects when the server dies over it. */
export async function film(world: World, shot: Shot, ask = world.ask): Promise<AcceptedTake> {
  const { body } = await ask('POST /api/novelas/:id/generate-video', {
    params: { id: shot.novelaId },
    body: {
      ...shot.place,
      sceneDescription: `${shot.word} waits on the pier at dawn.`,
      parametersOverride: { seed: shot.seed, duration: 5 },
    },
    headers: { 'Idempotency-Key': shot.key },
  });
  return keep(world, body);
}

/** Asks for another take of a filmed scene, as it stands. */
export async function filmAgain(
  world: World,
  shot: Shot & { readonly videoId: string },
): Promise<AcceptedTake> {
  const { body } = await world.askUntilAnswered('POST /api/novelas/:id/videos/:videoId/regenerate', {
    params: { id: shot.novelaId, videoId: shot.videoId },
    body: { parametersOverride: { seed: shot.seed } },
    headers: { 'Idempotency-Key': shot.key },
  });
  return keep(world, body);
}

type Body = Awaited<ReturnType<World['ask']>>['body'] & { readonly success: boolean };

function keep(world: World, body: Body): AcceptedTake {
  if (!('data' in body) || !body.success) throw new Refused(body);
  const accepted = body.data as AcceptedTake;
  if (!world.promised.some(({ id }) => id === accepted.takeId)) {
    world.promised.push({ kind: 'take', id: accepted.takeId });
  }
  return accepted;
}

/** The studio answered with a problem. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(body: unknown) {
    super(JSON.stringify(body));
  }
}

interface StoredTake {
  readonly id: string;
  readonly state: string;
  readonly video_id: string;
}

/** The take of a shot as the database has it; null before it is accepted. */
export async function findTake(world: World, { seed }: Pick<Shot, 'seed'>): Promise<StoredTake | null> {
  const { rows } = await world.holds.query<StoredTake>(
    "SELECT id, state, video_id FROM video_takes WHERE (settings ->> 'seed')::int = $1",
    [seed],
  );
  return rows[0] ?? null;
}

/** Waits until the service of the language model works on a question with this word in it. */
export const untilAsked = (world: World, word: string): Promise<true> =>
  until(
    `the model is asked about ${word}`,
    () =>
      world.openai.requests().some(({ body, status }) => status === 0 && JSON.stringify(body).includes(word)),
    40_000,
  );

/** Waits until the gateway or its bucket was asked for something. */
export const untilOrdered = (world: World, what: string, is: (path: string, body: string) => boolean) =>
  until(what, () => world.vsl.requests().some(({ path, body }) => is(path, body)), 40_000);
