import { isRecord, type JsonRecord } from '../json.ts';

/** Follows `$ref` (`#`, `#/$defs/X`, any local pointer) to the schema it names; `undefined` when it names none. */
export function resolveRef(schema: JsonRecord, root: JsonRecord): JsonRecord | undefined {
  let current: unknown = schema;
  for (let hops = 0; hops < 50; hops += 1) {
    if (!isRecord(current)) return undefined;
    const ref: unknown = current['$ref'];
    if (typeof ref !== 'string') return current;
    if (!ref.startsWith('#')) return undefined;
    current = ref
      .slice(1)
      .split('/')
      .filter((part) => part !== '')
      .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>(
        (node, part) => (isRecord(node) || Array.isArray(node) ? Reflect.get(node, part) : undefined),
        root,
      );
  }
  return undefined;
}
