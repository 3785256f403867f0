import { createHash } from 'node:crypto';
import type { JsonRecord } from '../json.ts';
import type { Simulator } from '../simulator.ts';

const CHARACTERS_A_TOKEN = 4;
const CACHE_FLOOR = 1024;
const CACHE_STEP = 128;
const REMEMBERED = 20_000;

/** About how many tokens a text is. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_A_TOKEN);
}

/** Everything the model reads, in the order the prompt cache sees it: what stays the same comes first. */
export function promptText(body: JsonRecord, items: JsonRecord[]): string {
  return JSON.stringify([body['tools'] ?? [], body['text'] ?? {}, body['instructions'] ?? '', items]);
}

/** Tokens of the prompt whose prefix was seen before: from 1,024 on, in steps of 128. Remembers this prompt. */
export function cachedTokens(simulator: Simulator, prompt: string): number {
  const hash = createHash('sha1');
  let cached = 0;
  let read = 0;
  for (let tokens = CACHE_FLOOR; tokens <= countTokens(prompt); tokens += CACHE_STEP) {
    const end = tokens * CHARACTERS_A_TOKEN;
    hash.update(prompt.slice(read, end));
    read = end;
    const key = hash.copy().digest('base64');
    if (simulator.prefixes.has(key)) cached = Math.min(tokens, countTokens(prompt));
    else simulator.prefixes.add(key);
  }
  if (simulator.prefixes.size > REMEMBERED) simulator.prefixes.clear();
  return cached;
}
