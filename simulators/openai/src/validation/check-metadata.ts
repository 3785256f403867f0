import { badRequest } from '../api-error.ts';
import { isRecord } from '../json.ts';
import { expectKind } from './expect.ts';

/** At most 16 pairs, keys up to 64 characters, values strings up to 512. */
export function checkMetadata(value: unknown): void {
  if (value === undefined || value === null) return;
  expectKind(value, 'object', 'metadata');
  const pairs = Object.entries(isRecord(value) ? value : {});
  if (pairs.length > 16) {
    throw badRequest(
      `Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got an object with ${pairs.length} properties instead.`,
      'metadata',
      'object_above_max_properties',
    );
  }
  for (const [key, text] of pairs) {
    if (key.length > 64) {
      throw badRequest(
        `Invalid property name in 'metadata': '${key}' is too long. Expected a property name with maximum length 64, but got a property name with length ${key.length} instead.`,
        'metadata',
        'property_name_above_max_length',
      );
    }
    expectKind(text, 'string', `metadata.${key}`);
    if (String(text).length > 512) {
      throw badRequest(
        `Invalid 'metadata.${key}': string too long. Expected a string with maximum length 512, but got a string with length ${String(text).length} instead.`,
        `metadata.${key}`,
        'string_above_max_length',
      );
    }
  }
}
