import { cache } from 'react';
import { ApiError } from '../api/ApiError.ts';
import { serverApi } from '../api/serverApi.ts';
import type { StudioFacts } from './StudioContext.tsx';

/**
 * The studio's facts for one page request, asked once however many components need them. A studio that does not
 * answer is taken for a real one: showing a free ticket that charges would be the worse mistake.
 */
export const readStudio = cache(async (): Promise<StudioFacts> => {
  try {
    const { data } = await serverApi('GET /api/health');
    return {
      simulatedFilm: data.simulated.video,
      simulatedWriting: data.simulated.languageModel,
      priceBook: data.priceBook,
    };
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) {
      throw thrown;
    }
    return { simulatedFilm: false, simulatedWriting: false, priceBook: 'vsl' };
  }
});
