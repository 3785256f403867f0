import { badRequest } from '../api-error.ts';
import { isRecord, type JsonRecord } from '../json.ts';
import { sayList } from './say-list.ts';

type Kind = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';

const SAID: Record<Kind, string> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a decimal',
  boolean: 'a boolean',
  object: 'an object',
  array: 'an array',
};

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return SAID.array;
  if (typeof value === 'number') return Number.isInteger(value) ? SAID.integer : SAID.number;
  if (typeof value === 'boolean') return SAID.boolean;
  return typeof value === 'string' ? SAID.string : SAID.object;
}

function isKind(value: unknown, kind: Kind): boolean {
  if (kind === 'integer') return Number.isInteger(value);
  if (kind === 'array') return Array.isArray(value);
  return kind === 'object' ? isRecord(value) : typeof value === kind;
}

/** The 400 for a value of the wrong type; `expected` is in words (`one of a string or an array`). */
export function wrongType(param: string, expected: string, value: unknown) {
  return badRequest(
    `Invalid type for '${param}': expected ${expected}, but got ${describe(value)} instead.`,
    param,
    'invalid_type',
  );
}

/** Refuses a value of another kind. */
export function expectKind(value: unknown, kind: Kind, param: string): void {
  if (!isKind(value, kind)) throw wrongType(param, SAID[kind], value);
}

/** Refuses an absent key. */
export function expectKey(record: JsonRecord, key: string, param: string): void {
  if (record[key] === undefined) {
    throw badRequest(`Missing required parameter: '${param}'.`, param, 'missing_required_parameter');
  }
}

/** Refuses a string that is none of the values. */
export function expectOneOf(value: unknown, values: readonly string[], param: string): void {
  expectKind(value, 'string', param);
  if (!values.includes(String(value))) {
    throw badRequest(
      `Invalid value: '${String(value)}'. Supported values are: ${sayList(values)}.`,
      param,
      'invalid_value',
    );
  }
}

type Bounds = { minimum: number; maximum: number };

function expectWithin(got: number, kind: 'integer' | 'decimal', param: string, bounds: Bounds): void {
  const { minimum, maximum } = bounds;
  if (got < minimum) {
    throw badRequest(
      `Invalid '${param}': ${kind} below minimum value. Expected a value >= ${minimum}, but got ${got} instead.`,
      param,
      `${kind}_below_min_value`,
    );
  }
  if (got > maximum) {
    throw badRequest(
      `Invalid '${param}': ${kind} above maximum value. Expected a value <= ${maximum}, but got ${got} instead.`,
      param,
      `${kind}_above_max_value`,
    );
  }
}

/** Refuses an integer outside the bounds (both included). */
export function expectInteger(value: unknown, param: string, minimum: number, maximum: number): void {
  expectKind(value, 'integer', param);
  expectWithin(Number(value), 'integer', param, { minimum, maximum });
}

/** Refuses a number outside the bounds (both included). */
export function expectDecimal(value: unknown, param: string, minimum: number, maximum: number): void {
  expectKind(value, 'number', param);
  expectWithin(Number(value), 'decimal', param, { minimum, maximum });
}

/** Refuses a string longer than this. */
export function expectLength(value: unknown, param: string, maximum: number): void {
  expectKind(value, 'string', param);
  const { length } = String(value);
  if (length > maximum) {
    throw badRequest(
      `Invalid '${param}': string too long. Expected a string with maximum length ${maximum}, but got a string with length ${length} instead.`,
      param,
      'string_above_max_length',
    );
  }
}

/** Refuses a name with characters outside `a-z A-Z 0-9 _ -` or more than 64 of them. */
export function expectName(value: unknown, param: string): void {
  expectKind(value, 'string', param);
  if (!/^[a-zA-Z0-9_-]+$/.test(String(value))) {
    throw badRequest(
      `Invalid '${param}': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`,
      param,
      'invalid_value',
    );
  }
  expectLength(value, param, 64);
}
