'use client';
import { useId } from 'react';

export interface SegmentedOption<V extends string> {
  value: V;
  label: string;
  /** Why it cannot be chosen here; shown as its tooltip. */
  disabledReason?: string;
}

export interface SegmentedProps<V extends string> {
  label: string;
  options: readonly SegmentedOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  size?: 'md' | 'sm';
  hideLabel?: boolean;
  name?: string;
}

/** One choice of a few, as a native radio group. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const id = useId();
  const name = props.name ?? id;
  return (
    <fieldset className="field">
      <legend className={props.hideLabel === true ? 'sr-only' : 'field-label mb-2'}>{props.label}</legend>
      <div className="segmented" data-size={props.size ?? 'md'}>
        {props.options.map((option) => (
          <label key={option.value} className="segment" title={option.disabledReason}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              disabled={option.disabledReason !== undefined}
              onChange={() => props.onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
