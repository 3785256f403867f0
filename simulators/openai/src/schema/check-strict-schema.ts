import { isRecord, type JsonRecord, listOf, textOf } from '../json.ts';
import { KNOWN_FORMATS, KNOWN_TYPES, REFUSED_KEYWORDS } from './refused-keywords.ts';
import { resolveRef } from './resolve-ref.ts';
import { exceededLimit } from './schema-limits.ts';

type Path = readonly string[];

/** The path the way the API prints it, a Python tuple. */
function context(path: Path): string {
  const parts = path.map((part) => `'${part}'`);
  return `In context=(${parts.length === 1 ? `${parts[0]},` : parts.join(', ')})`;
}

function typesOf(node: JsonRecord): unknown[] {
  return node['type'] === undefined ? [] : [node['type']].flat();
}

function objectProblem(node: JsonRecord, path: Path): string | undefined {
  if (!typesOf(node).includes('object')) return undefined;
  if (node['additionalProperties'] !== false) {
    return `${context(path)}, 'additionalProperties' is required to be supplied and to be false.`;
  }
  const keys = Object.keys(isRecord(node['properties']) ? node['properties'] : {});
  const required = listOf(node['required']);
  const rule = `${context(path)}, 'required' is required to be supplied and to be an array including every key in properties.`;
  const missing = keys.find((key) => !required.includes(key));
  if (missing !== undefined) return `${rule} Missing '${missing}'.`;
  const extra = required.find((key) => !keys.includes(String(key)));
  return extra === undefined ? undefined : `${rule} Extra required key '${String(extra)}' supplied.`;
}

function keywordProblem(node: JsonRecord, path: Path): string | undefined {
  const refused = REFUSED_KEYWORDS.find((keyword) => keyword in node);
  if (refused) return `${context(path)}, '${refused}' is not permitted.`;
  const format = textOf(node['format']);
  if (format && !KNOWN_FORMATS.includes(format)) {
    return `${context(path)}, '${format}' is not a valid format.`;
  }
  return undefined;
}

function shapeProblem(node: JsonRecord, path: Path): string | undefined {
  const wrong = typesOf(node).find((one) => !KNOWN_TYPES.includes(String(one)));
  if (wrong !== undefined) return `'${String(wrong)}' is not valid under any of the given schemas.`;
  const said = ['type', 'anyOf', 'enum', 'const', '$ref'].some((key) => key in node);
  if (!said && path.length > 0) return `${context(path)}, schema must have a 'type' key.`;
  if (typesOf(node).includes('array') && !isRecord(node['items'])) {
    return `${context(path)}, array schema missing items.`;
  }
  return undefined;
}

function refProblem(node: JsonRecord, path: Path, root: JsonRecord): string | undefined {
  if (typeof node['$ref'] !== 'string') return undefined;
  const others = Object.keys(node).filter((key) => key !== '$ref');
  if (others.length > 0) {
    return `${context(path)}, $ref cannot have keywords {${others.map((key) => `'${key}'`).join(', ')}}.`;
  }
  if (resolveRef(node, root)) return undefined;
  return `${context(path)}, reference to component '${node['$ref']}' which was not found in the schema.`;
}

function firstKey(branch: unknown, root: JsonRecord): { key: string; values: unknown[] } | undefined {
  const node = isRecord(branch) ? resolveRef(branch, root) : undefined;
  const properties = node?.['properties'];
  if (!isRecord(properties)) return undefined;
  const [key, schema] = Object.entries(properties)[0] ?? [];
  if (key === undefined || !isRecord(schema)) return undefined;
  return { key, values: 'const' in schema ? [schema['const']] : listOf(schema['enum']) };
}

function unionProblem(node: JsonRecord, root: JsonRecord): string | undefined {
  const firsts = listOf(node['anyOf']).map((branch) => firstKey(branch, root));
  const clash = firsts.some((one, index) =>
    firsts.slice(index + 1).some((other) => {
      if (!one || !other || one.key !== other.key) return false;
      const told = one.values.length > 0 && other.values.length > 0;
      return !told || one.values.some((value) => other.values.includes(value));
    }),
  );
  return clash ? "Objects provided via 'anyOf' must not share identical first keys." : undefined;
}

function childrenOf(node: JsonRecord, path: Path): Array<[unknown, Path]> {
  const maps = ['properties', '$defs', 'definitions'].flatMap((name) =>
    Object.entries(isRecord(node[name]) ? node[name] : {}).map(([key, child]): [unknown, Path] => [
      child,
      [...path, name, key],
    ]),
  );
  const branches = listOf(node['anyOf']).map((child, index): [unknown, Path] => [
    child,
    [...path, 'anyOf', String(index)],
  ]);
  const items: Array<[unknown, Path]> = 'items' in node ? [[node['items'], [...path, 'items']]] : [];
  return [...maps, ...branches, ...items];
}

function nodeProblem(schema: unknown, path: Path, root: JsonRecord): string | undefined {
  if (!isRecord(schema))
    return `${JSON.stringify(schema)} is not of type 'object', 'boolean'.`.replaceAll('"', "'");
  const own =
    shapeProblem(schema, path) ??
    keywordProblem(schema, path) ??
    refProblem(schema, path, root) ??
    objectProblem(schema, path) ??
    unionProblem(schema, root);
  if (own) return own;
  for (const [child, childPath] of childrenOf(schema, path)) {
    const problem = nodeProblem(child, childPath, root);
    if (problem) return problem;
  }
  return undefined;
}

/** What is wrong with the root of a schema, strict or not: it must be an object's. */
export function rootProblem(schema: unknown): string | undefined {
  const type = isRecord(schema) ? schema['type'] : undefined;
  if (type === 'object') return undefined;
  const shown = typeof type === 'string' ? type : 'None';
  return `schema must be a JSON Schema of 'type: "object"', got 'type: "${shown}"'.`;
}

/** The first rule of strict mode that the schema breaks, in the API's words, or `undefined`. */
export function strictProblem(schema: unknown): string | undefined {
  const atRoot = rootProblem(schema);
  if (atRoot || !isRecord(schema)) return atRoot;
  return nodeProblem(schema, [], schema) ?? exceededLimit(schema);
}
