import type { MouseEventHandler, ReactNode } from 'react';

export interface IconButtonProps {
  /** Accessible name, also the tooltip. */
  label: string;
  /** One lucide icon. */
  children: ReactNode;
  disabled?: boolean;
  pressed?: boolean;
  popoverTarget?: string;
  expanded?: boolean;
  onClick?: MouseEventHandler<HTMLButtonElement>;
}

/** A square button for transport, close, more and settings, the only places where an icon stands alone. */
export function IconButton(props: IconButtonProps) {
  const locked = props.disabled === true;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.label}
      title={props.label}
      aria-disabled={locked || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      popoverTarget={props.popoverTarget}
      onClick={locked ? undefined : props.onClick}
    >
      {props.children}
    </button>
  );
}
