import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { strictProblem } from '../../../../../../simulators/openai/src/schema/check-strict-schema.ts';
import { toStrictJsonSchema } from './strict-json-schema.ts';

const REFUSED = ['$schema', 'default', 'oneOf', 'allOf', 'not', 'pattern', 'format', 'minimum', 'maximum'];

/** Our own reading of the rules, beside the simulator's: closed, everything required, nothing refused. */
const problemsOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(problemsOf);
  if (typeof node !== 'object' || node === null) return [];
  const schema = node as Record<string, unknown>;
  const own = REFUSED.filter((keyword) => keyword in schema);
  if (schema['type'] === 'object') {
    const names = Object.keys(schema['properties'] as object);
    if (schema['additionalProperties'] !== false) own.push('open object');
    if (JSON.stringify(schema['required']) !== JSON.stringify(names)) own.push('optional key');
    return [...own, ...Object.values(schema['properties'] as object).flatMap(problemsOf)];
  }
  return [...own, ...problemsOf(schema['items']), ...problemsOf(schema['anyOf'])];
};

const leaf = fc.constantFrom<z.ZodType>(
  z.string().min(1).max(9).default('x'),
  z.int().min(1),
  z.number().multipleOf(0.5).nullable(),
  z.boolean().nullable(),
  z.enum(['a', 'b']),
  z.literal('only').describe('A word.'),
  z.string().regex(/^a+$/).nullable(),
);

const { tree } = fc.letrec<{ tree: z.ZodType; object: z.ZodObject }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    tie('object'),
    tie('tree').map((inner) => z.array(inner).max(3)),
  ),
  object: fc
    .dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('tree'), { minKeys: 1, maxKeys: 5 })
    .map((shape) => z.strictObject(shape)),
}));

test('any schema becomes one that strict mode accepts', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tree, { minKeys: 1 }), (shape) => {
      const strict = toStrictJsonSchema(z.object(shape));
      expect(problemsOf(strict)).toEqual([]);
      expect(strictProblem(strict)).toBeUndefined();
    }),
  );
});

test('unions of objects are told apart by anyOf', () => {
  const schema = z.strictObject({
    one: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a'), x: z.string() }),
      z.strictObject({ kind: z.literal('b'), y: z.int() }),
    ]),
  });
  expect(toStrictJsonSchema(schema)).toMatchObject({ properties: { one: { anyOf: [{}, {}] } } });
});

test('what strict mode cannot express is a fault of the schema', () => {
  expect(() => toStrictJsonSchema(z.object({ maybe: z.string().optional() }))).toThrow(
    'root.maybe is optional',
  );
  expect(() => toStrictJsonSchema(z.object({ any: z.record(z.string(), z.string()) }))).toThrow(
    'keys nobody named',
  );
  expect(() => toStrictJsonSchema(z.object({ any: z.unknown() }))).toThrow('says nothing about root.any');
});
