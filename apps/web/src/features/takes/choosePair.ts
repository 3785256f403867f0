import type { Take } from '@novela/contract/videos';

/** The two takes beside each other, by number; `right` is null for a scene of one take. */
export interface Pair {
  readonly left: number;
  readonly right: number | null;
  /** The one that sounds, that Flip shows and that U puts into the episode. */
  readonly active: number;
}

type Numbered = Pick<Take, 'id' | 'takeNumber' | 'state'>;

const numbersOf = (takes: readonly Numbered[]): number[] =>
  takes.map(({ takeNumber }) => takeNumber).sort((a, b) => a - b);

/** The takes worth looking at first: the one in the episode and the newest other film. */
const usual = (takes: readonly Numbered[], selectedId: string | null): number[] => {
  const films = takes.filter(({ state }) => state === 'completed');
  const inEpisode = films.find(({ id }) => id === selectedId);
  const others = numbersOf(films.length > 1 ? films : takes).filter((n) => n !== inEpisode?.takeNumber);
  return [inEpisode?.takeNumber, others.at(-1), others.at(-2)].flatMap((n) => n ?? []).slice(0, 2);
};

/** The pair an address asks for, completed with the usual takes where it names none. Null without takes. Pure. */
export const firstPair = (
  takes: readonly Numbered[],
  selectedId: string | null,
  asked: readonly number[],
): Pair | null => {
  const known = numbersOf(takes);
  const wanted = asked.filter((number) => known.includes(number));
  const both = [...wanted, ...usual(takes, selectedId).filter((n) => !wanted.includes(n))].slice(0, 2);
  const [left, right] = both.sort((a, b) => a - b);
  if (left === undefined) {
    return null;
  }
  const inEpisode = takes.find(({ id }) => id === selectedId)?.takeNumber;
  const active = both.find((number) => number !== inEpisode) ?? left;
  return { left, right: right ?? null, active };
};

/** The pair after a person chose a take: one of the two becomes active, another replaces the active one. Pure. */
export const chooseTake = (pair: Pair, number: number): Pair => {
  if (number === pair.left || number === pair.right) {
    return { ...pair, active: number };
  }
  const kept = pair.active === pair.left ? pair.right : pair.left;
  if (kept === null) {
    return { left: number, right: null, active: number };
  }
  return { left: Math.min(kept, number), right: Math.max(kept, number), active: number };
};

/** The other of the two. Pure. */
export const otherOf = (pair: Pair): number =>
  pair.active === pair.left ? (pair.right ?? pair.left) : pair.left;
