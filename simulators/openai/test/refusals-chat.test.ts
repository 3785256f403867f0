import { describe, expect, it } from 'vitest';
import { openSimulator } from './open-simulator.ts';

const { post, client } = openSimulator();

const OK = { model: 'gpt-5', messages: [{ role: 'user', content: 'Hello' }] };
const unsupported = (key: string) => `Unsupported parameter: '${key}' is not supported with this model.`;
const call = { id: 'call_1', type: 'function', function: { name: 'n', arguments: '{}' } };

type Row = [name: string, body: object, message: string | RegExp, param: string | null, code: string | null];

const ROWS: Row[] = [
  [
    'temperature',
    { temperature: 0.8 },
    "Unsupported value: 'temperature' does not support 0.8 with this model. Only the default (1) value is supported.",
    'temperature',
    'unsupported_value',
  ],
  [
    'max_tokens',
    { max_tokens: 100 },
    `${unsupported('max_tokens')} Use 'max_completion_tokens' instead.`,
    'max_tokens',
    'unsupported_parameter',
  ],
  ['top_p', { top_p: 0.9 }, unsupported('top_p'), 'top_p', 'unsupported_parameter'],
  [
    'presence_penalty',
    { presence_penalty: 1 },
    unsupported('presence_penalty'),
    'presence_penalty',
    'unsupported_parameter',
  ],
  [
    'frequency_penalty',
    { frequency_penalty: 1 },
    unsupported('frequency_penalty'),
    'frequency_penalty',
    'unsupported_parameter',
  ],
  ['logprobs', { logprobs: true }, unsupported('logprobs'), 'logprobs', 'unsupported_parameter'],
  ['stop', { stop: ['x'] }, unsupported('stop'), 'stop', 'unsupported_parameter'],
  ['logit_bias', { logit_bias: {} }, unsupported('logit_bias'), 'logit_bias', 'unsupported_parameter'],
  ['prediction', { prediction: {} }, unsupported('prediction'), 'prediction', 'unsupported_parameter'],
  [
    'reasoning_effort',
    { reasoning_effort: 'xhigh' },
    "Unsupported value: 'reasoning_effort' does not support 'xhigh' with this model. Supported values are: 'minimal', 'low', 'medium', and 'high'.",
    'reasoning_effort',
    'unsupported_value',
  ],
  [
    'verbosity',
    { verbosity: 'bogus' },
    "Invalid value: 'bogus'. Supported values are: 'low', 'medium', and 'high'.",
    'verbosity',
    'invalid_value',
  ],
  ['no model', { model: undefined }, 'you must provide a model parameter', null, null],
  [
    'no messages',
    { messages: undefined },
    "Missing required parameter: 'messages'.",
    'messages',
    'missing_required_parameter',
  ],
  ['empty messages', { messages: [] }, /^Invalid 'messages': empty array/, 'messages', 'empty_array'],
  ['unknown key', { reasoning: {} }, "Unknown parameter: 'reasoning'.", 'reasoning', 'unknown_parameter'],
  [
    'role',
    { messages: [{ role: 'bogus', content: 'x' }] },
    "Invalid value: 'bogus'. Supported values are: 'system', 'assistant', 'user', 'function', 'tool', and 'developer'.",
    'messages[0].role',
    'invalid_value',
  ],
  [
    'null content',
    { messages: [{ role: 'user', content: null }] },
    "Invalid value for 'content': expected a string, got null.",
    'messages.[0].content',
    null,
  ],
  [
    'n',
    { n: 'two' },
    "Invalid type for 'n': expected an integer, but got a string instead.",
    'n',
    'invalid_type',
  ],
  ['empty tools', { tools: [] }, /^Invalid 'tools': empty array/, 'tools', 'empty_array'],
  [
    'flat tool',
    { tools: [{ type: 'function', name: 'x' }] },
    "Missing required parameter: 'tools[0].function'.",
    'tools[0].function',
    'missing_required_parameter',
  ],
  [
    'free-form parameters',
    { tools: [{ type: 'function', function: { name: 'x', parameters: { a: 'string' } } }] },
    /^Invalid schema for function 'x': schema must be/,
    'tools[0].function.parameters',
    'invalid_function_parameters',
  ],
  [
    'format',
    { response_format: { type: 'json_schema' } },
    "Missing required parameter: 'response_format.json_schema'.",
    'response_format.json_schema',
    'missing_required_parameter',
  ],
  [
    'JSON word',
    { response_format: { type: 'json_object' } },
    /^'messages' must contain the word 'json'/,
    'messages',
    null,
  ],
  [
    'unanswered call',
    {
      messages: [
        { role: 'assistant', tool_calls: [call] },
        { role: 'user', content: 'x' },
      ],
    },
    /did not have response messages: call_1$/,
    'messages.[1].role',
    null,
  ],
];

describe('POST /v1/chat/completions', () => {
  it.each(ROWS)('refuses %s', async (_, body, message, param, code) => {
    const answer = await post('/v1/chat/completions', { ...OK, ...body });
    expect(answer.status).toBe(400);
    expect(answer.body['error']).toEqual({
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      type: 'invalid_request_error',
      param,
      code,
    });
  });

  it('names max_tokens before the refused temperature, and n before stop', async () => {
    const both = await post('/v1/chat/completions', { ...OK, temperature: 0.8, max_tokens: 10 });
    expect(both.body['error']).toMatchObject({ param: 'max_tokens' });
    const early = await post('/v1/chat/completions', { ...OK, n: 99, stop: 'x' });
    expect(early.body['error']).toMatchObject({ param: 'n' });
  });

  it('answers plainly, and runs out of a small budget', async () => {
    const whole = await client().chat.completions.create({
      model: 'gpt-5',
      messages: [{ role: 'user', content: 'How much does a scene cost?' }],
    });
    expect(whole.model).toBe('gpt-5-2025-08-07');
    expect(whole.choices[0]?.message.content).toMatch(/price|pay/);
    const cut = await client().chat.completions.create({
      model: 'gpt-5',
      max_completion_tokens: 100,
      messages: [{ role: 'user', content: 'Hi' }],
    });
    expect(cut.choices[0]).toMatchObject({ finish_reason: 'length', message: { content: '' } });
    expect(cut.usage?.completion_tokens_details?.reasoning_tokens).toBe(100);
  });
});
