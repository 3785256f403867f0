import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Places } from './choose-places.ts';

/** How a PostgreSQL program ended; `lastLine` is what it said last, for messages. */
interface ProgramOutcome {
  readonly code: number;
  readonly output: string;
  readonly lastLine: string;
}

/** The only environment PostgreSQL programs see: no PGDATA, PGHOST or locale of the caller leaks in. */
export const programEnvironment = {
  ...(process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] }),
  ...(process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] }),
  LC_MESSAGES: 'C',
  TZ: 'UTC',
};

/** Runs one short PostgreSQL program (initdb, pg_ctl) as the cluster's account until it ends. */
export function runProgram(places: Places, name: string, args: readonly string[]): Promise<ProgramOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(places.binaries, 'bin', name), args, {
      cwd: path.parse(places.home).root,
      env: programEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...places.account,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = output.trim().split('\n');
      const telling = lines.filter((line) => /error|fatal/i.test(line)).at(-1) ?? lines.at(-1) ?? '';
      resolve({ code: code ?? 1, output, lastLine: telling });
    });
  });
}
