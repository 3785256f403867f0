'use client';
import type { MouseEventHandler, ReactNode } from 'react';
import { Dots } from './Dots.tsx';
import { flag } from './flag.ts';
import { useDelayed } from './useDelayed.ts';

export interface ButtonProps {
  children: ReactNode;
  /** Accessible name, where the words on the button do not say enough; begins with them. */
  label?: string;
  /** `ink` is the one primary action, `quiet` has a hairline, `text` has none, `danger` is brick text. */
  look?: 'ink' | 'quiet' | 'text' | 'danger';
  size?: 'md' | 'sm';
  /** A lucide icon before the label. */
  icon?: ReactNode;
  /** A lucide icon after the label. */
  iconAfter?: ReactNode;
  block?: boolean;
  /** Waiting for an answer: locked at once, dots after 300 ms. */
  busy?: boolean;
  /** Locked but still focusable; say why nearby and point `describedBy` at it. */
  disabled?: boolean;
  describedBy?: string;
  type?: 'button' | 'submit';
  form?: string;
  /** Marks the primary action of the screen. */
  primary?: boolean;
  /** Where a skip link leads. */
  id?: string;
  /** Gets the focus when its dialog opens. */
  initialFocus?: boolean;
  popoverTarget?: string;
  onClick?: MouseEventHandler<HTMLButtonElement>;
}

/** A free action. Whatever spends is a `Ticket`. */
export function Button(props: ButtonProps) {
  const { look = 'quiet', size = 'md', busy = false, disabled = false, icon, iconAfter } = props;
  const showDots = useDelayed(busy, 300);
  const locked = busy || disabled;
  return (
    <button
      id={props.id}
      type={locked ? 'button' : (props.type ?? 'button')}
      form={props.form}
      className="button"
      data-look={look}
      data-size={size}
      data-block={flag(props.block)}
      data-busy={flag(busy)}
      data-primary={flag(props.primary)}
      data-initial-focus={flag(props.initialFocus)}
      aria-label={props.label}
      aria-disabled={locked || undefined}
      aria-busy={busy || undefined}
      aria-describedby={props.describedBy}
      popoverTarget={locked ? undefined : props.popoverTarget}
      onClick={locked ? undefined : props.onClick}
    >
      {icon}
      <span>{props.children}</span>
      {showDots ? <Dots /> : iconAfter}
    </button>
  );
}
