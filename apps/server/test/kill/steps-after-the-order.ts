import { until } from '../until.ts';
import { film, untilOrdered } from './film-in-world.ts';
import { filmed, killAt, killNow, longMs, message, ofJob, orderAnswers, type Step, take } from './kill-at.ts';

/** Every named moment from the order to the film, or to the explained failure. */
export const stepsAfterTheOrder: readonly Step[] = [
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
];
