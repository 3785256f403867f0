'use client';
import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { IconButton } from './IconButton.tsx';

export interface StepperProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  /** How the value reads, for example `$60`; the plain number without it. */
  format?: (value: number) => string;
  hint?: string;
  disabled?: boolean;
  onChange: (value: number) => void;
}

/** Minus, value, plus. Arrow keys, Page keys, Home and End work on the value. */
export function Stepper(props: StepperProps) {
  const t = useTranslations('components.stepper');
  const id = useId();
  const { label, value, min, max, step = 1, format = String, disabled = false, onChange } = props;
  const set = (next: number) => {
    const inside = Math.min(max, Math.max(min, next));
    if (!disabled && inside !== value) {
      onChange(inside);
    }
  };
  const jumps: Record<string, number> = {
    ArrowUp: value + step,
    ArrowRight: value + step,
    ArrowDown: value - step,
    ArrowLeft: value - step,
    PageUp: value + step * 10,
    PageDown: value - step * 10,
    Home: min,
    End: max,
  };
  return (
    <div className="field">
      <span id={id} className="field-label">
        {label}
      </span>
      <div className="stepper">
        <IconButton
          label={t('less', { label })}
          disabled={disabled || value <= min}
          onClick={() => set(value - step)}
        >
          <Minus aria-hidden />
        </IconButton>
        <span
          role="spinbutton"
          tabIndex={0}
          className="stepper-value"
          aria-labelledby={id}
          aria-valuenow={value}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuetext={format(value)}
          aria-disabled={disabled || undefined}
          onKeyDown={(event) => {
            const next = jumps[event.key];
            if (next !== undefined) {
              event.preventDefault();
              set(next);
            }
          }}
        >
          {format(value)}
        </span>
        <IconButton
          label={t('more', { label })}
          disabled={disabled || value >= max}
          onClick={() => set(value + step)}
        >
          <Plus aria-hidden />
        </IconButton>
      </div>
      {props.hint !== undefined && <p className="field-hint">{props.hint}</p>}
    </div>
  );
}
