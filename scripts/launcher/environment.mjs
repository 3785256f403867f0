import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './places.mjs';
import { PlainError } from './plain-error.mjs';

/** Reads `.env` (KEY=VALUE lines, # comments, optional quotes) into the environment; what is set already wins. */
export function readEnvironment() {
  const file = inRoot('.env');
  if (existsSync(file)) {
    for (const [name, value] of parse(readFileSync(file, 'utf8'))) process.env[name] ??= value;
  }
  const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
  return {
    dataDir,
    webPort: port('WEB_PORT', 3000),
    apiPort: port('API_PORT', 3001),
    host: process.env.HOST || '127.0.0.1',
  };
}

/** @returns pairs of name and value; an empty value counts as "not set", as in the template */
export function parse(text) {
  const pairs = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, raw] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    const value = unquote(raw ?? '');
    if (name !== undefined && value !== '') pairs.push([name, value]);
  }
  return pairs;
}

function unquote(raw) {
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(raw);
  return quoted ? quoted[2] : raw.replace(/(^|\s+)#.*$/, '');
}

function port(name, usual) {
  const given = process.env[name] || String(usual);
  const number = Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= 65535) return number;
  throw new PlainError(`${name} must be a port number between 1 and 65535, not "${given}"`);
}
