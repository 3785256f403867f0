import type { ModelCard } from './models.ts';

/**
 * The gateway's own quote in USD. It is wrong in known ways and kept so: it looks only at what the caller sent
 * (not at the merged input), multiplies text durations, and falls back to a price per second as if it were a total.
 */
export function estimateCost(card: ModelCard, sent: Record<string, unknown>): number {
  if (typeof card.price === 'number') return card.price;
  const size = sent['size'] || sent['resolution'] || card.defaults['size'] || card.defaults['resolution'];
  const duration = Number(sent['duration'] || card.defaults['duration'] || 1);
  const rate = card.price.perSecond[String(size)];
  return rate === undefined ? card.price.base : duration * rate;
}
