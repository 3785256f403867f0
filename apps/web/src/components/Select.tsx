import { ChevronDown } from 'lucide-react';
import { useId } from 'react';

export interface SelectOption<V extends string> {
  value: V;
  label: string;
  disabled?: boolean;
}

export interface SelectProps<V extends string> {
  label: string;
  options: readonly SelectOption<V>[];
  value: V;
  onChange: (value: V) => void;
  /** `sm` looks like a menu button, `md` like a field. */
  size?: 'sm' | 'md';
  /** Shows the label above; otherwise it is the accessible name only. */
  showLabel?: boolean;
  name?: string;
}

/** A native select dressed as a menu button. */
export function Select<V extends string>(props: SelectProps<V>) {
  const id = useId();
  return (
    <div className={props.showLabel === true ? 'field' : 'contents'}>
      <label htmlFor={id} className={props.showLabel === true ? 'field-label' : 'sr-only'}>
        {props.label}
      </label>
      <span className="select" data-size={props.size ?? 'sm'}>
        <select
          id={id}
          name={props.name}
          value={props.value}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.currentTarget.value);
            if (chosen !== undefined) {
              props.onChange(chosen.value);
            }
          }}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden />
      </span>
    </div>
  );
}
