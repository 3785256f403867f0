const EVENT = 'novela:announce';

/** Reads a sentence out politely through the page's one live region. Browser only. */
export function announce(sentence: string): void {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: sentence }));
}

/** Calls `heard` for every announced sentence until the returned function is called. */
export function listenToAnnouncements(heard: (sentence: string) => void): () => void {
  const listener = (event: Event) => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') {
      heard(event.detail);
    }
  };
  window.addEventListener(EVENT, listener);
  return () => window.removeEventListener(EVENT, listener);
}
