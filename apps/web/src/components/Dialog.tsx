'use client';
import { type ReactNode, useId } from 'react';
import { flag } from './flag.ts';
import { useModal } from './useModal.ts';

export interface DialogProps {
  open: boolean;
  /** Esc, the backdrop, or a button of yours asked to close. */
  onClose: () => void;
  /** A question: "Film the 8 scenes left in episode 2?" */
  title: string;
  children: ReactNode;
  /** 720 px instead of 430. */
  wide?: boolean;
}

/**
 * A native modal. Only for spends over one scene and permanent deletes. The focus goes to the element marked
 * `data-initial-focus` (the ticket of a spend, the safe choice of a delete) and returns where it came from.
 */
export function Dialog({ open, onClose, title, children, wide = false }: DialogProps) {
  const id = useId();
  const modal = useModal(open, onClose);
  return (
    <dialog {...modal} className="dialog" data-wide={flag(wide)} aria-labelledby={id}>
      {open && (
        <div className="-m-7 p-7">
          <h2 id={id} className="text-title">
            {title}
          </h2>
          {children}
        </div>
      )}
    </dialog>
  );
}
