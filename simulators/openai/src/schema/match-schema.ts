import { isRecord, type JsonRecord, listOf, textOf } from '../json.ts';
import { resolveRef } from './resolve-ref.ts';

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function hasType(value: unknown, type: unknown): boolean {
  const types = [type].flat();
  if (types.includes('integer') && Number.isInteger(value)) return true;
  return types.includes(typeOf(value));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function numberOf(schema: JsonRecord, key: string, fallback: number): number {
  const value = schema[key];
  return typeof value === 'number' ? value : fallback;
}

function numberProblem(value: number, schema: JsonRecord): string | undefined {
  if (value < numberOf(schema, 'minimum', -Infinity) || value > numberOf(schema, 'maximum', Infinity)) {
    return 'out of range';
  }
  if (value <= numberOf(schema, 'exclusiveMinimum', -Infinity)) return 'out of range';
  if (value >= numberOf(schema, 'exclusiveMaximum', Infinity)) return 'out of range';
  const step = numberOf(schema, 'multipleOf', 0);
  const multiple = value / step;
  return step > 0 && Math.abs(multiple - Math.round(multiple)) > 1e-9
    ? `not a multiple of ${step}`
    : undefined;
}

function stringProblem(value: string, schema: JsonRecord): string | undefined {
  const length = [...value].length;
  if (length < numberOf(schema, 'minLength', 0)) return 'too short';
  if (length > numberOf(schema, 'maxLength', Infinity)) return 'too long';
  const pattern = textOf(schema['pattern']);
  return pattern !== undefined && !new RegExp(pattern, 'u').test(value)
    ? `does not match ${pattern}`
    : undefined;
}

function arrayProblem(
  value: unknown[],
  schema: JsonRecord,
  root: JsonRecord,
  at: string,
): string | undefined {
  if (value.length < numberOf(schema, 'minItems', 0)) return `${at}: too few items`;
  if (value.length > numberOf(schema, 'maxItems', Infinity)) return `${at}: too many items`;
  for (const [index, item] of value.entries()) {
    const problem = mismatch(item, schema['items'], root, `${at}[${index}]`);
    if (problem) return problem;
  }
  return undefined;
}

function objectProblem(
  value: JsonRecord,
  schema: JsonRecord,
  root: JsonRecord,
  at: string,
): string | undefined {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const missing = listOf(schema['required']).find((key) => !(String(key) in value));
  if (missing !== undefined) return `${at}: '${String(missing)}' is missing`;
  for (const [key, item] of Object.entries(value)) {
    if (!(key in properties)) {
      if (schema['additionalProperties'] === false) return `${at}: '${key}' is not allowed`;
      continue;
    }
    const problem = mismatch(item, properties[key], root, `${at}.${key}`);
    if (problem) return problem;
  }
  return undefined;
}

function valueProblem(value: unknown, schema: JsonRecord, root: JsonRecord, at: string): string | undefined {
  if (Array.isArray(value)) return arrayProblem(value, schema, root, at);
  if (isRecord(value)) return objectProblem(value, schema, root, at);
  const problem =
    typeof value === 'number'
      ? numberProblem(value, schema)
      : typeof value === 'string'
        ? stringProblem(value, schema)
        : undefined;
  return problem && `${at}: ${problem}`;
}

/**
 * Why a value does not satisfy a schema (the subset strict mode speaks), or `undefined` when it does.
 * `at` names the place in messages, `root` is where `$ref` is looked up.
 */
export function mismatch(value: unknown, schema: unknown, root: JsonRecord, at = '$'): string | undefined {
  if (!isRecord(schema)) return undefined;
  const node = resolveRef(schema, root);
  if (!node) return `${at}: the schema refers to nothing`;
  const branches = listOf(node['anyOf']);
  if (branches.length > 0 && branches.every((branch) => mismatch(value, branch, root, at))) {
    return `${at}: fits no branch of anyOf`;
  }
  if ('const' in node && !same(value, node['const'])) return `${at}: is not ${JSON.stringify(node['const'])}`;
  if (Array.isArray(node['enum']) && !node['enum'].some((one) => same(one, value))) {
    return `${at}: is none of the enum`;
  }
  if (node['type'] !== undefined && !hasType(value, node['type'])) {
    return `${at}: expected ${String(node['type'])}, got ${typeOf(value)}`;
  }
  return valueProblem(value, node, root, at);
}
