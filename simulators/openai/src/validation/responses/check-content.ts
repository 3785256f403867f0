import { isRecord, type JsonRecord } from '../../json.ts';
import { expectKey, expectKind, expectOneOf, wrongType } from '../expect.ts';
import { refuseUnknownKeys } from '../known-keys.ts';

const PART_KEYS: Record<string, readonly string[]> = {
  input_text: ['type', 'text'],
  input_image: ['type', 'image_url', 'file_id', 'detail'],
  input_file: ['type', 'file_id', 'file_data', 'file_url', 'filename', 'detail'],
  output_text: ['type', 'text', 'annotations', 'logprobs'],
  refusal: ['type', 'refusal'],
};

function partTypes(role: unknown): readonly string[] {
  return role === 'assistant' ? ['output_text', 'refusal'] : ['input_text', 'input_image', 'input_file'];
}

function checkPart(part: unknown, role: unknown, param: string): void {
  expectKind(part, 'object', param);
  if (!isRecord(part)) return;
  expectKey(part, 'type', `${param}.type`);
  expectOneOf(part['type'], partTypes(role), `${param}.type`);
  const type = String(part['type']);
  if (type.endsWith('_text')) {
    expectKey(part, 'text', `${param}.text`);
    expectKind(part['text'], 'string', `${param}.text`);
  }
  refuseUnknownKeys(part, PART_KEYS[type] ?? [], `${param}.`);
}

/** The content of a message item: a string, or parts that fit its role. */
export function checkContent(item: JsonRecord, param: string): void {
  const content = item['content'];
  if (typeof content === 'string') return;
  if (!Array.isArray(content)) {
    throw wrongType(`${param}.content`, 'one of an array of objects or string', content);
  }
  for (const [index, part] of content.entries()) {
    checkPart(part, item['role'], `${param}.content[${index}]`);
  }
}
