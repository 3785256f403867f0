import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runNpm } from './npm.mjs';
import { inRoot, root } from './places.mjs';

const stamp = inRoot('node_modules', '.novela-installed');

/** Installs the packages of package-lock.json, unless exactly these are already there for this kind of Node. */
export async function install() {
  const machine = `${process.platform}-${process.arch}-${process.versions.node.split('.')[0]}`;
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  const [oldMachine, oldLock] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : [machine, ''];
  if (oldMachine === machine && oldLock === lock) return;
  if (oldMachine !== machine || !matchesLock()) {
    process.stdout.write('Installing the packages (about a minute the first time)\n');
    await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
      cwd: root,
      what: 'Installing the packages failed',
    });
  }
  writeFileSync(stamp, `${machine}\n${lock}`);
}

/** Somebody ran `npm ci` or `npm install` themselves: npm's own record tells whether anything is missing. */
function matchesLock() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, entry]) => !isNeeded(place, entry) || installed[place]?.version === entry.version,
  );
}

function isNeeded(place, { link, optional, os, cpu, libc }) {
  if (!place.includes('node_modules/') || link) return false;
  if (!optional) return true;
  return !libc && Boolean(os?.includes(process.platform) && cpu?.includes(process.arch));
}
