import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readEnvironment } from './environment.mjs';
import { inRoot, packageProgram, root } from './places.mjs';
import { PlainError } from './plain-error.mjs';
import { prepare } from './prepare.mjs';

/** `npm run seed`: fills the database with a novela to look at. */
export async function seed(args) {
  const file = inRoot('database/seed.ts');
  if (!existsSync(file)) throw new PlainError('There is nothing to seed yet: database/seed.ts is missing');
  await prepare({ build: false });
  const { dataDir } = readEnvironment();
  await runSource(file, args, { DATA_DIR: dataDir });
}

/** `npm run bench [names]`: every bench, or those whose file name contains one of the words. */
export async function bench(words) {
  const files = readdirSync(inRoot('bench')).filter((name) => /\.bench\.ts$/.test(name));
  const chosen = files.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  if (chosen.length === 0) throw new PlainError(`No bench matches: there are ${files.join(', ') || 'none'}`);
  await prepare({ build: true });
  for (const name of chosen.sort()) await runSource(inRoot('bench', name), [], {});
}

async function runSource(file, args, env) {
  const child = spawn(process.execPath, [packageProgram('tsx/dist/cli.mjs'), file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new PlainError(`${path.basename(file)} failed`);
}
