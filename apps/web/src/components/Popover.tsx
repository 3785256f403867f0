'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { placePopover } from './placePopover.ts';

export interface PopoverProps {
  /** Accessible name of the button. */
  label: string;
  /** What the button shows. */
  trigger: ReactNode;
  /** Classes of the button; an icon button without them. */
  className?: string;
  children: ReactNode;
  /** Told when it opens and closes. */
  onToggle?: (open: boolean) => void;
}

/** A button and the panel it opens: native popover, so Esc, outside clicks and focus return come for free. */
export function Popover({ label, trigger, className = 'icon-button', children, onToggle }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  const tell = (open: boolean) => {
    button.current?.setAttribute('aria-expanded', String(open));
    if (open && button.current !== null && panel.current !== null) {
      placePopover(button.current, panel.current);
    }
    onToggle?.(open);
  };
  // The browser opens it without any script, perhaps before this one has come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was opened before counts here.
  useEffect(() => {
    if (panel.current?.matches(':popover-open') === true) {
      tell(true);
    }
  }, []);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        popoverTarget={id}
        aria-label={label}
        aria-expanded="false"
        title={className === 'icon-button' ? label : undefined}
      >
        {trigger}
      </button>
      {/* `menu-host` lets one choice close the panel without knowing it. */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="popover"
        onToggle={(event) => tell(event.newState === 'open')}
      >
        {children}
      </div>
    </>
  );
}
