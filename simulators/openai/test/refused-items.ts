import { closed } from './open-simulator.ts';
import { type Row, tool } from './refused-parameters.ts';

const format = (schema: object, extra: object = {}) => ({
  text: { format: { type: 'json_schema', name: 'thing', strict: true, schema, ...extra } },
});

/** Refusals of tools, answer schemas, input items and what the server remembers. */
export const ITEM_ROWS: Row[] = [
  [
    'free-form parameters',
    { tools: [tool({ parameters: { sceneNumber: 'number' } })] },
    "Invalid schema for function 'look': schema must be a JSON Schema of 'type: \"object\"', got 'type: \"None\"'.",
    'tools[0].parameters',
    'invalid_function_parameters',
  ],
  [
    'tool name',
    { tools: [tool({ name: 'look up' })] },
    /^Invalid 'tools\[0\]\.name': string does not match pattern/,
    'tools[0].name',
    'invalid_value',
  ],
  [
    'long tool name',
    { tools: [tool({ name: 'x'.repeat(65) })] },
    /maximum length 64, but got a string with length 65/,
    'tools[0].name',
    'string_above_max_length',
  ],
  [
    'too many tools',
    { tools: Array.from({ length: 129 }, (_, index) => tool({ name: `t${index}` })) },
    /^Invalid 'tools': array too long/,
    'tools',
    'array_above_max_length',
  ],
  [
    'custom tool without a name',
    { tools: [{ type: 'custom' }] },
    "Missing required parameter: 'tools[0].name'.",
    'tools[0].name',
    'missing_required_parameter',
  ],
  [
    'custom tool of an unknown grammar',
    {
      tools: [
        { type: 'custom', name: 'edl', format: { type: 'grammar', syntax: 'peg', definition: 'start: "a"' } },
      ],
    },
    "Invalid value: 'peg'. Supported values are: 'lark' and 'regex'.",
    'tools[0].format.syntax',
    'invalid_value',
  ],
  [
    'custom call left open',
    { input: [{ type: 'custom_tool_call', call_id: 'call_z', name: 'n', input: 'x' }] },
    'No tool output found for custom tool call call_z.',
    'input',
    null,
  ],
  [
    'absent forced tool',
    { tools: [tool({})], tool_choice: { type: 'function', name: 'other' } },
    "Tool choice 'other' not found in 'tools' parameter.",
    'tool_choice',
    null,
  ],
  [
    'answer schema',
    format({
      type: 'object',
      properties: { x: { type: 'string' } },
      required: [],
      additionalProperties: false,
    }),
    "Invalid schema for response_format 'thing': In context=(), 'required' is required to be supplied and to be an array including every key in properties. Missing 'x'.",
    'text.format.schema',
    'invalid_json_schema',
  ],
  [
    'format without a name',
    format(closed({}), { name: undefined }),
    "Missing required parameter: 'text.format.name'.",
    'text.format.name',
    'missing_required_parameter',
  ],
  [
    'json_object without the word',
    { text: { format: { type: 'json_object' } } },
    "Response input messages must contain the word 'json' in some form to use 'text.format' of type 'json_object'.",
    'text.format',
    null,
  ],
  [
    'no input',
    { input: undefined },
    "Missing required parameter: 'input'.",
    'input',
    'missing_required_parameter',
  ],
  [
    'role',
    { input: [{ role: 'tool', content: 'x' }] },
    "Invalid value: 'tool'. Supported values are: 'assistant', 'system', 'developer', and 'user'.",
    'input[0]',
    'invalid_value',
  ],
  [
    'Chat content part',
    { input: [{ role: 'user', content: [{ type: 'text', text: 'x' }] }] },
    /^Invalid value: 'text'/,
    'input[0].content[0].type',
    'invalid_value',
  ],
  [
    'parsed arguments sent back',
    { input: [{ type: 'function_call', call_id: 'c', name: 'n', arguments: '{}', parsed_arguments: {} }] },
    "Unknown parameter: 'input[0].parsed_arguments'.",
    'input[0].parsed_arguments',
    'unknown_parameter',
  ],
  [
    'foreign id',
    { input: [{ type: 'function_call', id: 'call_1', call_id: 'c', name: 'n', arguments: '{}' }] },
    "Invalid 'input[0].id': 'call_1'. Expected an ID that begins with 'fc'.",
    'input[0].id',
    'invalid_value',
  ],
  [
    'open call',
    { input: [{ type: 'function_call', call_id: 'call_x', name: 'n', arguments: '{}' }] },
    'No tool output found for function call call_x.',
    'input',
    null,
  ],
  [
    'stray output',
    { input: [{ type: 'function_call_output', call_id: 'call_y', output: 'x' }] },
    'No tool call found for function call output with call_id call_y.',
    'input',
    null,
  ],
  [
    'unknown reasoning item',
    {
      input: [
        { type: 'reasoning', id: 'rs_1', summary: [] },
        { role: 'assistant', content: 'x' },
      ],
    },
    /^Item with id 'rs_1' not found\. Items are not persisted when `store` is set to false/,
    'input',
    null,
    404,
  ],
  [
    'unknown previous response',
    { previous_response_id: 'resp_x' },
    "Previous response with id 'resp_x' not found.",
    'previous_response_id',
    'previous_response_not_found',
  ],
  [
    'previous and conversation',
    { previous_response_id: 'resp_x', conversation: 'conv_1' },
    /^Mutually exclusive parameters/,
    null,
    'mutually_exclusive_parameters',
  ],
  [
    'metadata',
    { metadata: { key: 'x'.repeat(513) } },
    /maximum length 512/,
    'metadata.key',
    'string_above_max_length',
  ],
  [
    'safety identifier',
    { safety_identifier: 'x'.repeat(65) },
    /maximum length 64/,
    'safety_identifier',
    'string_above_max_length',
  ],
  [
    'too much input',
    { input: 'word '.repeat(230_000) },
    /^Your input exceeds the context window of this model/,
    'input',
    'context_length_exceeded',
  ],
];
