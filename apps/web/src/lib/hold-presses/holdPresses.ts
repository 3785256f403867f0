/**
 * Keeps what a person does to a button or a select before its code has woken, and does it again once it has. A part of
 * the page that is only HTML yet swallows presses. It runs as the page's first script, written out into the HTML, so it
 * may use nothing but what stands inside it.
 *
 * A button that reads differently when it wakes is not pressed: it is not the one that was meant, least of all when the
 * difference is its price. Nothing is done again after ten seconds, and nothing the browser has done by itself.
 */
export function holdPresses(): void {
  const held = new Map<HTMLElement, { readonly read: string | null; readonly until: number }>();
  // The framework leaves its mark on every element whose handlers it knows (react-dom, `internalPropsKey`).
  const isAwake = (element: HTMLElement) =>
    Object.keys(element).some((name) => name.startsWith('__reactProps$'));
  const isDoneByBrowser = (element: HTMLElement) =>
    element instanceof HTMLButtonElement &&
    (element.popoverTargetElement !== null || (element.form !== null && element.type === 'submit'));

  const doAgain = (element: HTMLElement, read: string | null) => {
    if (element instanceof HTMLSelectElement) {
      element.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (element.textContent === read) {
      element.click();
    }
  };
  const look = () => {
    for (const [element, { read, until }] of held) {
      const awake = isAwake(element);
      if (awake || !element.isConnected || performance.now() > until) {
        held.delete(element);
      }
      if (awake) {
        doAgain(element, read);
      }
    }
    if (held.size > 0) {
      setTimeout(look, 50);
    }
  };
  const hear = (event: Event) => {
    const part = event.type === 'change' ? 'select' : 'button';
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>(part) : null;
    if (element === null || isAwake(element) || isDoneByBrowser(element)) {
      return;
    }
    // The press itself may wake the part; then it has been heard.
    setTimeout(() => {
      if (!isAwake(element)) {
        if (held.size === 0) {
          setTimeout(look, 50);
        }
        held.set(element, { read: element.textContent, until: performance.now() + 10_000 });
      }
    });
  };
  addEventListener('click', hear, true);
  addEventListener('change', hear, true);
}
