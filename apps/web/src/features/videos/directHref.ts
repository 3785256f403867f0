/** Where a scene is directed by hand. */
export const directHref = (novelaId: string, episode: number, scene: number): string =>
  `/novelas/${encodeURIComponent(novelaId)}/generate?episode=${episode}&scene=${scene}`;
