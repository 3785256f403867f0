import { CircleAlert } from 'lucide-react';
import { type ChangeEventHandler, type FocusEventHandler, type HTMLAttributes, type Ref, useId } from 'react';

export interface FieldProps {
  label: string;
  name?: string;
  /** `textarea` grows with its text. */
  as?: 'input' | 'textarea';
  type?: 'text' | 'number' | 'search' | 'url';
  value?: string;
  defaultValue?: string;
  /** An example, never the label. */
  placeholder?: string;
  /** A sentence under the field. */
  hint?: string;
  /** What is wrong and what to do, in a sentence; replaces the hint. */
  error?: string | undefined;
  /** Why the value can no longer change; the field becomes read-only and says so. */
  locked?: string;
  /** Hides the label from sight, not from assistive technology. */
  hideLabel?: boolean;
  rows?: number;
  maxLength?: number;
  required?: boolean;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  /** Language of the value when it is not the interface's. */
  lang?: string;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
  onChange?: ChangeEventHandler<HTMLInputElement | HTMLTextAreaElement>;
  onBlur?: FocusEventHandler<HTMLInputElement | HTMLTextAreaElement>;
}

function FieldNote({ id, error, note }: { id: string; error: string | undefined; note: string | undefined }) {
  if (error !== undefined) {
    return (
      <p id={id} className="field-error">
        <CircleAlert aria-hidden />
        <span>{error}</span>
      </p>
    );
  }
  return note === undefined ? null : (
    <p id={id} className="field-hint">
      {note}
    </p>
  );
}

/** A labelled text field. Server-safe without handlers. */
export function Field(props: FieldProps) {
  const id = useId();
  const note = props.locked ?? props.hint;
  const shared = {
    id,
    name: props.name,
    className: 'field-input',
    value: props.value,
    defaultValue: props.defaultValue,
    placeholder: props.placeholder,
    readOnly: props.locked !== undefined,
    required: props.required,
    maxLength: props.maxLength,
    lang: props.lang,
    ref: props.inputRef,
    'aria-invalid': props.error !== undefined || undefined,
    'aria-describedby': props.error !== undefined || note !== undefined ? `${id}-note` : undefined,
    onChange: props.onChange,
    onBlur: props.onBlur,
  };
  return (
    <div className="field">
      <label htmlFor={id} className={props.hideLabel === true ? 'sr-only' : 'field-label'}>
        {props.label}
      </label>
      {props.as === 'textarea' ? (
        <textarea rows={props.rows ?? 3} {...shared} />
      ) : (
        <input type={props.type ?? 'text'} inputMode={props.inputMode} {...shared} />
      )}
      <FieldNote id={`${id}-note`} error={props.error} note={note} />
    </div>
  );
}
