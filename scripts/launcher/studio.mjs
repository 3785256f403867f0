import { keepRunning } from './keep-running.mjs';
import { PlainError } from './plain-error.mjs';

const serverPatienceMs = 10_000;
const otherPatienceMs = 3_000;

/**
 * The running children. They start in the order of `add`, and stop in the opposite one, so that the server
 * finishes its requests while the services it talks to are still there.
 */
export class Studio {
  #children = [];
  #stopped = null;
  #fail;
  /** Rejects with one line when a child cannot be kept alive. */
  failed = new Promise((_, reject) => {
    this.#fail = reject;
  });

  #changed;

  /** @param changed called with the ids of all children whenever one was started */
  constructor(changed) {
    this.failed.catch(() => undefined);
    this.#changed = changed;
  }

  /** Starts a child and answers what it said when it was ready. */
  async add(plan) {
    const child = keepRunning(plan, {
      say,
      started: () => queueMicrotask(() => this.#changed(this.#pids())),
      gaveUp: (line) => this.#fail(new PlainError(line)),
    });
    this.#children.push(child);
    return await Promise.race([child.ready, this.failed]);
  }

  #pids() {
    return this.#children.map((child) => child.pid()).filter((pid) => pid !== undefined);
  }

  /** Stops everything once, however often it is called. */
  stop() {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  async #stopAll() {
    const [server, ...others] = this.#children.toReversed();
    await server?.stop(serverPatienceMs);
    await Promise.all(others.map((child) => child.stop(otherPatienceMs)));
  }
}

/** Tells the person at the terminal something. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Resolves when a signal asks to stop. A second one more than a second later (Ctrl-C reaches this process twice
 * when an outer launcher passes it on) ends everything at once.
 */
export function stopRequested() {
  return new Promise((resolve) => {
    let first = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        if (first !== 0 && Date.now() - first > 1000) process.exit(130);
        if (first === 0) first = Date.now();
        resolve(signal);
      });
    }
  });
}
