import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { packageProgram } from './places.mjs';
import { PlainError } from './plain-error.mjs';
import { runQuietly } from './run-quietly.mjs';

/** Builds the Next.js pages and completes the standalone folder, which leaves out what a CDN would serve. */
export async function buildPages({ folder, result }) {
  rmSync(path.join(folder, '.next', 'standalone'), { recursive: true, force: true });
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await runQuietly(
    process.execPath,
    [packageProgram('next/dist/bin/next'), 'build'],
    {
      cwd: folder,
      env,
    },
  );
  if (code !== 0) {
    process.stderr.write(output);
    throw new PlainError('Building the pages failed: the reason stands above');
  }
  if (!existsSync(result)) throw new PlainError(`Building the pages made no ${result}`);
  const target = path.dirname(result);
  copy(path.join(folder, '.next', 'static'), path.join(target, '.next', 'static'));
  copy(path.join(folder, 'public'), path.join(target, 'public'));
}

function copy(from, to) {
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}
