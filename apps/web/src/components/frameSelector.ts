/** Selects a scene's frame in the strip. Browser only. */
export const frameSelector = (id: string): string => `[data-scene="${CSS.escape(id)}"]`;
