import { createServer, type Server } from 'node:http';
import { serveControl } from './control/serve-control.ts';
import type { Recorded, Step } from './control/steps.ts';
import { addStep, assertDone } from './control/take-step.ts';
import { serveApi } from './http/serve-api.ts';
import { type Pace, readPace } from './pace.ts';
import { createSimulator, resetSimulator, type Simulator } from './simulator.ts';

export type OpenAiSimulatorOptions = {
  /** 0 (default) takes a free one. */
  port?: number;
  host?: string;
  pace?: 'natural' | 'instant' | Partial<Pace>;
  /** The date models retire by; without one it stays the day the catalogue was read. */
  clock?: Date;
};

/** A running simulator and its levers. `url` is what `OPENAI_BASE_URL` takes, less `/v1`. */
export type OpenAiSimulator = {
  url: string;
  port: number;
  /** Adds a fault, an answer or a switch. */
  script(...steps: Step[]): void;
  requests(): Recorded[];
  /** Forgets script, record, stored responses and clock. */
  reset(): void;
  setClock(date: Date | null): void;
  /** Throws when, in strict mode, something unexpected was asked, or a scripted answer is left over. */
  assertDone(): void;
  close(): Promise<void>;
};

function createHttpServer(simulator: Simulator): Server {
  return createServer((request, response) => {
    const serve = request.url?.startsWith('/__simulator/') ? serveControl : serveApi;
    serve(simulator, request, response).catch(() => response.destroy());
  });
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Starts the simulator of OpenAI's API on loopback.
 * @throws Error when the port cannot be listened on.
 */
export async function startOpenAiSimulator(options: OpenAiSimulatorOptions = {}): Promise<OpenAiSimulator> {
  const simulator = createSimulator(readPace(options.pace), options.clock ?? null);
  const host = options.host ?? '127.0.0.1';
  const server = createHttpServer(simulator);
  const port = await listen(server, options.port ?? 0, host);
  return {
    url: `http://${host}:${port}`,
    port,
    script: (...steps) => {
      for (const step of steps) addStep(simulator, step);
    },
    requests: () => [...simulator.recorded],
    reset: () => resetSimulator(simulator),
    setClock: (date) => {
      simulator.clock = date;
    },
    assertDone: () => assertDone(simulator),
    close: () => closeServer(server),
  };
}
