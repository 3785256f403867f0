import { ApiError } from '../api-error.ts';
import type { ScriptedAnswer } from '../control/steps.ts';
import { takeAnswer } from '../control/take-step.ts';
import { isRecord, type JsonRecord, recordsOf } from '../json.ts';
import { mismatch } from '../schema/match-schema.ts';
import type { Simulator } from '../simulator.ts';
import type { Output, Turn } from './turn.ts';

function complain(simulator: Simulator, message: string): ApiError {
  simulator.unexpected.push(message);
  return new ApiError({ status: 400, message, type: 'simulator_error', code: 'simulator_script' });
}

/** The JSON Schema the answer must satisfy, if the request sets one. */
export function answerSchema(body: JsonRecord): JsonRecord | undefined {
  const format = isRecord(body['text']) && isRecord(body['text']['format']) ? body['text']['format'] : {};
  return format['type'] === 'json_schema' && isRecord(format['schema']) ? format['schema'] : undefined;
}

function callOf(
  call: { name: string; arguments: unknown },
  turn: Turn,
): { output: Output; problem?: string } {
  const text = typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments ?? {});
  const tool = recordsOf(turn.body['tools']).find((one) => one['name'] === call.name);
  const isCustom = tool?.['type'] === 'custom';
  const output: Output = { kind: 'call', name: call.name, arguments: text, isCustom };
  if (!tool) return { output, problem: `the request offers no function '${call.name}'` };
  if (isCustom) return { output };
  const schema = tool['parameters'];
  const wrong = isRecord(schema) ? mismatch(JSON.parse(text) as unknown, schema, schema) : undefined;
  return wrong ? { output, problem: `arguments of '${call.name}': ${wrong}` } : { output };
}

function outputsOf(
  answer: ScriptedAnswer['answer'],
  turn: Turn,
): Array<{ output: Output; problem?: string }> {
  const calls = (answer.toolCalls ?? []).map((call) => callOf(call, turn));
  if (answer.commentary !== undefined) {
    const { commentary, ...rest } = answer;
    return [{ output: { kind: 'message', text: commentary, phase: 'commentary' } }, ...outputsOf(rest, turn)];
  }
  const text = answer.json === undefined ? answer.text : JSON.stringify(answer.json);
  if (text === undefined) return calls;
  const output: Output = { kind: 'message', text };
  const schema = answerSchema(turn.body);
  if (!schema) return [...calls, { output }];
  try {
    const wrong = mismatch(JSON.parse(text) as unknown, schema, schema);
    return [...calls, wrong ? { output, problem: wrong } : { output }];
  } catch {
    return [...calls, { output, problem: 'the text is not JSON' }];
  }
}

/**
 * What the script says to answer, or `undefined` when it says nothing.
 * @throws ApiError 400 `simulator_script` when a scripted answer breaks the request's schema, or, in strict mode,
 * when nothing was scripted; `assertDone` reports both.
 */
export function answerOfScript(simulator: Simulator, turn: Turn): Output[] | undefined {
  const answer = takeAnswer(simulator, turn.raw);
  if (!answer) {
    if (!simulator.strict) return undefined;
    throw complain(simulator, `Unexpected request, nothing is scripted for it: ${turn.raw.slice(0, 300)}`);
  }
  const outputs = outputsOf(answer, turn);
  const wrong = outputs.find((one) => one.problem !== undefined);
  if (wrong) throw complain(simulator, `Scripted answer breaks the request's schema: ${wrong.problem}`);
  return outputs.map((one) => one.output);
}
