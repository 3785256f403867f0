import type { Random } from '../compose/random.ts';
import { isRecord, type JsonRecord, listOf } from '../json.ts';
import { makeNumber, makeString } from './make-scalar.ts';
import { mismatch } from './match-schema.ts';
import { resolveRef } from './resolve-ref.ts';

/** What is known while fitting: `recall` answers a property's name with a value from the request, if it has one. */
export type Fitting = {
  root: JsonRecord;
  random: Random;
  recall: (key: string) => unknown;
  /** Words a choice should lean to. */
  leaning: readonly string[];
  /** A sentence for texts nothing is known about. */
  sentence: (key: string) => string;
};

type Place = { key: string; depth: number };

function fits(value: unknown, node: JsonRecord, fitting: Fitting): boolean {
  return value !== undefined && mismatch(value, node, fitting.root) === undefined;
}

function typesOf(node: JsonRecord): string[] {
  if (node['type'] !== undefined) return [node['type']].flat().map(String);
  return isRecord(node['properties']) ? ['object'] : ['string'];
}

function chooseEnum(values: unknown[], wanted: unknown, fitting: Fitting): unknown {
  const flat = (value: unknown) =>
    String(value)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '');
  const near = wanted === undefined ? undefined : values.find((one) => flat(one) === flat(wanted));
  if (near !== undefined) return near;
  const leaning = fitting.leaning
    .map((word) => values.find((one) => flat(one).includes(flat(word))))
    .find((one) => one !== undefined);
  return leaning ?? values[Math.floor(fitting.random() * values.length)] ?? null;
}

function isNull(branch: unknown, fitting: Fitting): boolean {
  return mismatch(null, branch, fitting.root) === undefined;
}

function chooseBranch(branches: unknown[], wanted: unknown, place: Place, fitting: Fitting): unknown {
  const kind = Array.isArray(wanted) ? 'array' : typeof wanted;
  const shapes = branches.filter(isRecord).map((branch) => resolveRef(branch, fitting.root) ?? branch);
  const alike = shapes.find((branch) => wanted !== undefined && typesOf(branch).includes(kind));
  if (alike) return alike;
  const nothing = shapes.find((branch) => isNull(branch, fitting));
  if (nothing) return nothing;
  const flat = shapes.filter((branch) => !typesOf(branch).includes('object'));
  const choices = place.depth > 6 && flat.length > 0 ? flat : shapes;
  return choices[Math.floor(fitting.random() * choices.length)];
}

function fitObject(node: JsonRecord, wanted: unknown, place: Place, fitting: Fitting): JsonRecord {
  const properties = isRecord(node['properties']) ? node['properties'] : {};
  const given = isRecord(wanted) ? wanted : {};
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => {
      const value = key in given ? given[key] : fitting.recall(key);
      return [key, fitNode(schema, value, { key, depth: place.depth + 1 }, fitting)];
    }),
  );
}

function fitArray(node: JsonRecord, wanted: unknown, place: Place, fitting: Fitting): unknown[] {
  const least = typeof node['minItems'] === 'number' ? node['minItems'] : 0;
  const most = typeof node['maxItems'] === 'number' ? node['maxItems'] : Number.POSITIVE_INFINITY;
  const given = Array.isArray(wanted) ? wanted.slice(0, most) : undefined;
  const usual = place.depth > 4 ? least : Math.min(most, Math.max(least, 2));
  const count = Math.max(least, given?.length ?? usual);
  return Array.from({ length: count }, (_, index) =>
    fitNode(node['items'], given?.[index], { key: place.key, depth: place.depth + 1 }, fitting),
  );
}

type Maker = (node: JsonRecord, wanted: unknown, place: Place, fitting: Fitting) => unknown;

const MAKERS: Record<string, Maker> = {
  object: fitObject,
  array: fitArray,
  boolean: (_, wanted, __, fitting) => (typeof wanted === 'boolean' ? wanted : fitting.random() < 0.5),
  number: (node, wanted, _, fitting) => makeNumber(node, wanted, 'number', fitting.random),
  integer: (node, wanted, _, fitting) => makeNumber(node, wanted, 'integer', fitting.random),
  string: (node, wanted, place, fitting) => makeString(node, wanted, place.key, fitting),
};

function kindOf(wanted: unknown): string {
  return Array.isArray(wanted) ? 'array' : typeof wanted;
}

function fitTyped(node: JsonRecord, wanted: unknown, place: Place, fitting: Fitting): unknown {
  const types = typesOf(node);
  if (types.includes('null') && (wanted === undefined || wanted === null)) return null;
  const kind = kindOf(wanted);
  const type = types.includes(kind) ? kind : types.find((one) => one !== 'null');
  const make = type === undefined ? undefined : MAKERS[type];
  return make ? make(node, wanted, place, fitting) : null;
}

function fitNode(schema: unknown, value: unknown, place: Place, fitting: Fitting): unknown {
  const node = isRecord(schema) ? resolveRef(schema, fitting.root) : undefined;
  if (!node) return value ?? null;
  if (place.depth > 40) throw new Error('The schema never ends');
  if (fits(value, node, fitting)) return value;
  if ('const' in node) return node['const'];
  if (Array.isArray(node['enum'])) return chooseEnum(listOf(node['enum']), value, fitting);
  const branches = listOf(node['anyOf']);
  if (branches.length > 0) {
    return fitNode(
      chooseBranch(branches, value, place, fitting),
      value,
      { ...place, depth: place.depth + 1 },
      fitting,
    );
  }
  return fitTyped(node, value, place, fitting);
}

/** A value that satisfies the schema and keeps as much of the suggestion as the schema allows. */
export function fitToSchema(
  schema: JsonRecord,
  suggestion: unknown,
  fitting: Omit<Fitting, 'root'>,
): unknown {
  return fitNode(schema, suggestion, { key: '', depth: 0 }, { ...fitting, root: schema });
}
