import { headers } from 'next/headers';
import { holdPresses } from '../../lib/hold-presses/holdPresses.ts';

/** The page's first script, allowed by the number its policy was given for this one answer. */
export async function EarlyScript() {
  const policy = (await headers()).get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is our own function, and nothing else.
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: `(${holdPresses})()` }} />;
}
