import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ApiError } from '../../../lib/api/ApiError.ts';
import { serverApi } from '../../../lib/api/serverApi.ts';

/**
 * A novela with its scenes and newest messages, once per page request. The messages may fail alone.
 * @throws ApiError when the studio cannot answer; a novela that is not there becomes the not-found page
 */
export const readNovela = cache(async (id: string) => {
  try {
    const [{ data, videos }, messages] = await Promise.all([
      serverApi('GET /api/novelas/:id', { params: { id } }),
      serverApi('GET /api/novelas/:id/messages', { params: { id }, query: { limit: '40' } }).then(
        (answer) => answer.data,
        () => [],
      ),
    ]);
    return { novela: data, videos, messages };
  } catch (thrown) {
    if (thrown instanceof ApiError && (thrown.code === 'not_found' || thrown.code === 'bad_path')) {
      notFound();
    }
    throw thrown;
  }
});
