import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { holdStudio } from './hold-studio.mjs';
import { pages } from './parts.mjs';
import { inRoot, packageProgram, root } from './places.mjs';
import { planSimulator, serverEnvironment, simulatedServices } from './plans.mjs';
import { freePort, refuseTakenPorts } from './ports.mjs';
import { prepare } from './prepare.mjs';
import { say } from './studio.mjs';

const preload = ['--import', pathToFileURL(inRoot('scripts/launcher/exit-with-parent.mjs')).href];
const tsx = [...preload, packageProgram('tsx/dist/cli.mjs')];

/** `npm run dev`: the same processes as `npm start`, from the sources, each started again when a file changes. */
export const dev = () => holdStudio(bringUp);

async function bringUp(studio, environment, claim) {
  await refuseTakenPorts(environment);
  await prepare({ build: false });
  const addresses = {};
  for (const { simulator } of simulatedServices(process.env)) {
    if (!existsSync(inRoot('simulators', simulator, 'src/main.ts'))) continue;
    const plan = await planSimulator(simulator, { ...environment, terminal: showAll, programOf: watched });
    addresses[simulator] = await studio.add(plan);
  }
  const pagesPlan = existsSync(pages.entry) ? await planDevPages(environment) : null;
  const pagesReady = pagesPlan ? studio.add(pagesPlan) : null;
  await studio.add({
    name: 'server',
    program: process.execPath,
    args: [...tsx, 'watch', '--clear-screen=false', 'apps/server/src/main.ts'],
    cwd: root,
    env: { ...serverEnvironment(environment, pagesPlan?.url, addresses), PAGES_DEVELOPMENT: '1' },
    ready: { port: environment.webPort },
    ...showAll('server'),
  });
  await pagesReady;
  const url = `http://127.0.0.1:${environment.webPort}`;
  claim.remember({ url });
  say(`Novela Studio is ready at ${url}`);
}

function watched(name) {
  const entry = inRoot('simulators', name, 'src/main.ts');
  return { program: process.execPath, args: [...tsx, 'watch', '--clear-screen=false', entry] };
}

async function planDevPages({ apiPort }) {
  const port = await freePort();
  return {
    name: 'page server',
    program: process.execPath,
    args: [...preload, packageProgram('next/dist/bin/next'), 'dev', '-H', '127.0.0.1', '-p', String(port)],
    cwd: pages.folder,
    env: {
      ...process.env,
      API_INTERNAL_URL: `http://127.0.0.1:${apiPort}`,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    ready: { port },
    url: `http://127.0.0.1:${port}`,
    ...showAll('pages'),
  };
}

/** Whoever develops wants to see everything, with the name of who says it. */
function showAll(name) {
  const show = (line) => say(`[${name}] ${line}`);
  return { spoke: () => true, onLine: show, onError: show };
}
