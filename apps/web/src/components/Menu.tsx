'use client';
import { Ellipsis } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { flag } from './flag.ts';
import { Popover } from './Popover.tsx';

export interface MenuItem {
  id: string;
  label: string;
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onChoose: () => void;
}

export interface MenuProps {
  /** Accessible name of the button: "More for A Outra Helena". */
  label: string;
  items: readonly MenuItem[];
  /** What the button shows; three dots without it. */
  trigger?: ReactNode;
  className?: string;
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) {
    return;
  }
  event.preventDefault();
  const items: Element[] = [...event.currentTarget.querySelectorAll('button')];
  const at = document.activeElement === null ? -1 : items.indexOf(document.activeElement);
  const next = items.at((at + step + items.length) % items.length);
  if (next instanceof HTMLElement) {
    next.focus();
  }
}

/** A button with a short list of free actions; arrow keys move, a choice closes it. */
export function Menu({ label, items, trigger, className }: MenuProps) {
  return (
    <Popover
      label={label}
      trigger={trigger ?? <Ellipsis aria-hidden />}
      {...(className === undefined ? {} : { className })}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an addition, every item is a button of its own. */}
      <div className="min-w-48 p-1.5" onKeyDown={moveFocus}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            className="menu-item"
            data-danger={flag(item.danger)}
            aria-disabled={item.disabled === true || undefined}
            onClick={(event) => {
              if (item.disabled === true) {
                return;
              }
              event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
              item.onChoose();
            }}
          >
            {item.icon}
            {item.label}
          </button>
        ))}
      </div>
    </Popover>
  );
}
