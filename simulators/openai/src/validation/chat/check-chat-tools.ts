import { badRequest } from '../../api-error.ts';
import { isRecord, type JsonRecord, listOf, recordsOf } from '../../json.ts';
import { rootProblem, strictProblem } from '../../schema/check-strict-schema.ts';
import { expectKey, expectKind, expectName, expectOneOf } from '../expect.ts';
import { checkFunctionParameters } from '../responses/check-tools.ts';

/** The nested shape of Chat's tools, and that a forced function is declared. */
export function checkChatTools(body: JsonRecord): void {
  if (body['tools'] === undefined || body['tools'] === null) return;
  expectKind(body['tools'], 'array', 'tools');
  if (listOf(body['tools']).length === 0) {
    throw badRequest(
      "Invalid 'tools': empty array. Expected an array with minimum length 1, but got an empty array instead.",
      'tools',
      'empty_array',
    );
  }
  for (const [index, tool] of recordsOf(body['tools']).entries()) {
    const param = `tools[${index}].function`;
    expectKey(tool, 'type', `tools[${index}].type`);
    expectKey(tool, 'function', param);
    expectKind(tool['function'], 'object', param);
    if (!isRecord(tool['function'])) continue;
    expectKey(tool['function'], 'name', `${param}.name`);
    expectName(tool['function']['name'], `${param}.name`);
  }
  checkForced(body);
}

function checkForced(body: JsonRecord): void {
  const choice = body['tool_choice'];
  const forced = isRecord(choice) && isRecord(choice['function']) ? choice['function']['name'] : undefined;
  if (forced === undefined) return;
  const declared = recordsOf(body['tools']).some(
    (tool) => isRecord(tool['function']) && tool['function']['name'] === forced,
  );
  if (!declared) {
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
