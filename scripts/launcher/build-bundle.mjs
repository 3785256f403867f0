import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { inRoot, root } from './places.mjs';
import { PlainError } from './plain-error.mjs';

/**
 * Bundles one program for Node: our own workspaces and the agents' prompts (Markdown, as text) go in, packages
 * from npm stay outside.
 */
export async function buildBundle({ name, entry, result }) {
  const { errors } = await build({
    entryPoints: [entry],
    outfile: result,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22.12',
    sourcemap: 'linked',
    packages: 'external',
    loader: { '.md': 'text' },
    logLevel: 'silent',
    plugins: [bundleWorkspaces],
  }).catch((error) => error);
  const first = errors[0];
  if (first === undefined) return;
  const place = first.location ? `${first.location.file}:${first.location.line}: ` : '';
  throw new PlainError(`Building the ${name} failed: ${place}${first.text}`);
}

const workspaces = { '@novela/contract': 'packages/contract', '@novela/database': 'database' };

/** `packages: 'external'` takes every bare import for an npm package, also `@novela/...`: these are resolved here. */
const bundleWorkspaces = {
  name: 'workspaces',
  setup(builder) {
    builder.onResolve({ filter: /^@novela\// }, ({ path: specifier }) => {
      const [scope, name, ...rest] = specifier.split('/');
      const folder = workspaces[`${scope}/${name}`];
      const pattern =
        folder && JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8')).exports['./*'];
      const file = pattern && path.join(root, folder, pattern.replace('*', rest.join('/')));
      return file && existsSync(file)
        ? { path: file }
        : { errors: [{ text: `${specifier} does not exist` }] };
    });
  },
};
