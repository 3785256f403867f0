import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What the launcher keeps for itself: a private Node, locks, logs of installations. */
export const runtime = path.join(root, '.runtime');

/** An absolute path inside the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The command line of a package, run with the Node that runs us: no shell, no shim. */
export const packageProgram = (...parts) => path.join(root, 'node_modules', ...parts);
