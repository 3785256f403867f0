import type { WireAnswer } from './send-once.ts';

/**
 * Whether the answer to a question about a job that cannot exist comes from the function that knows the jobs. Any other
 * answer comes from somebody who does not, a wrong address above all. Pure.
 * @returns null when it does, else why not, in words for whoever runs the studio
 */
export function readPingAnswer({ status, body }: WireAnswer): string | null {
  if (status === 200 || (status === 404 && says(body, 'error', 'Job not found'))) return null;
  if (status === 403 && says(body, 'message', 'Missing Authentication Token'))
    return 'There is no video provider at this address. Check LAMBDA_API_URL: it ends in the stage, for example /homolog.';
  return `The video provider answers with status ${status}.`;
}

function says(body: string, key: string, words: string): boolean {
  try {
    const said: unknown = JSON.parse(body);
    return typeof said === 'object' && said !== null && Reflect.get(said, key) === words;
  } catch {
    return false;
  }
}
