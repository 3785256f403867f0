'use client';
import { useEffect, useRef } from 'react';
import { shortcutsOn } from '../lib/keys/shortcuts.ts';

export interface PlayerKeys {
  toggle: () => void;
  /** Seconds, negative for back. */
  move: (bySeconds: number) => void;
  /** One frame forward or back. */
  stepFrame: (by: 1 | -1) => void;
  toggleCaptions: () => void;
  toggleFullscreen: () => void;
}

const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';
const PRESSABLE = 'button, a, summary, input, [role="slider"], [role="spinbutton"]';

function isBusyElsewhere(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
    return true;
  }
  if (target?.closest(FIELDS) !== null && target !== null) {
    return true;
  }
  // Space presses a focused button; and nothing behind an open dialog may react.
  const pressesButton = event.key === ' ' && target !== null && target.closest(PRESSABLE) !== null;
  return pressesButton || document.querySelector('dialog[open], :popover-open') !== null;
}

/** J K L , . Space C F for the player, everywhere on the page but in fields. `on` is the reader's setting. */
export function usePlayerKeys(keys: PlayerKeys, on: boolean): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!on) {
      return undefined;
    }
    const actions: Record<string, () => void> = {
      ' ': () => latest.current.toggle(),
      k: () => latest.current.toggle(),
      j: () => latest.current.move(-2),
      l: () => latest.current.move(2),
      ',': () => latest.current.stepFrame(-1),
      '.': () => latest.current.stepFrame(1),
      c: () => latest.current.toggleCaptions(),
      f: () => latest.current.toggleFullscreen(),
    };
    const pressed = (event: KeyboardEvent) => {
      const action = actions[event.key.toLowerCase()];
      if (action !== undefined && !isBusyElsewhere(event) && shortcutsOn()) {
        event.preventDefault();
        action();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on]);
}
