import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strictProblem } from '../src/schema/check-strict-schema.ts';
import { mismatch } from '../src/schema/match-schema.ts';
import { closed, openSimulator } from './open-simulator.ts';

const { post } = openSimulator();
const text = { type: 'string' };

function nested(levels: number): object {
  return levels === 0 ? text : closed({ inner: nested(levels - 1) });
}

describe('strict schemas', () => {
  it.each<[string, unknown, RegExp]>([
    [
      'an open object',
      { type: 'object', properties: {}, required: [] },
      /^In context=\(\), 'additionalProperties' is required to be supplied and to be false\.$/,
    ],
    ['an optional key', { ...closed({ a: text }), required: [] }, /Missing 'a'\.$/],
    [
      'an extra required key',
      { ...closed({ a: text }), required: ['a', 'b'] },
      /Extra required key 'b' supplied\.$/,
    ],
    [
      'an open object inside',
      closed({ a: { type: 'object', properties: {} } }),
      /^In context=\('properties', 'a'\), 'additionalProperties'/,
    ],
    [
      'a default',
      closed({ x: { type: 'string', default: 'a' } }),
      /^In context=\('properties', 'x'\), 'default' is not permitted\.$/,
    ],
    ['oneOf', closed({ x: { oneOf: [text] } }), /schema must have a 'type' key|'oneOf' is not permitted/],
    [
      'a property that is no schema',
      closed({ x: 'number' }),
      /^'number' is not of type 'object', 'boolean'\.$/,
    ],
    [
      'a type that does not exist',
      closed({ x: { type: 'text' } }),
      /^'text' is not valid under any of the given schemas\.$/,
    ],
    ['an array of nothing', closed({ x: { type: 'array' } }), /array schema missing items\.$/],
    ['the uri format', closed({ x: { type: 'string', format: 'uri' } }), /'uri' is not a valid format\.$/],
    ['eleven levels', nested(11), /^11 levels of nesting exceeds limit of 10\.$/],
    [
      '1,001 enum values',
      closed({ x: { type: 'string', enum: Array.from({ length: 1001 }, (_, n) => `v${n}`) } }),
      /exceeds limit of 1000/,
    ],
    ['a reference to nothing', closed({ x: { $ref: '#/$defs/none' } }), /not found in the schema/],
    [
      'branches that begin alike',
      closed({ x: { anyOf: [closed({ a: text }), closed({ a: { type: 'number' } })] } }),
      /^Objects provided via 'anyOf' must not share identical first keys\.$/,
    ],
    ['a union at the root', { anyOf: [closed({ a: text })] }, /got 'type: "None"'\.$/],
  ])('refuse %s', (_, schema, message) => {
    expect(strictProblem(schema)).toMatch(message);
  });

  it('accept nullable, told-apart branches, ten levels and a schema that refers to itself', () => {
    const kinds = [
      closed({ kind: { type: 'string', const: 'a' } }),
      closed({ kind: { type: 'string', const: 'b' } }),
    ];
    expect(strictProblem(closed({ x: { type: ['string', 'null'] }, y: { anyOf: kinds } }))).toBeUndefined();
    expect(strictProblem(nested(10))).toBeUndefined();
    expect(strictProblem(closed({ next: { anyOf: [{ $ref: '#' }, { type: 'null' }] } }))).toBeUndefined();
  });
});

const leaf = fc.oneof(
  fc.record({
    type: fc.constant('string'),
    minLength: fc.nat(12),
    maxLength: fc.integer({ min: 12, max: 60 }),
  }),
  fc.record({
    type: fc.constant('string'),
    enum: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('string'),
    format: fc.constantFrom('date-time', 'date', 'email', 'uuid', 'ipv4'),
  }),
  fc.record({
    type: fc.constant('string'),
    pattern: fc.constantFrom(
      '^[a-z]{3,8}$',
      '^\\d{2}:\\d{2}$',
      '^(veo|wan)-\\d\\.\\d$',
      '^[A-Z][a-z]+$',
      '^#[0-9a-f]{6}$',
    ),
  }),
  fc.record({
    type: fc.constant('integer'),
    minimum: fc.integer({ min: -50, max: 0 }),
    maximum: fc.integer({ min: 1, max: 50 }),
  }),
  fc.record({
    type: fc.constant('number'),
    exclusiveMinimum: fc.integer({ min: 0, max: 5 }),
    multipleOf: fc.constantFrom(0.5, 2, 3),
  }),
  fc.constant({ type: 'boolean' }),
  fc.constant({ type: ['number', 'null'] }),
  fc.record({ type: fc.constant('number'), const: fc.integer() }),
);

const keys = fc.constantFrom(
  'title',
  'language',
  'duration',
  'note',
  'kind',
  'cost',
  'modelId',
  'isValid',
  'items',
  'prompt',
  'a',
  'Z_9',
);

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('list'),
    tie('object'),
    tie('maybe'),
  ),
  list: fc
    .record({ items: tie('tree'), minItems: fc.nat(2), more: fc.nat(2) })
    .map(({ items, minItems, more }) => ({ type: 'array', items, minItems, maxItems: minItems + more })),
  object: fc.dictionary(keys, tie('tree'), { maxKeys: 4 }).map((properties) => closed(properties)),
  maybe: tie('tree').map((inner) => ({ anyOf: [inner, { type: 'null' }] })),
}));

describe('answers', () => {
  it('satisfy any strict schema, whatever the input says', async () => {
    const schemas = fc
      .dictionary(keys, tree, { minKeys: 1, maxKeys: 5 })
      .map((properties) => closed(properties));
    await fc.assert(
      fc.asyncProperty(schemas, fc.string(), async (schema, sentence) => {
        fc.pre(strictProblem(schema) === undefined);
        const input = JSON.stringify({ sentence, title: 'Maré', duration: 8, modelId: 'veo-3.1', cost: 'x' });
        const body = {
          model: 'gpt-5',
          input,
          text: { format: { type: 'json_schema', name: 'any', strict: true, schema } },
        };
        const answer = await post('/v1/responses', body);
        expect(answer.status).toBe(200);
        const output = answer.body['output'] as Array<{ type: string; content?: Array<{ text: string }> }>;
        const said = output.find((item) => item.type === 'message')?.content?.[0]?.text ?? '';
        expect(mismatch(JSON.parse(said), schema, schema)).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });
});
