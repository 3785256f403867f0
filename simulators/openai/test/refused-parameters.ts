import { closed } from './open-simulator.ts';

/** Each row a documented refusal of POST /v1/responses: what is added to a good body, and the error that answers. */
export const OK = { model: 'gpt-5', input: 'Hello' };
export const tool = (extra: object) => ({
  type: 'function',
  name: 'look',
  parameters: closed({ q: { type: 'string' } }),
  strict: true,
  ...extra,
});
export type Row = [
  name: string,
  body: object,
  message: string | RegExp,
  param: string | null,
  code: string | null,
  status?: number,
];

export const PARAMETER_ROWS: Row[] = [
  [
    'no model',
    { input: 'x', model: undefined },
    "Missing required parameter: 'model'.",
    'model',
    'missing_required_parameter',
  ],
  ['empty model', { model: '' }, "The requested model '' does not exist.", 'model', 'model_not_found'],
  [
    'another model',
    { model: 'gpt-4o' },
    'The model `gpt-4o` does not exist or you do not have access to it.',
    null,
    'model_not_found',
    404,
  ],
  [
    'messages',
    { messages: [] },
    /^Unsupported parameter: 'messages'. In the Responses API, this parameter has moved to 'input'\./,
    null,
    'unsupported_parameter',
  ],
  ['max_tokens', { max_tokens: 5 }, "Unknown parameter: 'max_tokens'.", 'max_tokens', 'unknown_parameter'],
  [
    'near miss',
    { temperture: 1 },
    "Unknown parameter: 'temperture'. Did you mean 'temperature'?",
    'temperture',
    'unknown_parameter',
  ],
  [
    'include_usage',
    { stream_options: { include_usage: true } },
    "Unknown parameter: 'stream_options.include_usage'.",
    'stream_options.include_usage',
    'unknown_parameter',
  ],
  [
    'temperature',
    { temperature: 0.8 },
    "Unsupported parameter: 'temperature' is not supported with this model.",
    'temperature',
    null,
  ],
  [
    'top_p',
    { top_p: 0.5 },
    "Unsupported parameter: 'top_p' is not supported with this model.",
    'top_p',
    null,
  ],
  [
    'top_logprobs',
    { top_logprobs: 2 },
    'logprobs are not supported with reasoning models.',
    'top_logprobs',
    'unsupported_parameter',
  ],
  [
    'small budget',
    { max_output_tokens: 5 },
    "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got 5 instead.",
    'max_output_tokens',
    'integer_below_min_value',
  ],
  [
    'budget type',
    { max_output_tokens: '500' },
    "Invalid type for 'max_output_tokens': expected an integer, but got a string instead.",
    'max_output_tokens',
    'invalid_type',
  ],
  [
    'effort xhigh',
    { reasoning: { effort: 'xhigh' } },
    "Unsupported value: 'xhigh' is not supported with the 'gpt-5' model. Supported values are: 'minimal', 'low', 'medium', and 'high'.",
    'reasoning.effort',
    'unsupported_value',
  ],
  [
    'effort none',
    { reasoning: { effort: 'none' } },
    /^Unsupported value: 'none'/,
    'reasoning.effort',
    'unsupported_value',
  ],
  [
    'effort bogus',
    { reasoning: { effort: 'bogus' } },
    /^Invalid value: 'bogus'/,
    'reasoning.effort',
    'invalid_value',
  ],
  [
    'verbosity',
    { text: { verbosity: 'loud' } },
    "Invalid value: 'loud'. Supported values are: 'low', 'medium', and 'high'.",
    'text.verbosity',
    'invalid_value',
  ],
  [
    'search with minimal',
    { tools: [{ type: 'web_search' }], reasoning: { effort: 'minimal' } },
    "The following tools cannot be used with reasoning.effort 'minimal': web_search.",
    'tools',
    null,
  ],
  [
    'Chat-shaped tool',
    { tools: [{ type: 'function', function: { name: 'look' } }] },
    "Missing required parameter: 'tools[0].name'.",
    'tools[0].name',
    'missing_required_parameter',
  ],
];
