'use client';
import { type RefObject, useEffect, useState } from 'react';
import { keepForm } from './draftStorage.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

const keptText = (name: string) => keepForm(name, isText, () => sessionStorage);

/**
 * Text that survives a reload of this tab until it is sent: set it to an empty text then. `name` says what it is for,
 * `field` where it is typed when the server draws that: what stands there before the page wakes was typed just now.
 */
export function useKeptText(
  name: string,
  field?: RefObject<HTMLTextAreaElement | null>,
): [string, (text: string) => void] {
  const [text, setText] = useState('');
  useEffect(() => {
    const typed = field?.current?.value ?? '';
    if (typed !== '') {
      keptText(name).write(typed);
      setText(typed);
      return;
    }
    const kept = keptText(name).read();
    if (kept !== null) {
      setText(kept);
    }
  }, [name, field]);
  const change = (next: string) => {
    setText(next);
    const kept = keptText(name);
    next === '' ? kept.clear() : kept.write(next);
  };
  return [text, change];
}
