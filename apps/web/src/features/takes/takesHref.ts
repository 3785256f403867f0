/** Where two takes of a scene are compared: `?scene=3&compare=2,3`; the episode is named unless it is the first. */
export interface TakesPlace {
  readonly episode: number;
  readonly scene: number;
  /** Take numbers, at most two; empty lets the page choose. Null: the scene is only chosen, nothing is compared. */
  readonly compare: readonly number[] | null;
}

const whole = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;

/** What the address says about takes; null when it names no scene. Pure. */
export const readTakesPlace = (search: URLSearchParams): TakesPlace | null => {
  const scene = whole(search.get('scene'));
  if (scene === null) {
    return null;
  }
  const asked = search.get('compare');
  const numbers = (asked ?? '').split(',').flatMap((text) => whole(text) ?? []);
  return {
    episode: whole(search.get('episode')) ?? 1,
    scene,
    compare: asked === null ? null : [...new Set(numbers)].slice(0, 2),
  };
};

/** The address of a place in a novela. Pure. */
export const takesHref = (novelaId: string, { episode, scene, compare }: TakesPlace): string => {
  const where = `${episode === 1 ? '' : `episode=${episode}&`}scene=${scene}`;
  const takes = compare === null ? '' : `&compare=${compare.join(',')}`;
  return `/novelas/${encodeURIComponent(novelaId)}?${where}${takes}`;
};
