import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

interface Violation {
  readonly rule: string;
  readonly from: string;
}

/** Rule, the file that breaks it, its import, and the file behind that import. */
const planted: readonly (readonly [rule: string, from: string, specifier: string, to: string])[] = [
  ['contract-knows-zod-only', 'packages/contract/src/a.ts', 'pino', ''],
  ['simulators-know-nothing-of-ours', 'simulators/vsl/src/a.ts', '@novela/contract/money', ''],
  [
    'simulators-know-nothing-of-ours',
    'simulators/vsl/src/b.ts',
    '../../openai/src/x.ts',
    'simulators/openai/src/x.ts',
  ],
  [
    'database-knows-contract-only',
    'database/a.ts',
    '../apps/server/src/money/x.ts',
    'apps/server/src/money/x.ts',
  ],
  ['platform-knows-no-feature', 'apps/server/src/platform/log/a.ts', '../../money/x.ts', ''],
  ['features-do-not-look-up', 'apps/server/src/money/up.ts', '../app.ts', 'apps/server/src/app.ts'],
  ['app-does-not-look-up', 'apps/server/src/app.ts', './main.ts', 'apps/server/src/main.ts'],
  [
    'server-feature-without-arrows',
    'apps/server/src/money/a.ts',
    '../takes/x.ts',
    'apps/server/src/takes/x.ts',
  ],
  ['server-feature-videos', 'apps/server/src/videos/a.ts', '../chat/x.ts', 'apps/server/src/chat/x.ts'],
  ['server-feature-takes', 'apps/server/src/takes/a.ts', '../videos/x.ts', 'apps/server/src/videos/x.ts'],
  ['server-feature-chat', 'apps/server/src/chat/a.ts', '../money/x.ts', ''],
  ['server-feature-drafts', 'apps/server/src/drafts/a.ts', '../takes/x.ts', 'apps/server/src/takes/x.ts'],
  ['server-feature-novelas', 'apps/server/src/novelas/a.ts', '../chat/x.ts', 'apps/server/src/chat/x.ts'],
  ['server-feature-studio', 'apps/server/src/studio/a.ts', '../chat/x.ts', ''],
  ['server-feature-settings', 'apps/server/src/settings/a.ts', '../chat/x.ts', ''],
  [
    'server-feature-episodes',
    'apps/server/src/episodes/a.ts',
    '../agents/x.ts',
    'apps/server/src/agents/x.ts',
  ],
  [
    'web-feature-videos',
    'apps/web/src/features/videos/a.ts',
    '../settings/x.ts',
    'apps/web/src/features/settings/x.ts',
  ],
  ['web-feature-takes', 'apps/web/src/features/takes/a.ts', '../settings/x.ts', ''],
  ['web-feature-batches', 'apps/web/src/features/batches/a.ts', '../settings/x.ts', ''],
  ['web-feature-drafts', 'apps/web/src/features/drafts/a.ts', '../settings/x.ts', ''],
  [
    'web-feature-settings',
    'apps/web/src/features/settings/a.ts',
    '../takes/y.ts',
    'apps/web/src/features/takes/y.ts',
  ],
  ['vendors-only-in-platform', 'apps/server/src/agents/a.ts', 'openai', ''],
  ['express-and-pino-as-types-only', 'apps/server/src/agents/b.ts', 'pino', ''],
  [
    'adapters-built-in-main-only',
    'apps/server/src/agents/c.ts',
    '../platform/language-model/openai/x.ts',
    'apps/server/src/platform/language-model/openai/x.ts',
  ],
  [
    'server-does-not-know-the-pages',
    'apps/server/src/media/a.ts',
    '../../../web/src/lib/x.ts',
    'apps/web/src/lib/x.ts',
  ],
  ['pages-know-the-contract-only', 'apps/web/src/lib/a.ts', '../../../server/src/money/x.ts', ''],
  [
    'web-features-stay-apart',
    'apps/web/src/features/chat/a.ts',
    '../money/x.ts',
    'apps/web/src/features/money/x.ts',
  ],
  [
    'web-nothing-looks-up-to-app',
    'apps/web/src/features/chat/b.ts',
    '../../app/x.ts',
    'apps/web/src/app/x.ts',
  ],
  ['web-components-know-no-feature', 'apps/web/src/components/a.ts', '../features/money/x.ts', ''],
  [
    'web-lib-knows-no-component',
    'apps/web/src/lib/b.ts',
    '../components/x.ts',
    'apps/web/src/components/x.ts',
  ],
  ['tests-are-nobodys-tool', 'apps/server/src/media/b.ts', './x.test.ts', 'apps/server/src/media/x.test.ts'],
  [
    'no-junk-drawers',
    'apps/server/src/platform/utils/a.ts',
    '../log/x.ts',
    'apps/server/src/platform/log/x.ts',
  ],
  ['no-imports-of-junk-drawers', 'apps/web/src/lib/c.ts', './helpers/x.ts', 'apps/web/src/lib/helpers/x.ts'],
  ['no-cycles', 'bench/a.ts', './b.ts', 'bench/b.ts'],
  ['nothing-unresolved', 'e2e/a.ts', './nowhere.ts', ''],
];

/** Imports that are allowed and look like forbidden ones. */
const allowed: readonly (readonly [from: string, statement: string])[] = [
  ['apps/server/src/videos/fine.ts', `import { x } from '../takes/x.ts'; export const fine = x;`],
  ['apps/server/src/agents/fine.ts', `import type { x } from 'pino'; export type Fine = typeof x;`],
  ['apps/server/src/agents/seam.ts', `import { x } from '@novela/contract/money'; export const fine = x;`],
  ['apps/web/src/features/chat/fine.ts', `import { x } from '../../lib/x.ts'; export const fine = x;`],
  ['apps/server/src/novelas/fine.ts', `import { x } from '../takes/x.ts'; export const fine = x;`],
  // A type that looks back is no cycle at run time.
  ['bench/c.ts', `import type { d } from './d.ts'; export type C = typeof d; export const c = 1;`],
  ['bench/d.ts', `import { c } from './c.ts'; export const d = c;`],
  ['packages/contract/src/fine.ts', `import { x } from 'zod'; export const fine = x;`],
  ['apps/server/src/platform/fine.ts', `import { x } from 'openai'; export const fine = x;`],
];

let house: string;
let violations: readonly Violation[];

const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
  writeFileSync(path.join(house, file), text);
};

beforeAll(() => {
  house = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'novela-arrows-')));
  for (const file of ['.dependency-cruiser.cjs', 'scripts/arrows.cjs', 'tsconfig.base.json']) {
    put(file, readFileSync(path.join(root, file), 'utf8'));
  }
  put('package.json', '{ "name": "house", "type": "module" }');
  for (const name of ['zod', 'openai', 'pino']) {
    put(`node_modules/${name}/package.json`, `{ "name": "${name}", "version": "1.0.0", "main": "index.js" }`);
    put(`node_modules/${name}/index.js`, 'exports.x = 1;');
  }
  // A workspace as npm links it: the rules are worthless if this import is not followed to its source.
  mkdirSync(path.join(house, 'node_modules/@novela'), { recursive: true });
  mkdirSync(path.join(house, 'packages'));
  symlinkSync('../../packages/contract', path.join(house, 'node_modules/@novela/contract'));
  put('packages/contract/package.json', '{ "name": "@novela/contract", "exports": { "./*": "./src/*.ts" } }');
  put('packages/contract/src/money.ts', 'export const x = 1;');
  for (const [, , , to] of planted) if (to !== '') put(to, 'export const x = 1;');
  put('bench/b.ts', `import { a } from './a.ts'; export const x = () => a;`);
  for (const [, from, specifier] of planted) {
    put(from, `import { x } from '${specifier}'; export const a = x;`);
  }
  for (const [from, statement] of allowed) put(from, statement);
  violations = cruise();
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function cruise(): Violation[] {
  const places = ['apps', 'packages', 'database', 'simulators', 'e2e', 'bench'];
  const args = [cruiser, ...places, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
  expect(stderr).toBe('');
  const report: { summary: { violations: { rule: { name: string }; from: string }[] } } = JSON.parse(stdout);
  return report.summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

test.each(planted)('%s sees %s', (rule, from) => {
  expect(violations).toContainEqual({ rule, from });
});

test.each(allowed)('%s breaks no rule', (from) => {
  expect(violations.filter((violation) => violation.from === from)).toEqual([]);
});

test('no rule is left unproven', () => {
  const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
    '../.dependency-cruiser.cjs',
  );
  const proven = new Set(planted.map(([rule]) => rule));
  expect(config.forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
});
