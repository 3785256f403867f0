import type { Fault, Recorded, ScriptedAnswer } from './control/steps.ts';
import type { JsonRecord } from './json.ts';
import type { Pace } from './pace.ts';

/** A response kept on the server's side, with the input that led to it. */
export type StoredResponse = { response: JsonRecord; context: JsonRecord[] };

/** Everything one running simulator remembers. */
export type Simulator = {
  pace: Pace;
  /** The date that retirement of models is judged by; null: the day the catalogue was read. */
  clock: Date | null;
  strict: boolean;
  faults: Array<Fault & { left: number }>;
  answers: ScriptedAnswer['answer'][];
  unexpected: string[];
  recorded: Recorded[];
  stored: Map<string, StoredResponse>;
  /** Ids of output items handed out -> the reasoning item they belong to (or null). */
  issued: Map<string, string | null>;
  /** Ids of items that are kept because their response was stored. */
  storedItems: Map<string, JsonRecord>;
  prefixes: Set<string>;
  /** Hash of a question -> how often it was asked. */
  asked: Map<number, number>;
  requestsLeft: number;
};

/** A simulator that has seen nothing yet. */
export function createSimulator(pace: Pace, clock: Date | null): Simulator {
  return {
    pace,
    clock,
    strict: false,
    faults: [],
    answers: [],
    unexpected: [],
    recorded: [],
    stored: new Map(),
    issued: new Map(),
    storedItems: new Map(),
    prefixes: new Set(),
    asked: new Map(),
    requestsLeft: 500,
  };
}

/** Forgets everything but the pace. */
export function resetSimulator(simulator: Simulator): void {
  Object.assign(simulator, createSimulator(simulator.pace, null));
}

/** Seconds since 1970 by the simulator's clock, for `created_at`. */
export function epochSeconds(simulator: Simulator): number {
  return Math.floor((simulator.clock?.getTime() ?? Date.now()) / 1000);
}
