import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type RecentProblems, rememberProblems } from './recent-problems.ts';

/** Everything the studio counts, for `GET /metrics`. Durations in seconds. */
export interface Metrics {
  readonly registry: Registry;
  readonly httpSeconds: Histogram<'method' | 'route' | 'status'>;
  readonly jobSeconds: Histogram<'job' | 'outcome'>;
  /** From the moment a job may run to the moment it does. */
  readonly jobWaitSeconds: Histogram<'job'>;
  readonly sockets: Gauge;
  readonly socketEvents: Counter<'event' | 'outcome'>;
  /** What requests and jobs ran into, by error code. */
  readonly problems: RecentProblems;
  /** 1 ok, 0.5 degraded, 0 down; as health last saw it. */
  readonly checkStatus: Gauge<'check'>;
}

/** A registry of its own, so that several studios can live in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const problems = new Counter({
    name: 'novela_problems_total',
    help: 'Requests refused and jobs failed, by error code.',
    labelNames: ['code'],
    registers,
  });
  return {
    registry,
    httpSeconds: new Histogram({
      name: 'novela_http_request_seconds',
      help: 'Time from request to the end of its answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5],
      registers,
    }),
    jobSeconds: new Histogram({
      name: 'novela_job_seconds',
      help: 'Time one run of a durable job took.',
      labelNames: ['job', 'outcome'],
      buckets: [0.01, 0.05, 0.25, 1, 5, 15, 60, 240],
      registers,
    }),
    jobWaitSeconds: new Histogram({
      name: 'novela_job_wait_seconds',
      help: 'Time a due job waited for a worker.',
      labelNames: ['job'],
      buckets: [0.005, 0.01, 0.025, 0.1, 0.5, 2, 10],
      registers,
    }),
    sockets: new Gauge({ name: 'novela_sockets', help: 'Open sockets.', registers }),
    socketEvents: new Counter({
      name: 'novela_socket_events_total',
      help: 'Events browsers sent.',
      labelNames: ['event', 'outcome'],
      registers,
    }),
    problems: rememberProblems((code) => problems.inc({ code })),
    checkStatus: new Gauge({
      name: 'novela_check_status',
      help: 'What health last saw: 1 ok, 0.5 degraded, 0 down.',
      labelNames: ['check'],
      registers,
    }),
  };
}
