/** Replicate's words for predictions that fail while running. */
export const FAILURE_TEXTS: Record<string, string> = {
  E003: 'Service is currently unavailable due to high demand. Please try again later. (E003)',
  E004: 'Service is temporarily unavailable. Please try again later. (E004)',
  E005: 'The input or output was flagged as sensitive. Please try again with different inputs. (E005)',
};
