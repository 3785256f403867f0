import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOf, pages } from './parts.mjs';
import { inRoot, root } from './places.mjs';
import { freePort } from './ports.mjs';

const preload = ['--import', pathToFileURL(inRoot('scripts/launcher/exit-with-parent.mjs')).href];

/** Which outside services have to be simulated, because nobody configured the real ones. */
export function simulatedServices(env) {
  const services = [];
  if (!env.OPENAI_API_KEY) services.push({ simulator: 'openai', service: 'language_model' });
  if (!env.LAMBDA_API_URL && env.VIDEO_PROVIDER !== 'replicate')
    services.push({ simulator: 'vsl', service: 'video' });
  return services;
}

/** How to run a simulator; the port is chosen here so that a restarted one has the same address. */
export async function planSimulator(name, { dataDir, terminal, programOf }) {
  const { program, args } = programOf(name);
  return {
    name: `simulator of ${name}`,
    program,
    args,
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      MEDIA_DIR: path.join(dataDir, 'simulators', name),
      EXIT_WITH_PARENT: '1',
    },
    ready: { line: readyLine },
    ...terminal(`simulator-${name}`),
  };
}

function readyLine(line) {
  try {
    return JSON.parse(line).ready;
  } catch {
    return undefined;
  }
}

/** A bundle made by `build`, run with the preload. */
export function builtProgram(name) {
  const part = bundleOf(name) ?? bundleOf(`simulator of ${name}`);
  return { program: process.execPath, args: [...preload, '--enable-source-maps', part.result] };
}

/** The built pages on an internal port; null while there are none. */
export async function planPages({ terminal, apiPort }) {
  if (!existsSync(pages.result)) return null;
  const port = await freePort();
  return {
    name: 'page server',
    program: process.execPath,
    args: [...preload, pages.result],
    cwd: path.dirname(pages.result),
    env: {
      ...process.env,
      HOSTNAME: '127.0.0.1',
      API_INTERNAL_URL: `http://127.0.0.1:${apiPort}`,
      PORT: String(port),
      NODE_ENV: 'production',
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-old-space-size=192`.trim(),
      NEXT_TELEMETRY_DISABLED: '1',
    },
    ready: { port },
    url: `http://127.0.0.1:${port}`,
    ...terminal('pages'),
  };
}

/** What the server is told: where it lives, who answers for the outside, where the pages are. */
export function serverEnvironment({ dataDir, webPort, apiPort }, pagesUrl, simulators) {
  const env = {
    ...process.env,
    WEB_PORT: String(webPort),
    API_PORT: String(apiPort),
    DATA_DIR: dataDir,
    EXIT_WITH_PARENT: '1',
    ...(pagesUrl ? { PAGES_URL: pagesUrl } : {}),
  };
  const { openai, vsl } = simulators;
  if (openai) Object.assign(env, { OPENAI_BASE_URL: `${openai}/v1`, OPENAI_API_KEY: 'sk-simulated' });
  if (vsl) Object.assign(env, { LAMBDA_API_URL: vsl });
  const services = [openai && 'language_model', vsl && 'video'].filter(Boolean);
  return services.length > 0 ? { ...env, SIMULATED_SERVICES: services.join(',') } : env;
}
