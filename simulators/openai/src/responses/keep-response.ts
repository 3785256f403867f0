import { type JsonRecord, recordsOf, textOf } from '../json.ts';
import type { Simulator } from '../simulator.ts';
import type { Turn } from './turn.ts';

const KEPT = 500;
const ISSUED = 20_000;

/** Remembers which reasoning each item came with, and the whole response unless `store` is false. */
export function keepResponse(simulator: Simulator, turn: Turn, response: JsonRecord): void {
  const output = recordsOf(response['output']);
  const reasoning = textOf(output.find((item) => item['type'] === 'reasoning')?.['id']) ?? null;
  if (simulator.issued.size > ISSUED) simulator.issued.clear();
  for (const item of output) {
    if (item['type'] !== 'reasoning') simulator.issued.set(String(item['id']), reasoning);
  }
  if (turn.body['store'] === false) return;
  for (const item of output) simulator.storedItems.set(String(item['id']), item);
  simulator.stored.set(String(response['id']), { response, context: [...turn.items, ...output] });
  const [oldest] = simulator.stored.keys();
  if (simulator.stored.size > KEPT && oldest !== undefined) forget(simulator, oldest);
}

function forget(simulator: Simulator, id: string): void {
  for (const item of recordsOf(simulator.stored.get(id)?.response['output'])) {
    simulator.storedItems.delete(String(item['id']));
  }
  simulator.stored.delete(id);
}
