'use client';
import { useEffect, useRef } from 'react';
import { shortcutsOn } from './shortcuts.ts';

/** True where keys are typed. Ranges take arrow keys alone, so letters pass. */
export const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="range"]), textarea, select'));

/** Space presses what has the focus; an open panel or dialog has the keyboard to itself. */
const isTaken = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof Element ? event.target : null;
  const presses = event.key === ' ' && target?.closest('button, a, summary, input') != null;
  return presses || document.querySelector('dialog[open], :popover-open') !== null;
};

/**
 * Single-key shortcuts, by `event.key` in lower case. They rest while a field has the focus, a modifier is held,
 * a dialog or panel is open; keys that write a character also while the reader has switched shortcuts off.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || inField(event.target)) {
        return;
      }
      const run = current.current[event.key.toLowerCase()];
      if (run !== undefined && !isTaken(event) && (event.key.length > 1 || shortcutsOn())) {
        event.preventDefault();
        run();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
