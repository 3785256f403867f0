import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type Pace, pause } from '../pace.ts';
import type { DraftEvent } from './item-events.ts';

export type StreamOptions = {
  pace: Pace;
  headers: Record<string, string>;
  /** Deltas after which the connection is cut. */
  dropAfter?: number;
};

/** Waits until the text sent so far is due at the pace's speed, not per delta, so that timers do not add up. */
function createMetronome(pace: Pace, signal: AbortSignal) {
  let startedAt: number | undefined;
  let characters = 0;
  return async (delta: string): Promise<void> => {
    if (startedAt === undefined) {
      await pause(pace.firstTokenMs, signal);
      startedAt = performance.now();
    }
    characters += delta.length;
    const due = (characters / pace.charactersPerSecond) * 1000;
    const ahead = due - (performance.now() - startedAt);
    if (ahead > 8) await pause(ahead, signal);
  };
}

/**
 * Writes server-sent events at a believable pace; stops when the client goes away.
 * @returns false when the connection was cut on purpose.
 */
export async function writeStream(
  response: ServerResponse,
  events: Iterable<DraftEvent>,
  options: StreamOptions,
): Promise<boolean> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.writeHead(200, {
    ...options.headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  const beat = createMetronome(options.pace, gone.signal);
  let deltas = 0;
  for (const event of events) {
    if (gone.signal.aborted) return true;
    if (typeof event['delta'] === 'string') {
      if (options.dropAfter !== undefined && deltas >= options.dropAfter) {
        response.socket?.destroySoon();
        return false;
      }
      await beat(event['delta']);
      deltas += 1;
    }
    const flowing = response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    if (!flowing && !gone.signal.aborted) {
      await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
    }
  }
  response.end();
  return true;
}
