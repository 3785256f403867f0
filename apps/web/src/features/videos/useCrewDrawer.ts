'use client';
import { useState } from 'react';

/** The button that opens it. */
export const CREW_BUTTON = 'crew-button';

/** The drawer that takes the side column's place where that has no room. */
export interface CrewDrawer {
  /** The column has no room in the page. */
  readonly needed: boolean;
  readonly open: boolean;
  /** Opens it; nothing happens where the column stands in the page. */
  readonly show: () => void;
  /** Opens it for something that leaves the page on the way, like a toast: closing then comes back to the button. */
  readonly showFromNews: () => void;
  readonly hide: () => void;
}

/** Keeps whether the drawer is open; it does not outlive the width that needs it. */
export function useCrewDrawer(needed: boolean): CrewDrawer {
  const [open, setOpen] = useState(false);
  if (open && !needed) {
    setOpen(false);
  }
  const show = () => setOpen(needed);
  return {
    needed,
    open,
    show,
    showFromNews: () => {
      document.getElementById(CREW_BUTTON)?.focus();
      show();
    },
    hide: () => setOpen(false),
  };
}
