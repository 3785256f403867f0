import { badRequest } from '../../api-error.ts';
import { isRecord, type JsonRecord } from '../../json.ts';
import { rootProblem, strictProblem } from '../../schema/check-strict-schema.ts';
import { expectKey, expectKind, expectName, expectOneOf } from '../expect.ts';
import { refuseUnknownKeys } from '../known-keys.ts';

const FORMAT_KEYS: Record<string, readonly string[]> = {
  text: ['type'],
  json_object: ['type'],
  json_schema: ['type', 'name', 'schema', 'description', 'strict'],
};

function checkFormat(format: JsonRecord): void {
  expectKey(format, 'type', 'text.format.type');
  expectOneOf(format['type'], ['json_object', 'json_schema', 'text'], 'text.format.type');
  const type = String(format['type']);
  if (type === 'json_schema') {
    expectKey(format, 'name', 'text.format.name');
    expectName(format['name'], 'text.format.name');
    expectKey(format, 'schema', 'text.format.schema');
    expectKind(format['schema'], 'object', 'text.format.schema');
  }
  refuseUnknownKeys(format, FORMAT_KEYS[type] ?? [], 'text.format.');
}

/** `text.verbosity` and the shape of `text.format`. */
export function checkText(body: JsonRecord): void {
  const { text } = body;
  if (text === undefined || text === null) return;
  expectKind(text, 'object', 'text');
  if (!isRecord(text)) return;
  refuseUnknownKeys(text, ['format', 'verbosity'], 'text.');
  if (text['verbosity'] !== undefined && text['verbosity'] !== null) {
    expectOneOf(text['verbosity'], ['low', 'medium', 'high'], 'text.verbosity');
  }
  if (text['format'] === undefined || text['format'] === null) return;
  expectKind(text['format'], 'object', 'text.format');
  if (isRecord(text['format'])) checkFormat(text['format']);
}

/**
 * The JSON Schema of the answer.
 * @throws ApiError 400 `invalid_json_schema`.
 */
export function checkAnswerSchema(body: JsonRecord): void {
  const format = isRecord(body['text']) ? body['text']['format'] : undefined;
  if (!isRecord(format) || format['type'] !== 'json_schema') return;
  const problem = format['strict'] === true ? strictProblem(format['schema']) : rootProblem(format['schema']);
  if (problem) {
    throw badRequest(
      `Invalid schema for response_format '${String(format['name'])}': ${problem}`,
      'text.format.schema',
      'invalid_json_schema',
    );
  }
}
