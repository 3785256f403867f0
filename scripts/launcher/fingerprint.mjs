import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';

const ignored = new Set(['node_modules', 'dist', '.next', 'test', 'coverage', 'next-env.d.ts']);
const isSource = (name) => !ignored.has(name) && !/\.test\.tsx?$|\.tsbuildinfo$/.test(name);

/** A hash of everything below these files and folders (relative to the checkout), by name and content. */
export function fingerprintOf(parts, extra = '') {
  const hash = createHash('sha256').update(`${process.versions.node.split('.')[0]}\n${extra}\n`);
  for (const part of parts) add(hash, path.join(root, part));
  return hash.digest('hex');
}

function add(hash, place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) {
    hash.update(`${path.relative(root, place)}\n${found.size}\n`).update(readFileSync(place));
    return;
  }
  for (const name of readdirSync(place).filter(isSource).sort()) add(hash, path.join(place, name));
}

/** True when `result` exists and was made from sources with this fingerprint. */
export function isFresh(result, fingerprint) {
  const note = noteOf(result);
  return existsSync(result) && existsSync(note) && readFileSync(note, 'utf8') === fingerprint;
}

/** Written last, after the build: a build that was killed is never taken for a finished one. */
export function markFresh(result, fingerprint) {
  mkdirSync(path.dirname(result), { recursive: true });
  writeFileSync(noteOf(result), fingerprint);
}

const noteOf = (result) => path.join(path.dirname(result), `.${path.basename(result)}.made-from`);
