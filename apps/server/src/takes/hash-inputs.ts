import { createHash } from 'node:crypto';

/** What a film was made from, as one short text: two takes with the same hash were made from the same words. Pure. */
export const hashInputs = (inputs: { readonly prompt: string; readonly parameters: object }): string =>
  createHash('sha256')
    .update(JSON.stringify([inputs.prompt, Object.entries(inputs.parameters).sort()]))
    .digest('hex');
