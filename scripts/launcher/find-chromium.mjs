import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';
import { runQuietly } from './run-quietly.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const macApps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A browser for the browser tests: CHROMIUM_PATH, then one on this machine, then Debian's package (root only).
 * @throws PlainError that says what to install.
 */
export async function findChromium() {
  const found = installed();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && (await installPackage())) {
    const fresh = installed();
    if (fresh !== null) return fresh;
  }
  throw new PlainError(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH',
  );
}

function installed() {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', ...onPath, ...macApps];
  return places.find((place) => place && isProgram(place)) ?? null;
}

function isProgram(place) {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installPackage() {
  process.stdout.write('Installing Chromium for the browser tests\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => runQuietly('apt-get', args, { env }).catch(() => ({ code: 1 }));
  await run('update');
  return (await run('install', '-y', '--no-install-recommends', 'chromium')).code === 0;
}
