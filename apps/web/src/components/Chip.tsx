import { X } from 'lucide-react';
import type { ReactNode } from 'react';

export interface ChipProps {
  children: ReactNode;
  /** A lucide icon before the words. */
  icon?: ReactNode;
  /** Makes it a toggle. */
  pressed?: boolean;
  onPress?: () => void;
  /** Shows a cross; `removeLabel` names it. */
  onRemove?: () => void;
  removeLabel?: string;
}

/** A small choice, a suggestion, or a removable context. Without `onPress` it is plain text. */
export function Chip({ children, icon, pressed, onPress, onRemove, removeLabel }: ChipProps) {
  if (onPress !== undefined) {
    return (
      <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
        {icon}
        {children}
      </button>
    );
  }
  return (
    <span className="chip">
      {icon}
      {children}
      {onRemove !== undefined && (
        <button type="button" className="chip-remove" aria-label={removeLabel} onClick={onRemove}>
          <X aria-hidden />
        </button>
      )}
    </span>
  );
}
