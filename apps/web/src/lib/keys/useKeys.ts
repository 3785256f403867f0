'use client';
import { useEffect, useRef } from 'react';

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/**
 * Single-key shortcuts, by `event.key` in lower case. They rest while a field has the focus, a modifier is held
 * or a dialog is open.
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
      if (run !== undefined && document.querySelector('dialog[open]') === null) {
        event.preventDefault();
        run();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
