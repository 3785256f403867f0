import {
  askModelForEver,
  callOff,
  filmed,
  killAt,
  killNow,
  message,
  request,
  type Step,
  take,
} from './kill-at.ts';

/** Every named moment between the click and the order, in the order they come. */
export const stepsBeforeTheOrder: readonly Step[] = [
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
