import { existsSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './file-lock.mjs';
import { fingerprintOf, isFresh, markFresh } from './fingerprint.mjs';
import { install } from './install.mjs';
import { bundles, pages } from './parts.mjs';
import { runtime } from './places.mjs';

/**
 * Brings the checkout into a state in which it can run: packages always, builds when asked for. What is already
 * there and made from the same sources is left alone, so a second start does nothing here.
 */
export function prepare({ build }) {
  return withLock(path.join(runtime, 'prepare.lock'), async () => {
    await install();
    if (build) await buildStale();
  });
}

async function buildStale() {
  const stale = [...bundles, pages]
    .filter(({ entry }) => existsSync(entry))
    .map((part) => ({ ...part, fingerprint: fingerprintOf(part.sources, buildSettings()) }))
    .filter(({ result, fingerprint }) => !isFresh(result, fingerprint));
  for (const part of stale) {
    process.stdout.write(`Building the ${part.name}\n`);
    await (part.name === pages.name ? buildPages(part) : buildBundle(part));
    markFresh(part.result, part.fingerprint);
  }
}

const buildBundle = (part) => import('./build-bundle.mjs').then((module) => module.buildBundle(part));
const buildPages = (part) => import('./build-pages.mjs').then((module) => module.buildPages(part));

/** Next.js writes public variables into the pages: another value is another build. */
function buildSettings() {
  const names = Object.keys(process.env).filter((name) => name.startsWith('NEXT_PUBLIC_'));
  return names
    .sort()
    .map((name) => `${name}=${process.env[name]}`)
    .join('\n');
}
