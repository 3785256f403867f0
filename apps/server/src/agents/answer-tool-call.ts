import { z } from 'zod';
import { AppError } from '../platform/error/app-error.ts';
import type { ModelTool, ModelToolCall } from '../platform/language-model/language-model.ts';

const MOST_CALLS = 12;
const MOST_SAME_CALLS = 2;
const MOST_OUTPUT_CHARACTERS = 8_000;

/** Answers tool calls within limits: twelve in all, the same one twice. */
export interface ToolDesk {
  /** JSON text for the model; a mistake of the model's becomes an answer, never an exception. */
  answer(call: ModelToolCall): Promise<string>;
  /** True when no further call will be answered. */
  isClosed(): boolean;
  count(): number;
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const run = async (tools: readonly ModelTool[], call: ModelToolCall): Promise<unknown> => {
  const tool = tools.find(({ name }) => name === call.name);
  if (!tool) return { error: `There is no tool ${call.name}.` };
  const parsed = tool.input.safeParse(parseJson(call.arguments));
  if (!parsed.success) return { error: `Wrong input: ${z.prettifyError(parsed.error)}` };
  try {
    return await tool.run(parsed.data as never);
  } catch (error) {
    // Only our own sentences leave the house: other errors may carry queries, addresses and what people wrote.
    return { error: error instanceof AppError ? error.message : 'The tool failed. Go on without it.' };
  }
};

/** Opens the desk for one run of one agent. */
export const openToolDesk = (tools: readonly ModelTool[]): ToolDesk => {
  const seen = new Map<string, number>();
  let calls = 0;
  return {
    isClosed: () => calls >= MOST_CALLS,
    count: () => calls,
    answer: async (call) => {
      calls += 1;
      if (calls > MOST_CALLS) return JSON.stringify({ error: 'No more tool calls. Answer now.' });
      const fingerprint = `${call.name} ${call.arguments}`;
      const times = (seen.get(fingerprint) ?? 0) + 1;
      seen.set(fingerprint, times);
      if (times > MOST_SAME_CALLS) {
        return JSON.stringify({ error: 'You asked exactly this before. Use the answer you have.' });
      }
      return (JSON.stringify(await run(tools, call)) ?? 'null').slice(0, MOST_OUTPUT_CHARACTERS);
    },
  };
};
