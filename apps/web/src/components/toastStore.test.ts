import { beforeEach, expect, it } from 'vitest';
import { forgetToast, hideToast, readToasts, subscribeToasts, toast, undoNewest } from './toastStore.ts';

beforeEach(() => {
  for (const entry of readToasts()) {
    forgetToast(entry.id);
  }
});

it('keeps a hidden toast in the list', () => {
  const id = toast({ text: 'Scene 6 is ready' });
  hideToast(id);
  expect(readToasts().map(({ text, showing }) => ({ text, showing }))).toEqual([
    { text: 'Scene 6 is ready', showing: false },
  ]);
});

it('replaces a toast with the same key', () => {
  toast({ text: 'One scene finished', key: 'back' });
  toast({ text: 'Two scenes finished', key: 'back' });
  expect(readToasts().map((entry) => entry.text)).toEqual(['Two scenes finished']);
});

it('shows three at most and keeps twenty', () => {
  for (let number = 1; number <= 25; number += 1) {
    toast({ text: `Scene ${number}` });
  }
  expect(readToasts()).toHaveLength(20);
  expect(readToasts().filter((entry) => entry.showing)).toHaveLength(3);
  expect(readToasts()[0]?.text).toBe('Scene 25');
});

it('tells listeners until they leave', () => {
  let told = 0;
  const leave = subscribeToasts(() => {
    told += 1;
  });
  toast({ text: 'Take 2 deleted' });
  leave();
  toast({ text: 'Take 3 deleted' });
  expect(told).toBe(1);
});

it('undoes the newest thing that can be undone, once', () => {
  const done: string[] = [];
  const action = (name: string) => ({ label: 'Undo', run: () => void done.push(name), undo: true });
  toast({ text: 'Take 2 is in the episode', action: action('take') });
  toast({ text: 'Novela deleted', action: action('novela') });
  toast({ text: 'Scene 6 is ready', action: { label: 'Watch', run: () => void done.push('watch') } });
  expect([undoNewest(), undoNewest(), undoNewest()]).toEqual([true, true, false]);
  expect(done).toEqual(['novela', 'take']);
  expect(readToasts().map(({ text }) => text)).toEqual(['Scene 6 is ready']);
});
