'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import {
  forgetToast,
  hideToast,
  readNoToasts,
  readToasts,
  subscribeToasts,
  type ToastEntry,
} from './toastStore.ts';

const SHOWN_MILLISECONDS = 8000;

function Toast({ entry }: { entry: ToastEntry }) {
  const [held, setHeld] = useState(false);
  const left = useRef(SHOWN_MILLISECONDS);

  useEffect(() => {
    if (held) {
      return undefined;
    }
    const startedAt = Date.now();
    const timer = setTimeout(() => hideToast(entry.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1000, left.current - (Date.now() - startedAt));
    };
  }, [held, entry.id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hover and focus only hold the clock, nothing is triggered.
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          hideToast(entry.id);
        }
      }}
    >
      <span>{entry.text}</span>
      {entry.action !== undefined && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            forgetToast(entry.id);
            entry.action?.run();
          }}
        >
          {entry.action.label}
        </button>
      )}
    </div>
  );
}

/** Where toasts appear; the root layout holds the only one. Call `toast({...})` from `toastStore`. */
export function Toaster() {
  const t = useTranslations('components.toast');
  const entries = useSyncExternalStore(subscribeToasts, readToasts, readNoToasts);
  return (
    <section className="toaster" aria-label={t('region')} aria-live="polite">
      {entries
        .filter((entry) => entry.showing)
        .reverse()
        .map((entry) => (
          <Toast key={entry.id} entry={entry} />
        ))}
    </section>
  );
}
