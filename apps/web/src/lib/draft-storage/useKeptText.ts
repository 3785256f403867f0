'use client';
import { useEffect, useState } from 'react';
import { keepForm } from './draftStorage.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

const keptText = (name: string) => keepForm(name, isText, () => sessionStorage);

/** Text that survives a reload of this tab until it is sent: set it to an empty text then. `name` says what it is for. */
export function useKeptText(name: string, first = ''): [string, (text: string) => void] {
  const [text, setText] = useState(first);
  useEffect(() => {
    const kept = keptText(name).read();
    if (kept !== null) {
      setText(kept);
    }
  }, [name]);
  const change = (next: string) => {
    setText(next);
    const kept = keptText(name);
    next === '' ? kept.clear() : kept.write(next);
  };
  return [text, change];
}
