import { badRequest } from '../api-error.ts';
import { listOf } from '../json.ts';
import { expectKind } from './expect.ts';

const MOST_TOOLS = 128;

/** Refuses an array without anything in it. */
export function expectFilled(value: unknown, param: string): void {
  expectKind(value, 'array', param);
  if (listOf(value).length === 0) {
    throw badRequest(
      `Invalid '${param}': empty array. Expected an array with minimum length 1, but got an empty array instead.`,
      param,
      'empty_array',
    );
  }
}

/** Refuses more tools than a request may offer, on either API. */
export function expectFewTools(value: unknown, param: string): void {
  expectKind(value, 'array', param);
  const { length } = listOf(value);
  if (length > MOST_TOOLS) {
    throw badRequest(
      `Invalid '${param}': array too long. Expected an array with maximum length ${MOST_TOOLS}, but got an array with length ${length} instead.`,
      param,
      'array_above_max_length',
    );
  }
}
