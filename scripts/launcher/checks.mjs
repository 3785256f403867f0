import { existsSync } from 'node:fs';
import path from 'node:path';
import { inRoot, packageProgram, root, runtime } from './places.mjs';

const node = process.execPath;
const tool = (name, command, extra = {}) => ({ name, kind: 'tool', command: [node, ...command], ...extra });
const suite = (project) => ({ name: `${project} tests`, kind: 'vitest', project });

/** What a check needs before it means anything; a check without its subject is left out, not passed. */
const subjects = {
  pages: () => existsSync(inRoot('apps/web/tsconfig.json')),
  arrows: () => existsSync(inRoot('.dependency-cruiser.cjs')),
  deadCode: () => existsSync(inRoot('knip.json')),
  browser: () => existsSync(inRoot('e2e/playwright.config.ts')),
};

const biome = tool('format and lint', [packageProgram('@biomejs/biome/bin/biome'), 'ci', '--colors=off']);
const tsc = packageProgram('typescript/bin/tsc');
/** What a run of the compiler remembers for the next one. */
const buildInfo = (project) =>
  path.join(runtime, `types-${path.basename(path.resolve(root, project))}.tsbuildinfo`);
const types = (name, project, extra) =>
  tool(
    name,
    [tsc, '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', buildInfo(project)],
    extra,
  );

/** The quick ones, in the order of how soon they tell something. */
export const quickChecks = [
  biome,
  types('types', '.'),
  types('types of the pages', 'apps/web', { subject: subjects.pages }),
  tool('arrows', [inRoot('scripts/run.mjs'), 'arch', '--check'], { subject: subjects.arrows }),
  tool('dead code', [packageProgram('knip/bin/knip.js'), '--no-progress'], { subject: subjects.deadCode }),
  suite('unit'),
];

/** Everything `npm test` runs. */
export const allChecks = [
  ...quickChecks,
  suite('simulators'),
  suite('journeys'),
  { name: 'build', kind: 'build' },
  { name: 'browser tests', kind: 'playwright', subject: subjects.browser },
];

/** The checks that have something to look at. */
export const present = (checks) => checks.filter(({ subject }) => subject === undefined || subject());

/** With words after `--`, only test files whose path contains one of them. */
export const suitesOnly = (checks) => checks.filter(({ kind }) => kind === 'vitest');
