import type { Database } from '../platform/database/database.ts';

// Of the eight connections a process holds, so many at most wait for each other's money; the rest answer readers.
const abreast = 4;

interface Line {
  /** The last one in the line of each novela. */
  readonly tails: Map<string, Promise<void>>;
  readonly waiting: (() => void)[];
  inside: number;
}

const lines = new WeakMap<Database, Line>();

const lineOf = (db: Database): Line => {
  const known = lines.get(db) ?? { tails: new Map(), waiting: [], inside: 0 };
  lines.set(db, known);
  return known;
};

/**
 * Lets requests that spend on one novela in one after another, in the order they came, and only a few novelas abreast.
 * They would wait for each other's row locks anyway; waiting here, before a connection is taken, leaves the connections
 * to everybody else and nobody runs out of time. A convenience of this process alone: the locks in the database decide.
 */
export async function waitInLine<T>(db: Database, novelaId: string, work: () => Promise<T>): Promise<T> {
  const line = lineOf(db);
  const before = line.tails.get(novelaId) ?? Promise.resolve();
  const turn = before.then(() => comeIn(line)).then(() => work().finally(() => goOut(line)));
  const tail = turn.then(
    () => undefined,
    () => undefined,
  );
  line.tails.set(novelaId, tail);
  void tail.then(() => {
    if (line.tails.get(novelaId) === tail) line.tails.delete(novelaId);
  });
  return await turn;
}

function comeIn(line: Line): Promise<void> {
  if (line.inside < abreast) {
    line.inside += 1;
    return Promise.resolve();
  }
  return new Promise((resolve) => line.waiting.push(resolve));
}

/** Whoever leaves hands the place to the one who waits longest. */
function goOut(line: Line): void {
  const next = line.waiting.shift();
  if (next) next();
  else line.inside -= 1;
}
