import { type Answer, GATEWAY, lambdaAnswer } from '../gateway/answer.ts';
import type { WireFault } from './fault.ts';

const PAGE = '<!doctype html><html><head><title>502</title></head><body><h1>Bad gateway</h1></body></html>';

/** What the caller sees of a wire fault; undefined for the kinds that let the true answer through. */
export function wireAnswer(fault: WireFault): Answer | undefined {
  switch (fault.kind) {
    case 'gateway-timeout':
      return GATEWAY.timeout();
    case 'bad-gateway':
      return GATEWAY.lambdaCrash();
    case 'throttled':
      return throttled(fault.source ?? 'gateway');
    case 'forbidden':
      return GATEWAY.forbidden();
    case 'server-error':
      return lambdaAnswer(500, { error: 'Internal server error' });
    case 'unavailable':
      return GATEWAY.unavailable();
    case 'garbage':
      return {
        status: fault.status ?? 200,
        body: fault.body ?? PAGE,
        headers: { 'Content-Type': fault.contentType ?? 'text/html' },
      };
    default:
      return undefined;
  }
}

function throttled(source: 'gateway' | 'quota' | 'lambda'): Answer {
  if (source === 'lambda') return lambdaAnswer(429, { error: 'Rate limit exceeded', retryAfter: 3600 });
  return source === 'quota' ? GATEWAY.quota() : GATEWAY.throttled();
}
