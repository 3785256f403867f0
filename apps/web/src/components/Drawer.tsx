'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode, useId, useState } from 'react';
import { IconButton } from './IconButton.tsx';
import { useModal } from './useModal.ts';

export interface DrawerProps {
  open: boolean;
  /** Esc, the backdrop or the close button asked to close. */
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** A modal sheet from the right, for what stands beside the page where there is room for it. */
export function Drawer({ open, onClose, title, children }: DrawerProps) {
  const t = useTranslations('components.drawer');
  const id = useId();
  const modal = useModal(open, onClose);
  const [{ was, times }, setSeen] = useState({ was: false, times: 0 });
  if (was !== open) {
    setSeen({ was: open, times: open ? times + 1 : times });
  }
  return (
    <dialog {...modal} className="drawer" aria-labelledby={id}>
      <div className="drawer-sheet">
        <div className="drawer-head">
          <h2 id={id} className="text-title">
            {title}
          </h2>
          <IconButton label={t('close')} onClick={onClose}>
            <X aria-hidden />
          </IconButton>
        </div>
        {/* It stays while the sheet slides out, and is put in anew each time: what was there before is no news then. */}
        {times > 0 && <Fragment key={times}>{children}</Fragment>}
      </div>
    </dialog>
  );
}
