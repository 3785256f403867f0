import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../../..');

/**
 * Bundles the server as it is now, the way the launcher does. The file lies beside the launcher's own, because the
 * server finds its migrations from there.
 */
export async function buildServer(): Promise<{ readonly file: string; remove(): void }> {
  const result = path.join(root, `apps/server/dist/killed-${process.pid}.js`);
  const builder = pathToFileURL(path.join(root, 'scripts/launcher/build-bundle.mjs')).href;
  const part = { name: 'server', entry: path.join(root, 'apps/server/src/main.ts'), result };
  const deed = `import(${JSON.stringify(builder)}).then((module) => module.buildBundle(${JSON.stringify(part)}))`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', deed]);
  return {
    file: result,
    remove: () => {
      for (const file of [result, `${result}.map`]) rmSync(file, { force: true });
    },
  };
}

/** One line of the server's log. */
export interface LogLine {
  readonly level: string | number;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

/** A server that listens. */
export interface ServerProcess {
  /** Where it answers; words when it only works. */
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from its start to its readiness. */
  readonly startedInMs: number;
  /** SIGKILL, or another signal; resolves when the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  readonly alive: () => boolean;
}

/**
 * Starts the built server and waits until it listens. What it says is appended to `log` and `complaints`.
 * @throws Error with its last words when it ends instead
 */
export async function startServer(
  file: string,
  env: Readonly<Record<string, string>>,
  log: LogLine[],
  complaints: string[],
): Promise<ServerProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', file], {
    cwd: root,
    // Should the run itself be ended, its servers end too.
    env: {
      PATH: process.env['PATH'],
      READY_FD: '3',
      WEB_PORT: '0',
      API_PORT: '0',
      EXIT_WITH_PARENT: '1',
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const gone = once(child, 'close');
  readLines(child.stdout, (line) => log.push(JSON.parse(line) as LogLine));
  readLines(child.stderr, (line) => complaints.push(line));
  const url = await Promise.race([readAddress(child), gone.then(() => null)]);
  if (url === null) throw new Error(`The server ended at once: ${complaints.slice(-3).join(' ')}`);
  const alive = () => child.exitCode === null && child.signalCode === null;
  return {
    url,
    pid: child.pid ?? 0,
    startedInMs: performance.now() - startedAt,
    kill: async (signal = 'SIGKILL') => {
      if (alive()) child.kill(signal);
      await gone;
    },
    signal: (signal) => void child.kill(signal),
    alive,
  };
}

async function readAddress(child: ChildProcess): Promise<string> {
  const [line] = await once(child.stdio[3] as Readable, 'data');
  const url = /^ready (\S.*)\n$/.exec(String(line))?.[1];
  if (url === undefined) throw new Error(`The server said ${String(line)}`);
  return url;
}

/** Tells every whole line; a last one without its end, as a kill leaves it, is dropped. */
function readLines(stream: Readable | null, tell: (line: string) => void): void {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (part: string) => {
    const lines = `${rest}${part}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') tell(line);
  });
}
