import { until } from '../until.ts';
import { film, findTake, type Shot, untilAsked } from './film-in-world.ts';
import type { HoldPlace } from './holds.ts';
import type { World } from './open-world.ts';

/** A moment of the pipeline at which the server is killed. */
export interface Step {
  readonly name: string;
  /** Brings the shot to this moment, kills the server there and starts it again. */
  readonly killThere: (world: World, shot: Shot) => Promise<void>;
  /** How the take ends. */
  readonly ends: 'completed' | 'submission_unknown' | 'refused' | 'cancelled';
  /** How often the provider is charged. */
  readonly charges: 0 | 1;
}

export const filmed = { ends: 'completed', charges: 1 } as const;
export const longMs = 30_000;

/** Kills the server while a transaction of the shot stands still, then undoes it or lets it go on unheard. */
export const killAt =
  (placeOf: (shot: Shot) => HoldPlace, then: 'undo' | 'letGo') =>
  async (
    world: World,
    shot: Shot,
    before: (world: World, shot: Shot) => Promise<unknown> = film,
  ): Promise<void> => {
    const hold = await world.holds.hold(placeOf(shot));
    const asked = before(world, shot).catch(() => null);
    await hold.reached();
    await world.kill();
    await hold[then]();
    await asked;
    await world.start();
  };

export const killNow = async (world: World): Promise<void> => {
  await world.kill();
  await world.start();
};

export const request = ({ key }: Shot): HoldPlace => ({
  table: 'idempotency_keys',
  at: 'commit',
  match: { key },
});
export const take =
  (facts: Readonly<Record<string, unknown>>) =>
  ({ novelaId }: Shot): HoldPlace => ({
    table: 'video_takes',
    at: 'commit',
    match: { novela_id: novelaId, ...facts },
  });
export const message =
  (facts: Readonly<Record<string, unknown>>, at: HoldPlace['at'] = 'statement') =>
  ({ novelaId }: Shot): HoldPlace => ({
    table: 'agent_messages',
    at,
    match: { novela_id: novelaId, ...facts },
  });

export const askModelForEver = async (world: World, shot: Shot): Promise<void> => {
  world.openai.script({ fault: 'slow', ms: longMs, match: shot.word });
  await film(world, shot);
  await untilAsked(world, shot.word);
};

export const orderAnswers = async (world: World, shot: Shot, fault: 'slow' | 'failed'): Promise<void> => {
  const where = { seed: shot.seed };
  world.vsl.script(
    fault === 'slow' ? { kind: 'slow', ms: longMs, where } : { kind: 'failed', error: 'E005', where },
  );
  await film(world, shot);
};

export const callOff = async (world: World, shot: Shot): Promise<void> => {
  await askModelForEver(world, shot);
  const videoId = (await findTake(world, shot))?.video_id ?? '';
  await world.ask('POST /api/videos/:id/cancel', { params: { id: videoId } });
};

export const ofJob = async (world: World, shot: Shot): Promise<string> =>
  await until('the provider has the order', () => {
    return world.vsl.jobs().find(({ input }) => input['seed'] === shot.seed)?.jobId;
  });
