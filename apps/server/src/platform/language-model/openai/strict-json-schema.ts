import { z } from 'zod';

export type JsonSchema = { readonly [key: string]: unknown };

/** The only keywords the service is sent; it refuses `default`, `$schema` and many others in strict mode. */
const SENT_KEYWORDS: ReadonlySet<string> = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'anyOf',
  'enum',
  'const',
  'description',
]);

const converted = new WeakMap<z.ZodObject, JsonSchema>();

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Turns a zod object into a JSON Schema that strict mode accepts: closed objects, every key required, no keyword
 * beyond structure (limits are checked by zod afterwards). Rules: OpenAI's Structured Outputs guide.
 * @throws TypeError when the schema has an optional key or free-form keys: say `nullable()` or name the keys.
 */
export const toStrictJsonSchema = (schema: z.ZodObject): JsonSchema => {
  const known = converted.get(schema);
  if (known) return known;
  const strict = tighten(z.toJSONSchema(schema, { reused: 'inline', cycles: 'throw' }), 'root');
  converted.set(schema, strict);
  return strict;
};

const tighten = (node: unknown, path: string): JsonSchema => {
  if (!isRecord(node)) throw new TypeError(`The schema says nothing about ${path}.`);
  const union = node['oneOf'];
  const entries = Object.entries(union === undefined ? node : { ...node, anyOf: union })
    .filter(([keyword]) => SENT_KEYWORDS.has(keyword))
    .map(([keyword, value]) => [keyword, tightenKeyword(keyword, value, path)]);
  const result: Record<string, unknown> = Object.fromEntries(entries);
  return result['type'] === 'object' ? closeObject(result, path) : requireStructure(result, path);
};

const tightenKeyword = (keyword: string, value: unknown, path: string): unknown => {
  if (keyword === 'items') return tighten(value, `${path}[]`);
  if (keyword === 'anyOf' && Array.isArray(value)) return value.map((branch) => tighten(branch, path));
  if (keyword === 'properties' && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => [name, tighten(child, `${path}.${name}`)]),
    );
  }
  return value;
};

const closeObject = (node: Record<string, unknown>, path: string): JsonSchema => {
  const names = Object.keys(isRecord(node['properties']) ? node['properties'] : {});
  const required: readonly unknown[] = Array.isArray(node['required']) ? node['required'] : [];
  const optional = names.find((name) => !required.includes(name));
  if (optional !== undefined)
    throw new TypeError(`${path}.${optional} is optional: make it nullable instead.`);
  if (isRecord(node['additionalProperties'])) throw new TypeError(`${path} has keys nobody named.`);
  return { ...node, properties: node['properties'] ?? {}, required: names, additionalProperties: false };
};

const requireStructure = (node: Record<string, unknown>, path: string): JsonSchema => {
  if (['type', 'anyOf', 'enum', 'const'].some((keyword) => keyword in node)) return node;
  throw new TypeError(`The schema says nothing about ${path}.`);
};
