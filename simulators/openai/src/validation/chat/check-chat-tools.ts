import { badRequest } from '../../api-error.ts';
import { isRecord, type JsonRecord, listOf, recordsOf } from '../../json.ts';
import { rootProblem, strictProblem } from '../../schema/check-strict-schema.ts';
import { expectKey, expectKind, expectName, expectOneOf } from '../expect.ts';
import { expectFewTools, expectFilled } from '../expect-list.ts';
import { checkFunctionParameters } from '../responses/check-tools.ts';

/** `functions`, the old name of tools: still read, each with a good name. */
export function checkFunctions(body: JsonRecord): void {
  if (body['functions'] === undefined || body['functions'] === null) return;
  expectFilled(body['functions'], 'functions');
  expectFewTools(body['functions'], 'functions');
  for (const [index, one] of listOf(body['functions']).entries()) {
    const param = `functions[${index}]`;
    expectKind(one, 'object', param);
    if (!isRecord(one)) continue;
    expectKey(one, 'name', `${param}.name`);
    expectName(one['name'], `${param}.name`);
  }
}

/** The nested shape of Chat's tools, and that a forced function is declared, tools or no tools. */
export function checkChatTools(body: JsonRecord): void {
  if (body['tools'] !== undefined && body['tools'] !== null) checkShapes(body);
  checkForced(body);
}

function checkShapes(body: JsonRecord): void {
  expectFilled(body['tools'], 'tools');
  expectFewTools(body['tools'], 'tools');
  for (const [index, tool] of recordsOf(body['tools']).entries()) {
    const param = `tools[${index}].function`;
    expectKey(tool, 'type', `tools[${index}].type`);
    expectKey(tool, 'function', param);
    expectKind(tool['function'], 'object', param);
    if (!isRecord(tool['function'])) continue;
    expectKey(tool['function'], 'name', `${param}.name`);
    expectName(tool['function']['name'], `${param}.name`);
  }
}

/** The name under `tool_choice`, or under `function_call`, its old name. */
function forcedName(body: JsonRecord): unknown {
  const { tool_choice: choice, function_call: call } = body;
  if (isRecord(choice) && isRecord(choice['function'])) return choice['function']['name'];
  return isRecord(call) ? call['name'] : undefined;
}

function checkForced(body: JsonRecord): void {
  const forced = forcedName(body);
  if (forced === undefined) return;
  const offered = [...recordsOf(body['tools']).map((tool) => tool['function']), ...listOf(body['functions'])];
  if (!offered.some((one) => isRecord(one) && one['name'] === forced)) {
    throw badRequest(
      `Invalid value for 'function_call': no function named '${String(forced)}' was specified in the 'functions' parameter.`,
      'function_call',
      null,
    );
  }
}

/** JSON Schemas of the tools; `strict` is off unless asked for. */
export function checkChatToolSchemas(body: JsonRecord): void {
  for (const [index, tool] of recordsOf(body['tools']).entries()) {
    if (isRecord(tool['function']))
      checkFunctionParameters(tool['function'], `tools[${index}].function`, false);
  }
}

/** `response_format`: its shape, then its schema. */
export function checkResponseFormat(body: JsonRecord): void {
  const format = body['response_format'];
  if (format === undefined || format === null) return;
  expectKind(format, 'object', 'response_format');
  if (!isRecord(format)) return;
  expectOneOf(format['type'], ['json_object', 'json_schema', 'text'], 'response_format.type');
  if (format['type'] !== 'json_schema') return;
  expectKey(format, 'json_schema', 'response_format.json_schema');
  const inner = format['json_schema'];
  expectKind(inner, 'object', 'response_format.json_schema');
  if (!isRecord(inner)) return;
  expectKey(inner, 'name', 'response_format.json_schema.name');
  if (inner['schema'] === undefined) return;
  const problem = inner['strict'] === true ? strictProblem(inner['schema']) : rootProblem(inner['schema']);
  if (problem) {
    throw badRequest(
      `Invalid schema for response_format '${String(inner['name'])}': ${problem}`,
      'response_format',
      null,
    );
  }
}
