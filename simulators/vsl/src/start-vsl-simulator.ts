import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { turn } from './control/answer-control.ts';
import type { Fault } from './faults/fault.ts';
import { GATEWAY } from './gateway/answer.ts';
import { handleRequest } from './gateway/handle-request.ts';
import { sendAnswer } from './gateway/send-answer.ts';
import type { Charge, Job } from './jobs/job.ts';
import type { Pace } from './jobs/pace.ts';
import { openWorld, type Recorded } from './open-world.ts';

export type VslOptions = {
  readonly port?: number;
  readonly host?: string;
  readonly pace?: Pace;
  readonly mediaDir?: string;
};

/** A running simulator and its remote control. `url` is the base with `/homolog`. */
export type VslSimulator = {
  readonly url: string;
  readonly port: number;
  script(faults: Fault | readonly Fault[]): void;
  /** Forgets every scripted fault; jobs, ledger and requests stay. */
  calm(): void;
  switches(what: { rateLimit?: boolean; statusForm?: 'row' | 'webhook' }): void;
  requests(): Recorded[];
  /** Every created prediction with its price in USD: what was really spent. */
  charges(): Charge[];
  jobs(): Job[];
  /** Turns a job's clock to its end; resolves when the end is written. */
  finish(jobId: string): Promise<void>;
  reset(): void;
  /** @throws Error when a scripted fault was never met. */
  assertDone(): void;
  close(): Promise<void>;
};

/**
 * Starts the simulated media gateway with its bucket on a loopback port.
 * With `mediaDir` jobs, ledger and files outlive the process; without it they lie in a temporary folder.
 */
export async function startVslSimulator(options: VslOptions = {}): Promise<VslSimulator> {
  const host = options.host ?? '127.0.0.1';
  const world = openWorld(options.pace ?? 'natural', options.mediaDir);
  const server = createServer((request, response) => {
    handleRequest(request, response, world).catch(() => sendAnswer(response, GATEWAY.lambdaCrash()));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port ?? 0, host, done);
  });
  const { port } = server.address() as AddressInfo;
  world.settleAt(`http://${host}:${port}`);
  return {
    url: `http://${host}:${port}/homolog`,
    port,
    script: (faults) => world.script.add(faults),
    calm: world.script.reset,
    switches: (what) => turn(what, world),
    requests: world.requests,
    charges: world.store.charges,
    jobs: world.store.all,
    finish: (jobId) => world.lifecycle.finish(jobId),
    reset: world.reset,
    assertDone: world.script.assertDone,
    close: async () => {
      const gone = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await world.close();
      await gone;
    },
  };
}
