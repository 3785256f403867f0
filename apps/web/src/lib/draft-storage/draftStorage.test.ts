import { describe, expect, it } from 'vitest';
import { keepForm, type TextStore } from './draftStorage.ts';

const isNote = (value: unknown): value is { note: string } =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'note') === 'string';

const memory = (): TextStore & { held: Map<string, string> } => {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => {
      held.set(name, value);
    },
    removeItem: (name) => {
      held.delete(name);
    },
  };
};

describe('keepForm', () => {
  it('gives back what was kept until it is cleared', () => {
    const store = memory();
    const kept = keepForm('d1', isNote, () => store);
    expect(kept.read()).toBeNull();
    kept.write({ note: 'x' });
    expect(keepForm('d1', isNote, () => store).read()).toEqual({ note: 'x' });
    expect(keepForm('d2', isNote, () => store).read()).toBeNull();
    kept.clear();
    expect(kept.read()).toBeNull();
  });

  it('reads broken or foreign text as nothing', () => {
    const store = memory();
    const kept = keepForm('d1', isNote, () => store);
    kept.write({ note: 'x' });
    for (const name of store.held.keys()) {
      store.held.set(name, '{"note":');
    }
    expect(kept.read()).toBeNull();
    store.held.set([...store.held.keys()][0] ?? '', '{"other":1}');
    expect(kept.read()).toBeNull();
  });

  it('works without storage, only forgetfully', () => {
    const kept = keepForm('d1', isNote, () => {
      throw new Error('forbidden');
    });
    kept.write({ note: 'x' });
    expect(kept.read()).toBeNull();
  });
});
