import type { IncomingMessage } from 'node:http';
import type { Recorded } from '../control/steps.ts';

const KEPT = 2000;

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      name === 'authorization' ? 'Bearer [redacted]' : String(value),
    ]),
  );
}

function readable(text: string): unknown {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}

/** Adds a request to the record; its status is filled in once it has been answered. */
export function recordRequest(recorded: Recorded[], request: IncomingMessage, text: string): Recorded {
  const one: Recorded = {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: headersOf(request),
    body: readable(text),
    status: 0,
  };
  recorded.push(one);
  if (recorded.length > KEPT) recorded.shift();
  return one;
}
