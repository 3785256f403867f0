import type { IncomingMessage, ServerResponse } from 'node:http';
import { readText } from '../http/read-body.ts';
import { writeJson } from '../http/write-json.ts';
import { isRecord } from '../json.ts';
import { resetSimulator, type Simulator } from '../simulator.ts';
import { parseSteps } from './parse-step.ts';
import { addStep, assertDone } from './take-step.ts';

/** Reads a date for the clock; null goes back to the day the catalogue was read. */
export function readClock(value: unknown): Date | null {
  if (value === null || value === undefined) return null;
  const date = new Date(String(value));
  if (Number.isNaN(date.getTime())) throw new Error(`Not a date: ${String(value)}`);
  return date;
}

type Deed = (simulator: Simulator, body: unknown) => unknown;

const DEEDS: Record<string, Deed> = {
  'POST script': (simulator, body) => {
    const steps = parseSteps(body);
    for (const step of steps) addStep(simulator, step);
    return { added: steps.length };
  },
  'GET requests': (simulator) => simulator.recorded,
  'POST reset': (simulator) => {
    resetSimulator(simulator);
    return { reset: true };
  },
  'POST clock': (simulator, body) => {
    simulator.clock = readClock(isRecord(body) ? body['date'] : body);
    return { clock: simulator.clock };
  },
  'GET done': (simulator) => {
    assertDone(simulator);
    return { done: true };
  },
};

/** Serves `/__simulator/*`: the same levers as in process, for another one. A refused deed answers 409 with why. */
export async function serveControl(
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = (request.url ?? '').split('?')[0]?.replace('/__simulator/', '') ?? '';
  const deed = DEEDS[`${request.method} ${name}`];
  const text = await readText(request);
  if (!deed) return writeJson(response, 404, { error: `No such lever: ${request.method} ${name}` });
  try {
    writeJson(response, 200, deed(simulator, text === '' ? undefined : (JSON.parse(text) as unknown)));
  } catch (error) {
    writeJson(response, 409, { error: error instanceof Error ? error.message : String(error) });
  }
}
