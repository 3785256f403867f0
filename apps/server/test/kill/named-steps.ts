import { until } from '../until.ts';
import { film, findTake, type Shot, untilAsked, untilOrdered } from './film-in-world.ts';
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

const filmed = { ends: 'completed', charges: 1 } as const;
const longMs = 30_000;

/** Kills the server while a transaction of the shot stands still, then undoes it or lets it go on unheard. */
const killAt =
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

const killNow = async (world: World): Promise<void> => {
  await world.kill();
  await world.start();
};

const request = ({ key }: Shot): HoldPlace => ({ table: 'idempotency_keys', at: 'commit', match: { key } });
const take =
  (facts: Readonly<Record<string, unknown>>) =>
  ({ novelaId }: Shot): HoldPlace => ({
    table: 'video_takes',
    at: 'commit',
    match: { novela_id: novelaId, ...facts },
  });
const message =
  (facts: Readonly<Record<string, unknown>>, at: HoldPlace['at'] = 'statement') =>
  ({ novelaId }: Shot): HoldPlace => ({
    table: 'agent_messages',
    at,
    match: { novela_id: novelaId, ...facts },
  });

const askModelForEver = async (world: World, shot: Shot): Promise<void> => {
  world.openai.script({ fault: 'slow', ms: longMs, match: shot.word });
  await film(world, shot);
  await untilAsked(world, shot.word);
};

const orderAnswers = async (world: World, shot: Shot, fault: 'slow' | 'failed'): Promise<void> => {
  const where = { seed: shot.seed };
  world.vsl.script(
    fault === 'slow'
      ? { kind: 'slow', ms: longMs, where }
      : { kind: 'failed', error: 'E005', charged: false, where },
  );
  await film(world, shot);
};

const callOff = async (world: World, shot: Shot): Promise<void> => {
  await askModelForEver(world, shot);
  const videoId = (await findTake(world, shot))?.video_id ?? '';
  await world.ask('POST /api/videos/:id/cancel', { params: { id: videoId } });
};

const ofJob = async (world: World, shot: Shot): Promise<string> =>
  await until('the provider has the order', () => {
    return world.vsl.jobs().find(({ input }) => input['seed'] === shot.seed)?.jobId;
  });

/** Every named moment between the click and the film, in the order they come. */
export const steps: readonly Step[] = [
  { name: 'before the request is committed', killThere: killAt(request, 'undo'), ...filmed },
  { name: 'request committed, reply lost', killThere: killAt(request, 'letGo'), ...filmed },
  { name: 'before writing is noted', killThere: killAt(take({ state: 'writing' }), 'undo'), ...filmed },
  {
    name: 'the Writer is asked and has not answered',
    killThere: async (world, shot) => {
      await askModelForEver(world, shot);
      await killNow(world);
    },
    ...filmed,
  },
  {
    name: 'between Writer and Producer, question lost',
    killThere: killAt(message({ action: 'validate_and_cost', message_type: 'request' }), 'undo'),
    ...filmed,
  },
  {
    name: 'between Writer and Producer, question stored',
    killThere: killAt(message({ action: 'validate_and_cost', message_type: 'request' }), 'letGo'),
    ...filmed,
  },
  {
    name: 'the Producer answered, answer half stored',
    killThere: killAt(message({ action: 'validate_and_cost', message_type: 'response' }, 'commit'), 'undo'),
    ...filmed,
  },
  {
    name: 'script written, not saved',
    killThere: killAt(take({ state: 'ready', attempted_at: null }), 'undo'),
    ...filmed,
  },
  {
    name: 'script saved',
    killThere: killAt(take({ state: 'ready', attempted_at: null }), 'letGo'),
    ...filmed,
  },
  {
    name: 'before the attempt is committed',
    killThere: killAt(take({ state: 'submitting' }), 'undo'),
    ...filmed,
  },
  {
    name: 'attempt committed, nothing sent',
    killThere: killAt(take({ state: 'submitting' }), 'letGo'),
    ends: 'submission_unknown',
    charges: 0,
  },
  {
    name: 'order sent, never received',
    killThere: async (world, shot) => {
      world.line.swallow(`"seed":${shot.seed}`);
      await film(world, shot);
      await until('the order is under way', () => world.line.swallowed().includes(`"seed":${shot.seed}`));
      await killNow(world);
    },
    ends: 'submission_unknown',
    charges: 0,
  },
  {
    name: 'order received and charged, not answered',
    killThere: async (world, shot) => {
      await orderAnswers(world, shot, 'slow');
      await ofJob(world, shot);
      await killNow(world);
    },
    ends: 'submission_unknown',
    charges: 1,
  },
  {
    name: 'order answered, ticket not committed',
    killThere: killAt(take({ state: 'submitted' }), 'undo'),
    ends: 'submission_unknown',
    charges: 1,
  },
  { name: 'ticket committed', killThere: killAt(take({ state: 'submitted' }), 'letGo'), ...filmed },
  {
    name: 'asking how the film goes',
    killThere: async (world, shot) => {
      world.vsl.script({ kind: 'slow', ms: longMs, on: 'status', where: { seed: shot.seed } });
      await film(world, shot);
      const job = await ofJob(world, shot);
      await untilOrdered(world, 'the status is asked', (path) => path.endsWith(`/status/${job}`));
      await killNow(world);
    },
    ...filmed,
  },
  {
    name: 'film reported ready, not noted',
    killThere: killAt(take({ state: 'verifying' }), 'undo'),
    ...filmed,
  },
  { name: 'film noted as ready', killThere: killAt(take({ state: 'verifying' }), 'letGo'), ...filmed },
  {
    name: 'fetching the film',
    killThere: async (world, shot) => {
      world.vsl.script({ kind: 'slow', ms: longMs, on: 'media', where: { seed: shot.seed } });
      await film(world, shot);
      const job = await ofJob(world, shot);
      await untilOrdered(world, 'the film is fetched', (path) => path.includes(`/${job}/`));
      await killNow(world);
    },
    ...filmed,
  },
  {
    name: 'film stored, not catalogued',
    killThere: killAt(
      ({ novelaId }) => ({ table: 'media_library', at: 'statement', match: { novela_id: novelaId } }),
      'undo',
    ),
    ...filmed,
  },
  {
    name: 'before the money is settled',
    killThere: killAt(
      ({ novelaId }) => ({
        table: 'ledger_entries',
        at: 'commit',
        match: { novela_id: novelaId, kind: 'settle' },
      }),
      'undo',
    ),
    ...filmed,
  },
  { name: 'just completed', killThere: killAt(take({ state: 'completed' }), 'letGo'), ...filmed },
  {
    name: 'telling that the film is finished',
    killThere: killAt(message({ action: 'filming_finished' }), 'undo'),
    ...filmed,
  },
  {
    name: 'failure noted, not explained',
    killThere: async (world, shot) =>
      await killAt(take({ state: 'refused' }), 'letGo')(world, shot, (inside) =>
        orderAnswers(inside, shot, 'failed'),
      ),
    ends: 'refused',
    charges: 0,
  },
  {
    name: 'the Fixer answered, answer lost',
    killThere: async (world, shot) =>
      await killAt(message({ action: 'handle_error', message_type: 'response' }, 'commit'), 'undo')(
        world,
        shot,
        (inside) => orderAnswers(inside, shot, 'failed'),
      ),
    ends: 'refused',
    charges: 0,
  },
  {
    name: 'called off, not committed',
    killThere: async (world, shot) =>
      await killAt(take({ state: 'cancelled' }), 'undo')(world, shot, callOff),
    ...filmed,
  },
  {
    name: 'called off, reply lost',
    killThere: async (world, shot) =>
      await killAt(take({ state: 'cancelled' }), 'letGo')(world, shot, callOff),
    ends: 'cancelled',
    charges: 0,
  },
];
