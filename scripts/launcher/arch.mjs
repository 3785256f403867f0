import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot, packageProgram, root } from './places.mjs';
import { PlainError } from './plain-error.mjs';
import { prepare } from './prepare.mjs';
import { runQuietly } from './run-quietly.mjs';

const cruiser = packageProgram('dependency-cruiser/bin/dependency-cruiser.mjs');
const places = ['apps', 'packages', 'database', 'simulators', 'e2e', 'bench'];
const [opening, closing] = ['<!-- arch:begin -->', '<!-- arch:end -->'];

/**
 * `npm run arch`: prints the picture of who imports whom, room by room.
 * `-- --check` compares it with the one in ARCHITECTURE.md, `-- --rules` checks every arrow instead.
 */
export async function arch(args) {
  await prepare({ build: false });
  if (args.includes('--rules')) return await checkRules();
  const picture = drawPicture(await readEdges());
  if (args.includes('--check')) comparePicture(picture);
  else process.stdout.write(`${picture}\n`);
}

async function checkRules() {
  const { code, output } = await cruise('err');
  if (code === 0) return;
  process.stdout.write(output);
  throw new PlainError('Imports break the rules of .dependency-cruiser.cjs');
}

async function readEdges() {
  const { output } = await cruise('json');
  const edges = new Set();
  for (const { source, dependencies } of JSON.parse(output).modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)];
      if (from !== null && to !== null && from !== to) edges.add(`${from} --> ${to}`);
    }
  }
  return [...edges].sort();
}

function cruise(type) {
  const present = places.filter((place) => existsSync(inRoot(place)) && hasSources(inRoot(place)));
  const config = inRoot('.dependency-cruiser.cjs');
  return runQuietly(process.execPath, [cruiser, ...present, '--config', config, '--output-type', type], {
    cwd: root,
  });
}

const hasSources = (folder) =>
  readdirSync(folder, { recursive: true }).some(
    (name) => /\.tsx?$/.test(name) && !name.includes('node_modules'),
  );

/** A room of the house; null for tests and whatever is not ours. */
function roomOf(file) {
  if (/\.test\.tsx?$|node_modules|\/test\//.test(file)) return null;
  const [, side, room] = /^apps\/(server|web)\/src\/([^/]+)/.exec(file) ?? [];
  if (side !== undefined) return room.includes('.') ? `${side}/main` : `${side}/${room}`;
  const [, simulator] = /^simulators\/([^/]+)\//.exec(file) ?? [];
  if (simulator !== undefined) return `simulators/${simulator}`;
  if (file.startsWith('packages/contract/src/')) return 'contract';
  return file.startsWith('database/') ? 'database' : null;
}

const drawPicture = (edges) =>
  ['```mermaid', 'flowchart LR', ...edges.map((edge) => `  ${edge}`), '```'].join('\n');

function comparePicture(picture) {
  const text = readFileSync(inRoot('ARCHITECTURE.md'), 'utf8');
  const [from, to] = [text.indexOf(opening), text.indexOf(closing)];
  if (from < 0 || to < from)
    throw new PlainError(`ARCHITECTURE.md has no ${opening} ... ${closing} block for the picture`);
  if (text.slice(from + opening.length, to).trim() === picture) return;
  throw new PlainError(
    'The picture in ARCHITECTURE.md is not what the code says: paste the output of "npm run arch" there',
  );
}
