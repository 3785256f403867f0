const GAP = 6;
const EDGE = 12;

/** Puts an open panel under its button, aligned to the button's far edge, and keeps it inside the window. */
export function placePopover(button: HTMLElement, panel: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const size = panel.getBoundingClientRect();
  const wide = document.documentElement.clientWidth;
  const high = document.documentElement.clientHeight;
  const startsLeft = anchor.left + anchor.width / 2 < wide / 2;
  const left = startsLeft ? anchor.left : anchor.right - size.width;
  const below = anchor.bottom + GAP;
  const fits = below + size.height + EDGE <= high || anchor.top < high / 2;
  const top = fits ? below : anchor.top - GAP - size.height;
  panel.style.left = `${Math.max(EDGE, Math.min(left, wide - size.width - EDGE))}px`;
  panel.style.top = `${Math.max(EDGE, Math.min(top, high - size.height - EDGE))}px`;
}
