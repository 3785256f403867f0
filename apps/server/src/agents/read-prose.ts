import { existsSync, readFileSync } from 'node:fs';

/**
 * Where the prose lies, seen from this module: beside it when the sources run, and from the bundle either copied
 * next to it or still among the sources.
 */
const PLACES = ['./', './agents/', '../src/agents/', '../apps/server/src/agents/'] as const;

/**
 * Reads a text that belongs to the agents, by its path inside this folder. Meant for start-up.
 * @throws Error when the text was not shipped.
 */
export const readProse = (path: string): string => {
  const found = PLACES.map((place) => new URL(place + path, import.meta.url)).find((url) => existsSync(url));
  if (!found) throw new Error(`The agents' text ${path} is missing from this installation.`);
  return readFileSync(found, 'utf8');
};
