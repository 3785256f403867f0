'use client';
import { type MouseEvent, type RefObject, type SyntheticEvent, useLayoutEffect, useRef } from 'react';

interface ModalParts {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLDialogElement>) => void;
}

/**
 * What makes a `<dialog>` modal: it opens and closes with `open`, Esc and the backdrop ask to close. The focus goes to
 * the element marked `data-initial-focus`, or to the first there is, and returns where it came from.
 */
export function useModal(open: boolean, onClose: () => void): ModalParts {
  const ref = useRef<HTMLDialogElement>(null);

  // Before the effects of its content, which may measure itself.
  useLayoutEffect(() => {
    const element = ref.current;
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

  // Closed before it leaves the page: only a dialog that is closed gives the focus back.
  useLayoutEffect(() => {
    const element = ref.current;
    return () => element?.close();
  }, []);

  return {
    ref,
    onCancel: (event) => {
      // React tells the Esc of a dialog inside this one here too.
      if (event.target === event.currentTarget) {
        event.preventDefault();
        onClose();
      }
    },
    onClick: (event) => {
      if (event.target === event.currentTarget) {
        onClose();
      }
    },
  };
}
