import { describe, expect, it } from 'vitest';
import { createTicketLock, isFinalAnswer, type KeyStore } from './ticketLock.ts';

function memoryStore(): KeyStore & { size: () => number } {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    size: () => kept.size,
  };
}

function countedKeys() {
  let made = 0;
  return () => {
    made += 1;
    return `key-${made}`;
  };
}

describe('createTicketLock', () => {
  it('sends once however often it is pressed before the answer', async () => {
    const lock = createTicketLock('scene-8', memoryStore(), countedKeys());
    const sent: string[] = [];
    let answer = (_: string) => {};
    const send = (key: string) => {
      sent.push(key);
      return new Promise<string>((resolve) => {
        answer = resolve;
      });
    };
    const presses = [lock.press(send), lock.press(send), lock.press(send)];
    answer('filming');
    expect(await Promise.all(presses)).toEqual(['filming', undefined, undefined]);
    expect(sent).toEqual(['key-1']);
  });

  it('takes a new key after an answer', async () => {
    const store = memoryStore();
    const lock = createTicketLock('scene-8', store, countedKeys());
    expect(await lock.press(async (key) => key)).toBe('key-1');
    expect(store.size()).toBe(0);
    expect(await lock.press(async (key) => key)).toBe('key-2');
  });

  it('keeps its key when nobody knows whether the press arrived, even across a reload', async () => {
    const store = memoryStore();
    const createKey = countedKeys();
    const lost = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(createTicketLock('scene-8', store, createKey).press(lost)).rejects.toThrow(
      'Failed to fetch',
    );
    const reloaded = createTicketLock('scene-8', store, createKey);
    expect(await reloaded.press(async (key) => key)).toBe('key-1');
  });

  it('drops its key when the server refused for good', async () => {
    const lock = createTicketLock('scene-8', memoryStore(), countedKeys());
    const refuse = () =>
      Promise.reject(Object.assign(new Error('moved'), { status: 409, code: 'price_changed' }));
    await expect(lock.press(refuse)).rejects.toThrow('moved');
    expect(await lock.press(async (key) => key)).toBe('key-2');
  });

  it('keeps the keys of two tickets apart', async () => {
    const store = memoryStore();
    const createKey = countedKeys();
    const lost = () => Promise.reject(new TypeError('offline'));
    await expect(createTicketLock('scene-8', store, createKey).press(lost)).rejects.toThrow();
    expect(await createTicketLock('scene-9', store, createKey).press(async (key) => key)).toBe('key-2');
  });
});

describe('isFinalAnswer', () => {
  it('is false whenever the money could have moved', () => {
    for (const status of [408, 425, 429, 500, 502, 504]) {
      expect(isFinalAnswer({ status })).toBe(false);
    }
    expect(isFinalAnswer({ status: 409, code: 'request_in_progress' })).toBe(false);
    expect(isFinalAnswer(new TypeError('Failed to fetch'))).toBe(false);
  });

  it('is true for a plain refusal', () => {
    expect(isFinalAnswer({ status: 402, code: 'budget_exceeded' })).toBe(true);
    expect(isFinalAnswer({ status: 409, code: 'price_changed' })).toBe(true);
  });
});
