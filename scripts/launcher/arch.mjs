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
 * `-- --check` instead checks every arrow, and that the picture in ARCHITECTURE.md is still true.
 */
export async function arch(args) {
  await prepare({ build: false });
  const { modules, summary } = await readGraph();
  const picture = drawPicture(edgesBetweenRooms(modules));
  if (!args.includes('--check')) {
    process.stdout.write(`${picture}\n`);
    return;
  }
  const problems = [...summary.violations.map(inWords), ...pictureProblems(picture)];
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  if (problems.length > 0) throw new PlainError(`${problems.length} problems with the arrows`);
}

function inWords({ rule, from, to, cycle }) {
  const way = cycle ? cycle.map(({ name }) => name).join(' -> ') : to;
  return `${rule.name}: ${from} -> ${way}`;
}

function edgesBetweenRooms(modules) {
  const edges = new Set();
  for (const { source, dependencies } of modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)];
      if (from !== null && to !== null && from !== to) edges.add(`${from} --> ${to}`);
    }
  }
  return [...edges].sort();
}

async function readGraph() {
  const present = places.filter((place) => existsSync(inRoot(place)) && hasSources(inRoot(place)));
  const config = inRoot('.dependency-cruiser.cjs');
  const args = [cruiser, ...present, '--config', config, '--output-type', 'json'];
  const { output } = await runQuietly(process.execPath, args, { cwd: root });
  try {
    return JSON.parse(output);
  } catch {
    throw new PlainError(`dependency-cruiser failed: ${output.trim().split('\n').at(-1)}`);
  }
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

function pictureProblems(picture) {
  if (!existsSync(inRoot('ARCHITECTURE.md'))) return [];
  const text = readFileSync(inRoot('ARCHITECTURE.md'), 'utf8');
  const [from, to] = [text.indexOf(opening), text.indexOf(closing)];
  if (from < 0 || to < from)
    return [`ARCHITECTURE.md has no ${opening} ... ${closing} block for the picture`];
  if (text.slice(from + opening.length, to).trim() === picture) return [];
  return [
    'The picture in ARCHITECTURE.md is not what the code says: paste the output of "npm run arch" there',
  ];
}
