import { randomBytes } from 'node:crypto';
import type { Simulator } from '../simulator.ts';

const REQUESTS = 500;
const TOKENS = 500_000;

/** Headers that come with every answer; `remaining` 0 for a rate limit that has been reached. */
export function answerHeaders(simulator: Simulator, startedAt: number): Record<string, string> {
  simulator.requestsLeft = simulator.requestsLeft <= 1 ? REQUESTS : simulator.requestsLeft - 1;
  return {
    'x-request-id': `req_${randomBytes(16).toString('hex')}`,
    'openai-organization': 'org-simulated',
    'openai-project': 'proj_simulated',
    'openai-processing-ms': String(Math.max(1, Math.round(performance.now() - startedAt))),
    'openai-version': '2020-10-01',
    'x-ratelimit-limit-requests': String(REQUESTS),
    'x-ratelimit-limit-tokens': String(TOKENS),
    'x-ratelimit-remaining-requests': String(simulator.requestsLeft),
    'x-ratelimit-remaining-tokens': String(TOKENS - 1500),
    'x-ratelimit-reset-requests': '120ms',
    'x-ratelimit-reset-tokens': '180ms',
  };
}

/** The headers that replace those on a 429 of the rate limiter. */
export function rateLimitHeaders(seconds: number, of: 'tokens' | 'requests'): Record<string, string> {
  return {
    'retry-after': String(Math.ceil(seconds)),
    'retry-after-ms': String(Math.round(seconds * 1000)),
    [`x-ratelimit-remaining-${of}`]: '0',
    [`x-ratelimit-reset-${of}`]: seconds < 1 ? `${Math.round(seconds * 1000)}ms` : `${seconds}s`,
  };
}
