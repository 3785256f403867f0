import { existsSync } from 'node:fs';
import { inRoot, packageProgram } from './places.mjs';

const node = process.execPath;
const tool = (name, command, extra = {}) => ({ name, kind: 'tool', command: [node, ...command], ...extra });
const suite = (project) => ({ name: `${project} tests`, kind: 'vitest', project });

/** What a check needs before it means anything; a check without its subject is left out, not passed. */
const subjects = {
  pages: () => existsSync(inRoot('apps/web/tsconfig.json')),
  arrows: () => existsSync(inRoot('.dependency-cruiser.cjs')),
  deadCode: () => existsSync(inRoot('knip.json')),
  browser: () => existsSync(inRoot('e2e/playwright.config.ts')),
  picture: () => existsSync(inRoot('ARCHITECTURE.md')),
};

const biome = tool('format and lint', [packageProgram('@biomejs/biome/bin/biome'), 'ci', '--colors=off']);
const tsc = packageProgram('typescript/bin/tsc');
const typesOfPages = tool('types of the pages', [tsc, '-p', 'apps/web', '--noEmit'], {
  subject: subjects.pages,
});

/** The quick ones, in the order of how soon they tell something. */
export const quickChecks = [
  biome,
  tool('types', [tsc, '-p', '.', '--noEmit']),
  typesOfPages,
  tool('arrows', [inRoot('scripts/run.mjs'), 'arch', '--rules'], { subject: subjects.arrows }),
  tool('picture of the arrows', [inRoot('scripts/run.mjs'), 'arch', '--check'], {
    subject: subjects.picture,
  }),
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
