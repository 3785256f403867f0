import { existsSync } from 'node:fs';
import { inRoot } from './places.mjs';

const lock = 'package-lock.json';

/** Programs that esbuild turns into one file each. `name` is the word on the terminal. */
export const bundles = [
  {
    name: 'server',
    entry: inRoot('apps/server/src/main.ts'),
    result: inRoot('apps/server/dist/main.js'),
    sources: [
      'apps/server/src',
      'packages/contract/src',
      'database',
      'scripts/launcher/build-bundle.mjs',
      lock,
    ],
  },
  ...['openai', 'vsl'].map((name) => ({
    name: `simulator of ${name}`,
    entry: inRoot(`simulators/${name}/src/main.ts`),
    result: inRoot(`simulators/${name}/dist/main.js`),
    sources: [`simulators/${name}/src`, 'scripts/launcher/build-bundle.mjs', lock],
  })),
];

/** The pages: a Next.js standalone server. */
export const pages = {
  name: 'pages',
  folder: inRoot('apps/web'),
  entry: inRoot('apps/web/src/app'),
  result: inRoot('apps/web/.next/standalone/apps/web/server.js'),
  sources: [
    'apps/web',
    'packages/contract/src',
    'tsconfig.base.json',
    'scripts/launcher/build-pages.mjs',
    lock,
  ],
};

/** The bundle of one name; undefined while its source does not exist. */
export const bundleOf = (name) => bundles.find((part) => part.name === name && existsSync(part.entry));
