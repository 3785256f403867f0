import { createRandom } from '../compose/random.ts';

/** Tokens a middling question takes; those of `high` come from reports of about 4,000. */
const BASE: Record<string, number> = {
  none: 0,
  minimal: 32,
  low: 300,
  medium: 1200,
  high: 4000,
  xhigh: 8000,
};

/**
 * Reasoning tokens spent before the first visible token: by effort, scaled with the size of the input, in steps of 64.
 * `minimal` takes 0 or 64.
 */
export function burnReasoning(effort: string, inputTokens: number, seed: number): number {
  const random = createRandom(seed ^ 0x5eed);
  if (effort === 'minimal') return random() < 0.5 ? 0 : 64;
  const scale = Math.min(2.5, 0.7 + inputTokens / 5000) * (0.8 + random() * 0.4);
  return Math.round(((BASE[effort] ?? 1200) * scale) / 64) * 64;
}
