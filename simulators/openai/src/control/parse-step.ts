import { isRecord } from '../json.ts';
import type { Fault, Step } from './steps.ts';

const FAULTS: ReadonlySet<string> = new Set<Fault['fault']>([
  'unverified_organization',
  'invalid_key',
  'insufficient_quota',
  'rate_limit',
  'server_error',
  'slow',
  'drop_stream',
  'stream_error',
  'drop_connection',
  'refusal',
  'incomplete',
  'failed',
  'garbage',
]);

function isStep(value: unknown): value is Step {
  if (!isRecord(value)) return false;
  if (typeof value['fault'] === 'string') return FAULTS.has(value['fault']);
  return isRecord(value['answer']) || typeof value['strict'] === 'boolean';
}

/**
 * Reads one step or a list of steps from outside.
 * @throws Error naming the step that is not one.
 */
export function parseSteps(value: unknown): Step[] {
  return (Array.isArray(value) ? value : [value]).map((step: unknown) => {
    if (!isStep(step)) throw new Error(`Not a step: ${JSON.stringify(step)}`);
    return step;
  });
}
