import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './file-lock.mjs';
import { runNpm } from './npm.mjs';
import { root, runtime } from './places.mjs';
import { PlainError } from './plain-error.mjs';
import { watchParent } from './watch-parent.mjs';

const [leastMajor, leastMinor] = [22, 12];
const privateBin = path.join(runtime, 'node_modules', '.bin');
const privateNode = path.join(privateBin, process.platform === 'win32' ? 'node.cmd' : 'node');

/**
 * True when this Node is new enough. Otherwise installs Node 24 from npm once into `.runtime/`, runs the same
 * command with it, and ends this process with that one's exit code.
 */
export async function ensureNode() {
  if (isEnough(process.versions.node)) {
    watchParent(Boolean(process.env.NOVELA_OUTER_LAUNCHER && process.channel));
    return true;
  }
  if (!works()) await withLock(path.join(runtime, 'prepare.lock'), install);
  await runAgain();
  return false;
}

function isEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

function works() {
  if (!existsSync(privateNode)) return false;
  const { status, stdout } = spawnSync(privateNode, ['--version'], { encoding: 'utf8' });
  return status === 0 && isEnough(stdout.trim().slice(1));
}

async function install() {
  if (works()) return;
  process.stdout.write(`Installing Node 24 beside the project, because this one is ${process.version}\n`);
  mkdirSync(runtime, { recursive: true });
  // The package fetches its program in an install script, which newer npm versions run only when it is named here.
  const manifest = { private: true, allowScripts: { node: true } };
  writeFileSync(path.join(runtime, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const wanted = `Node ${leastMajor}.${leastMinor} or newer is needed (this is ${process.version})`;
  await runNpm(
    ['install', '--prefix', runtime, '--no-save', '--no-package-lock', '--ignore-scripts=false', 'node@24'],
    { cwd: runtime, what: `${wanted} and fetching it from npm failed` },
  );
  if (!works()) throw new PlainError(`${wanted}: install it from https://nodejs.org and start again`);
}

/** Passes signals on; the pipe between the two tells the inner launcher when this process is killed outright. */
function runAgain() {
  const env = { ...process.env, PATH: `${privateBin}${path.delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(privateNode, process.argv.slice(1), {
    cwd: root,
    env: { ...env, NOVELA_OUTER_LAUNCHER: '1' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  watchParent(false);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
