import path from 'node:path';
import { holdStudio } from './hold-studio.mjs';
import { bundleOf } from './parts.mjs';
import { root } from './places.mjs';
import { PlainError } from './plain-error.mjs';
import { builtProgram, planPages, planSimulator, serverEnvironment, simulatedServices } from './plans.mjs';
import { refuseTakenPorts } from './ports.mjs';
import { prepare } from './prepare.mjs';
import { inWords, openLog } from './server-log.mjs';
import { say } from './studio.mjs';

/** `npm start`: from a fresh clone to one line with the address, then until Ctrl-C. */
export const start = () => holdStudio(bringUp);

async function bringUp(studio, environment, claim) {
  await refuseTakenPorts(environment);
  await prepare({ build: true });
  say('Starting');
  const url = await run(studio, environment);
  claim.remember({ url });
  say(`Novela Studio is ready at ${url}`);
}

async function run(studio, environment) {
  if (bundleOf('server') === undefined)
    throw new PlainError('There is no server yet: apps/server/src/main.ts is missing');
  const terminal = writeLogs(environment.dataDir);
  const addresses = {};
  for (const { simulator } of simulatedServices(process.env)) {
    if (bundleOf(`simulator of ${simulator}`) === undefined) continue;
    const plan = await planSimulator(simulator, { ...environment, terminal, programOf: builtProgram });
    addresses[simulator] = await studio.add(plan);
  }
  const pages = await planPages({ ...environment, terminal });
  const pagesReady = pages ? studio.add(pages) : Promise.resolve();
  const serverReady = studio.add({
    name: 'server',
    ...builtProgram('server'),
    cwd: root,
    env: { ...serverEnvironment(environment, pages?.url, addresses), NODE_ENV: 'production', READY_FD: '3' },
    ready: { pipe: true },
    ...terminal('server'),
  });
  const [url] = await Promise.all([serverReady, pagesReady]);
  return url;
}

/** Everything goes to a log file per child; warnings, and what a child says about itself on stderr, also here. */
function writeLogs(dataDir) {
  const isStack = (line) => /^\s+at |^\s*$|^Node\.js v/.test(line);
  return (name) => {
    const log = openLog(path.join(dataDir, 'logs', `${name}.log`));
    let spoke = false;
    const tell = (stream, line) => {
      spoke = true;
      stream.write(`${line}\n`);
    };
    return {
      spoke: () => spoke,
      onLine(line) {
        log.write(line);
        const words = inWords(line);
        if (words !== null) tell(process.stdout, words);
      },
      onError(line) {
        log.write(line);
        if (!isStack(line)) tell(process.stderr, line);
      },
    };
  };
}
