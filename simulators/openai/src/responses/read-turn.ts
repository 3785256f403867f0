import { hashText } from '../compose/random.ts';
import type { JsonRecord } from '../json.ts';
import type { Model } from '../models/catalogue.ts';
import type { Simulator } from '../simulator.ts';
import { checkCapabilities, effortOf } from '../validation/responses/check-capabilities.ts';
import { cachedTokens, countTokens, promptText } from './count-tokens.ts';
import type { Turn } from './turn.ts';

const REMEMBERED = 5000;

/** The same words asked again get another answer, as from the real model; the first one is always the same. */
function seedOf(simulator: Simulator, items: JsonRecord[]): number {
  const asked = items.map((item) => [item['content'], item['output']]);
  const hash = hashText(JSON.stringify(asked));
  const times = simulator.asked.get(hash) ?? 0;
  if (simulator.asked.size > REMEMBERED) simulator.asked.clear();
  simulator.asked.set(hash, times + 1);
  return (hash + times * 0x9e3779b1) >>> 0;
}

/**
 * Judges what the model cannot do and gathers what an answer needs.
 * @throws ApiError
 */
export function readTurn(
  simulator: Simulator,
  request: { body: JsonRecord; raw: string; model: Model; items: JsonRecord[] },
): Turn {
  const prompt = promptText(request.body, request.items);
  const inputTokens = countTokens(prompt);
  checkCapabilities(request.body, request.model, request.items, inputTokens);
  return {
    ...request,
    effort: effortOf(request.body),
    inputTokens,
    cachedTokens: cachedTokens(simulator, prompt),
    seed: seedOf(simulator, request.items),
  };
}
