import type { Fault } from '../control/steps.ts';
import type { DraftEvent } from './item-events.ts';

type NumberedEvent = DraftEvent & { sequence_number: number };

/** The events up to some delta, then one `error` event and no more. */
export function* breakOff(
  events: Iterable<NumberedEvent>,
  { afterDeltas = 5, code = 'server_error' }: Fault,
): Generator<NumberedEvent> {
  let deltas = 0;
  for (const event of events) {
    const { sequence_number } = event;
    if (typeof event['delta'] === 'string' && deltas++ >= afterDeltas) {
      const message = 'The server had an error while processing your request. Sorry about that!';
      yield { type: 'error', code, message, param: null, sequence_number };
      return;
    }
    yield event;
  }
}
