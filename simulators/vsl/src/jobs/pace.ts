export type Pace = 'natural' | 'quick' | 'instant';

/** Milliseconds until a job counts as processing, and the least milliseconds until it ends, for a pace. */
export function paceOf(pace: Pace, estimatedTime: number): { processingAfter: number; endsAfter: number } {
  if (pace === 'instant') return { processingAfter: 5, endsAfter: 20 };
  if (pace === 'quick') return { processingAfter: 200, endsAfter: 1200 };
  const endsAfter = (estimatedTime * 1000) / 3;
  return { processingAfter: Math.min(1500, endsAfter * 0.15), endsAfter };
}

/** Reads a pace from a text such as an environment variable; anything else is `natural`. */
export function readPace(text: string | undefined): Pace {
  return text === 'quick' || text === 'instant' ? text : 'natural';
}
