import { isRecord, type JsonRecord, listOf } from '../json.ts';
import { resolveRef } from './resolve-ref.ts';

const MAX_PROPERTIES = 5000;
const MAX_DEPTH = 10;
const MAX_ENUM_VALUES = 1000;
const MAX_CHARACTERS = 120_000;
const MAX_LONG_ENUM_CHARACTERS = 15_000;

type Totals = { properties: number; enumValues: number; characters: number; longEnum: number };

function countNode(node: JsonRecord, totals: Totals): void {
  const properties = node['properties'];
  if (isRecord(properties)) {
    totals.properties += Object.keys(properties).length;
    totals.characters += Object.keys(properties).join('').length;
  }
  const values = listOf(node['enum']);
  const characters = values.filter((one) => typeof one === 'string').join('').length;
  totals.enumValues += values.length;
  totals.characters += characters;
  if (values.length > 250) totals.longEnum = Math.max(totals.longEnum, characters);
}

function countAll(node: unknown, totals: Totals): void {
  if (Array.isArray(node)) {
    for (const one of node) countAll(one, totals);
  } else if (isRecord(node)) {
    countNode(node, totals);
    for (const one of Object.values(node)) countAll(one, totals);
  }
}

/** How many objects lie inside one another; a schema that refers to itself is followed once. */
function depthOf(schema: unknown, root: JsonRecord, seen: ReadonlySet<JsonRecord>): number {
  const node = isRecord(schema) ? resolveRef(schema, root) : undefined;
  if (!node || seen.has(node)) return 0;
  const next = new Set([...seen, node]);
  const children = [
    ...Object.values(isRecord(node['properties']) ? node['properties'] : {}),
    ...listOf(node['anyOf']),
    node['items'],
  ];
  const deepest = Math.max(0, ...children.map((child) => depthOf(child, root, next)));
  return deepest + (isRecord(node['properties']) ? 1 : 0);
}

/** The first size limit of strict mode that the schema exceeds, in words, or `undefined`. */
export function exceededLimit(root: JsonRecord): string | undefined {
  const totals: Totals = { properties: 0, enumValues: 0, characters: 0, longEnum: 0 };
  countAll(root, totals);
  const depth = depthOf(root, root, new Set());
  if (depth > MAX_DEPTH) return `${depth} levels of nesting exceeds limit of ${MAX_DEPTH}.`;
  if (totals.properties > MAX_PROPERTIES) {
    return `${totals.properties} object properties exceeds limit of ${MAX_PROPERTIES}.`;
  }
  if (totals.enumValues > MAX_ENUM_VALUES) {
    return `${totals.enumValues} enum values exceeds limit of ${MAX_ENUM_VALUES}.`;
  }
  if (totals.longEnum > MAX_LONG_ENUM_CHARACTERS) {
    return `Enum string length of ${totals.longEnum} exceeds limit of ${MAX_LONG_ENUM_CHARACTERS} when an enum has more than 250 values.`;
  }
  if (totals.characters > MAX_CHARACTERS) {
    return `Total string length of ${totals.characters} exceeds limit of ${MAX_CHARACTERS}.`;
  }
  return undefined;
}
