import type { IncomingMessage } from 'node:http';
import { badRequest } from '../api-error.ts';

const LIMIT_BYTES = 32 * 1024 * 1024;

/** The whole body as text (at most 32 MiB are kept). */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= LIMIT_BYTES) chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * The body as JSON.
 * @throws ApiError 400 with OpenAI's words for a body that does not parse.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badRequest(
      'We could not parse the JSON body of your request. (HINT: This likely means you aren’t using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)',
      null,
      null,
    );
  }
}
