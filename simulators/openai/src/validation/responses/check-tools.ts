import { badRequest } from '../../api-error.ts';
import { isRecord, type JsonRecord, listOf, recordsOf } from '../../json.ts';
import { rootProblem, strictProblem } from '../../schema/check-strict-schema.ts';
import { expectKey, expectKind, expectName, expectOneOf } from '../expect.ts';
import { expectFewTools } from '../expect-list.ts';
import { refuseUnknownKeys } from '../known-keys.ts';

const TYPES = ['function', 'custom', 'web_search', 'web_search_2025_08_26', 'web_search_preview'];
const FUNCTION_KEYS = [
  'type',
  'name',
  'description',
  'parameters',
  'strict',
  'defer_loading',
  'allowed_callers',
  'output_schema',
];
const CUSTOM_KEYS = ['type', 'name', 'description', 'format', 'defer_loading', 'allowed_callers', 'async'];
const SEARCH_KEYS = [
  'type',
  'filters',
  'search_context_size',
  'user_location',
  'external_web_access',
  'search_content_types',
];

/**
 * The schema of a function's parameters. Absent or null parameters mean none; `strict` is on unless it is false.
 * @throws ApiError 400 `invalid_function_parameters`.
 */
export function checkFunctionParameters(tool: JsonRecord, param: string, strictByDefault: boolean): void {
  const { parameters } = tool;
  if (parameters === undefined || parameters === null) return;
  const strict = typeof tool['strict'] === 'boolean' ? tool['strict'] : strictByDefault;
  const problem = strict ? strictProblem(parameters) : rootProblem(parameters);
  if (problem) {
    throw badRequest(
      `Invalid schema for function '${String(tool['name'])}': ${problem}`,
      `${param}.parameters`,
      'invalid_function_parameters',
    );
  }
}

/** What a custom tool is given: free text, or text of a grammar. */
function checkFormat(format: unknown, param: string): void {
  if (format === undefined || format === null) return;
  expectKind(format, 'object', param);
  if (!isRecord(format)) return;
  expectKey(format, 'type', `${param}.type`);
  expectOneOf(format['type'], ['text', 'grammar'], `${param}.type`);
  if (format['type'] === 'text') return;
  expectKey(format, 'definition', `${param}.definition`);
  expectKind(format['definition'], 'string', `${param}.definition`);
  expectKey(format, 'syntax', `${param}.syntax`);
  expectOneOf(format['syntax'], ['lark', 'regex'], `${param}.syntax`);
}

function checkTool(tool: unknown, param: string): void {
  expectKind(tool, 'object', param);
  if (!isRecord(tool)) return;
  expectKey(tool, 'type', `${param}.type`);
  expectOneOf(tool['type'], TYPES, `${param}.type`);
  const isCustom = tool['type'] === 'custom';
  if (tool['type'] !== 'function' && !isCustom) {
    refuseUnknownKeys(tool, SEARCH_KEYS, `${param}.`);
    return;
  }
  expectKey(tool, 'name', `${param}.name`);
  expectName(tool['name'], `${param}.name`);
  refuseUnknownKeys(tool, isCustom ? CUSTOM_KEYS : FUNCTION_KEYS, `${param}.`);
  if (isCustom) checkFormat(tool['format'], `${param}.format`);
  if (tool['strict'] !== undefined && tool['strict'] !== null) {
    expectKind(tool['strict'], 'boolean', `${param}.strict`);
  }
}

/** Shapes of the offered tools first, their JSON Schemas last. */
export function checkTools(body: JsonRecord): void {
  if (body['tools'] === undefined || body['tools'] === null) return;
  expectFewTools(body['tools'], 'tools');
  const tools = listOf(body['tools']);
  for (const [index, tool] of tools.entries()) checkTool(tool, `tools[${index}]`);
  for (const [index, tool] of recordsOf(tools).entries()) {
    if (tool['type'] === 'function') checkFunctionParameters(tool, `tools[${index}]`, true);
  }
}
