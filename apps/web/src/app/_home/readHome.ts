import { cache } from 'react';
import { serverApi } from '../../lib/api/serverApi.ts';

/** The newest novelas for the dashboard; null when they could not be read, so that only the list fails. */
export const readHome = cache(async () => {
  try {
    return await serverApi('GET /api/novelas', { query: { limit: '8' } });
  } catch {
    return null;
  }
});
