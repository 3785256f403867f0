import type OpenAI from 'openai';
import type { ModelInput, ModelRequest, ModelTool } from '../language-model.ts';
import { toStrictJsonSchema } from './strict-json-schema.ts';

type Body = OpenAI.Responses.ResponseCreateParamsNonStreaming;
type Item = OpenAI.Responses.ResponseInputItem;

/** Reasoning is paid from the same budget as the answer: less than this comes back empty. */
const LEAST_OUTPUT_TOKENS = 16_000;

const toTool = (tool: ModelTool): OpenAI.Responses.FunctionTool => ({
  type: 'function',
  name: tool.name,
  description: tool.description,
  parameters: toStrictJsonSchema(tool.input),
  strict: true,
});

const toItem = (input: ModelInput): Item => {
  switch (input.kind) {
    case 'user':
      return { role: 'user', content: [{ type: 'input_text', text: input.text }] };
    case 'tool_output':
      return { type: 'function_call_output', call_id: input.callId, output: input.output };
    case 'raw':
      // Came from the service a moment ago and goes back whole, encrypted reasoning included.
      return input.item as Item;
  }
};

const toTools = (request: ModelRequest): Pick<Body, 'tools' | 'tool_choice' | 'parallel_tool_calls'> => {
  const tools: OpenAI.Responses.Tool[] = request.tools.map(toTool);
  // The service refuses web search at minimal effort.
  if (request.webSearch && request.effort !== 'minimal') tools.push({ type: 'web_search' });
  return tools.length === 0
    ? {}
    : { tools, tool_choice: request.toolChoice ?? 'auto', parallel_tool_calls: false };
};

/**
 * The body of one POST /v1/responses. GPT-5 refuses `temperature`, `top_p` and `max_tokens`, so style is effort,
 * verbosity and instructions. Nothing is stored at the service; whole items travel back instead.
 */
export const buildRequest = (modelId: string, request: ModelRequest): Body => ({
  model: modelId,
  instructions: request.instructions,
  input: request.input.map(toItem),
  ...toTools(request),
  text: {
    verbosity: request.verbosity,
    ...(request.output
      ? {
          format: {
            type: 'json_schema' as const,
            name: request.output.name,
            schema: toStrictJsonSchema(request.output.schema),
            strict: true,
          },
        }
      : {}),
  },
  reasoning: { effort: request.effort },
  max_output_tokens: Math.max(request.maxOutputTokens, LEAST_OUTPUT_TOKENS),
  store: false,
  include: ['reasoning.encrypted_content'],
  ...(request.cacheKey === undefined ? {} : { prompt_cache_key: request.cacheKey }),
});
