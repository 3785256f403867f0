'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { flag } from './flag.ts';

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
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) {
      return;
    }
    if (open) {
      element.showModal();
      element.querySelector<HTMLElement>('[data-initial-focus]')?.focus();
    } else {
      element.close();
    }
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a native dialog; the click is only the backdrop.
    <dialog
      ref={dialog}
      className="dialog"
      data-wide={flag(wide)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) {
          onClose();
        }
      }}
    >
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
