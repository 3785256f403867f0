import { ApiError } from '../api-error.ts';

function redact(key: string): string {
  return key.length <= 16
    ? `${key.slice(0, 3)}${'*'.repeat(8)}`
    : `${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}`;
}

function refuse(message: string, code: string | null): ApiError {
  return new ApiError({ status: 401, message, code });
}

/** The refusal of a key that is not one of this account's. */
export function wrongKey(key: string): ApiError {
  return refuse(
    `Incorrect API key provided: ${redact(key)}. You can find your API key at https://platform.openai.com/account/api-keys.`,
    'invalid_api_key',
  );
}

/**
 * The key of a `Bearer sk-...` header.
 * @throws ApiError 401 when there is none or it has another form.
 */
export function checkKey(authorization: string | undefined): string {
  const key = /^Bearer\s+(.*)$/i.exec(authorization ?? '')?.[1]?.trim();
  if (!key) {
    throw refuse(
      "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). You can obtain an API key from https://platform.openai.com/account/api-keys.",
      null,
    );
  }
  if (!/^sk-\S+$/.test(key)) throw wrongKey(key);
  return key;
}
