import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics/create-metrics.ts';

/** Names every request, times it, and leaves one line about it in the log when it changed something or failed. */
export function identifyRequest(log: Logger, metrics: Pick<Metrics, 'httpSeconds'>): RequestHandler {
  return (req, res, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    res.setHeader('X-Request-Id', requestId);
    res.on('close', () => {
      const ms = performance.now() - startedAt;
      const route = String(res.locals['route'] ?? 'other');
      const { method } = req;
      const status = res.statusCode;
      metrics.httpSeconds.observe({ method, route, status }, ms / 1000);
      const level = status >= 500 ? 'warn' : method === 'GET' && status < 400 ? 'debug' : 'info';
      log[level]({ requestId, method, route, status, ms: Math.round(ms) }, 'request');
    });
    next();
  };
}
