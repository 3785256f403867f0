'use client';
import { useId } from 'react';

interface SwitchProps {
  label: string;
  /** What it does and what it costs, in a sentence. */
  hint: string;
  on: boolean;
  busy?: boolean;
  onChange: (on: boolean) => void;
}

/** A yes or no that acts at once. */
export function Switch({ label, hint, on, busy = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="switch-row">
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={on}
        aria-labelledby={id}
        aria-describedby={`${id}hint`}
        aria-busy={busy || undefined}
        aria-disabled={busy || undefined}
        onClick={() => {
          if (!busy) {
            onChange(!on);
          }
        }}
      >
        <span aria-hidden />
      </button>
      <div className="min-w-0">
        <p id={id} className="text-label">
          {label}
        </p>
        <p id={`${id}hint`} className="mt-0.5 text-ink-2 text-small">
          {hint}
        </p>
      </div>
    </div>
  );
}
