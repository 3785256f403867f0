import { describe, expect, it } from 'vitest';
import { openSimulator } from './open-simulator.ts';

const { post, client } = openSimulator();

const OK = { model: 'gpt-5', messages: [{ role: 'user', content: 'Hello' }] };
const unsupported = (key: string) => `Unsupported parameter: '${key}' is not supported with this model.`;
const call = { id: 'call_1', type: 'function', function: { name: 'n', arguments: '{}' } };

const chatTool = (name: string) => ({ type: 'function', function: { name } });

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
  ['no functions', { functions: [] }, /^Invalid 'functions': empty array/, 'functions', 'empty_array'],
  [
    'a function without a name',
    { functions: [{ description: 'x' }] },
    "Missing required parameter: 'functions[0].name'.",
    'functions[0].name',
    'missing_required_parameter',
  ],
  [
    'too many tools',
    { tools: Array.from({ length: 129 }, (_, index) => chatTool(`t${index}`)) },
    "Invalid 'tools': array too long. Expected an array with maximum length 128, but got an array with length 129 instead.",
    'tools',
    'array_above_max_length',
  ],
  ...[{}, { tools: [chatTool('look')] }].map(
    (offered): Row => [
      `a forced function nobody declared, ${Object.keys(offered).length} kinds of tools offered`,
      { ...offered, tool_choice: { type: 'function', function: { name: 'x' } } },
      "Invalid value for 'function_call': no function named 'x' was specified in the 'functions' parameter.",
      'function_call',
      null,
    ],
  ),
  [
    'parallel_tool_calls',
    { parallel_tool_calls: 'no' },
    "Invalid type for 'parallel_tool_calls': expected a boolean, but got a string instead.",
    'parallel_tool_calls',
    'invalid_type',
  ],
  [
    'a temperature nobody has',
    { temperature: 2.5 },
    "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 2.5 instead.",
    'temperature',
    'decimal_above_max_value',
  ],
  [
    'a negative temperature',
    { temperature: -1 },
    /^Invalid 'temperature': decimal below minimum value\./,
    'temperature',
    'decimal_below_min_value',
  ],
  ['top_p bounds', { top_p: 1.5 }, /Expected a value <= 1, but got 1\.5/, 'top_p', 'decimal_above_max_value'],
  [
    'penalty bounds',
    { presence_penalty: -3 },
    /Expected a value >= -2/,
    'presence_penalty',
    'decimal_below_min_value',
  ],
  ['top_logprobs bounds', { top_logprobs: 21 }, /<= 20/, 'top_logprobs', 'integer_above_max_value'],
  ['user', { user: 7 }, /^Invalid type for 'user': expected a string/, 'user', 'invalid_type'],
  ['seed', { seed: 'x' }, /^Invalid type for 'seed': expected an integer/, 'seed', 'invalid_type'],
  [
    'service_tier',
    { service_tier: 'gold' },
    /^Invalid value: 'gold'\. Supported values are: 'auto', 'default', 'flex'/,
    'service_tier',
    'invalid_value',
  ],
  [
    'prompt_cache_retention',
    { prompt_cache_retention: '1h' },
    "Invalid value: '1h'. Supported values are: 'in_memory' and '24h'.",
    'prompt_cache_retention',
    'invalid_value',
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

  it('names one fault at a time, in the order of the live API', async () => {
    const faults = {
      functions: [],
      tools: [],
      parallel_tool_calls: 'x',
      max_completion_tokens: 0,
      n: 99,
      stop: 'x',
      max_tokens: 10,
      user: 7,
      seed: 'x',
      prompt_cache_retention: 'x',
      service_tier: 'x',
      store: 'x',
      metadata: 'x',
      verbosity: 'x',
      temperature: 0.8,
    };
    const named = [];
    for (let left: Record<string, unknown> = { ...faults }; Object.keys(left).length > 0; ) {
      const answer = await post('/v1/chat/completions', { ...OK, ...left });
      const { param } = answer.body['error'] as { param: string };
      named.push(param);
      left = Object.fromEntries(Object.entries(left).filter(([key]) => key !== param));
    }
    expect(named).toEqual(Object.keys(faults));
  });

  it.each([
    [undefined, 'default'],
    ['auto', 'default'],
    ['default', 'default'],
    ['flex', 'flex'],
    ['fast', 'priority'],
    ['priority', 'priority'],
  ])('service_tier %s is served as %s, here and on Responses', async (service_tier, served) => {
    expect((await post('/v1/chat/completions', { ...OK, service_tier })).body['service_tier']).toBe(served);
    const response = await post('/v1/responses', { model: 'gpt-5', input: 'Hello', service_tier });
    expect(response.body['service_tier']).toBe(served);
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
