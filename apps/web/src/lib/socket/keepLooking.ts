import { asApiError } from '../api/ApiError.ts';
import { connectionStore } from './connectionStore.ts';

/** Milliseconds between two looks over plain HTTP. */
export const LOOK_MILLISECONDS = 5000;

/**
 * A look that is repeated until it succeeds, as long as the socket stands: whatever it was for, no event will bring it.
 * `gone` hears whether there is still something to see. Browser only.
 */
export const keepLooking = (read: () => Promise<void>, gone: (gone: boolean) => void) => {
  let again: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const failed = (thrown: unknown): void => {
    if (asApiError(thrown).code === 'not_found') {
      gone(true);
    } else if (!stopped && connectionStore.getState().state === 'up') {
      clearTimeout(again);
      again = setTimeout(() => void look(), LOOK_MILLISECONDS);
    }
  };
  const look = (): Promise<void> => {
    clearTimeout(again);
    return read().then(() => gone(false), failed);
  };
  const stop = (): void => {
    stopped = true;
    clearTimeout(again);
  };
  return { look, stop };
};
