'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { announce } from '../../components/announce.ts';
import { undoNewest } from '../../components/toastStore.ts';
import { inField, useKeys } from '../../lib/keys/useKeys.ts';
import { useUnstickRouter } from './useUnstickRouter.ts';

/** The primary action of the screen; inside an open dialog, the dialog's own. */
const findPrimary = (): HTMLElement | null => {
  const scope = document.querySelector('dialog[open]') ?? document;
  const marked = [...scope.querySelectorAll<HTMLElement>('[data-primary]')];
  return marked.find((element) => element.offsetParent !== null) ?? null;
};

/** A ticket is only focused by the first press, and its price read; everything else is done at once. */
const doPrimary = (primary: HTMLElement): void => {
  if (primary.classList.contains('ticket') && document.activeElement !== primary) {
    primary.focus();
    // Its verb with the price as it is spoken; the stub shows the same price again.
    announce(primary.querySelector('.ticket-verb')?.textContent ?? '');
    return;
  }
  primary.click();
};

/** In a field Cmd/Ctrl Z belongs to the typing. */
const asksToUndo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' &&
  (event.metaKey || event.ctrlKey) &&
  !event.shiftKey &&
  !event.defaultPrevented &&
  !inField(event.target);

/** Cmd/Ctrl Z undoes the newest thing a toast offers to undo; Cmd/Ctrl Enter does the primary action; if it spends, the first press only focuses the ticket and reads its price. */
export function PrimaryKey() {
  const router = useRouter();
  useUnstickRouter();
  useKeys({
    n: () => {
      const composer = document.getElementById('composer');
      composer === null ? router.push('/#composer') : composer.focus();
    },
    '?': () => {
      const map = document.getElementById('keys');
      map === null ? router.push('/settings#keys') : map.setAttribute('open', '');
      map?.scrollIntoView();
    },
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (asksToUndo(event) && undoNewest()) {
        event.preventDefault();
        return;
      }
      const asked = event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !event.defaultPrevented;
      const primary = asked ? findPrimary() : null;
      if (primary !== null) {
        event.preventDefault();
        doPrimary(primary);
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return null;
}
