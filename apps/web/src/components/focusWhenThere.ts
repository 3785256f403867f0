const patienceMs = 5_000;

/**
 * Focuses the element once it is on the page: parts of a page may wake after the place that wants to come back to
 * them. Gives up after five seconds, and leaves alone whatever a person has focused since.
 * @returns how to stop waiting
 */
export function focusWhenThere(selector: string): () => void {
  const tryNow = () => document.querySelector<HTMLElement>(selector)?.focus();
  const observer = new MutationObserver(() => {
    const { activeElement } = document;
    // After a change of page the router puts the focus on the main part: nobody chose that either.
    const idle = activeElement === null || activeElement === document.body || activeElement.id === 'main';
    if (idle) tryNow();
  });
  tryNow();
  // It goes on looking: what is there from the server is put in anew when its part wakes.
  observer.observe(document.body, { childList: true, subtree: true });
  const late = setTimeout(() => observer.disconnect(), patienceMs);
  return () => {
    clearTimeout(late);
    observer.disconnect();
  };
}
