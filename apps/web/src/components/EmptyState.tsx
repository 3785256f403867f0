import type { ReactNode } from 'react';
import { Frame } from './Frame.tsx';

export interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  /** A ticket or a button. */
  action?: ReactNode;
  /** Heading level on its page. */
  as?: 'h1' | 'h2' | 'h3';
}

/** Nothing here yet, and what to do about it. Server-safe. */
export function EmptyState({ title, children, action, as: Heading = 'h2' }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start rounded-panel border border-line-2 border-dashed bg-sheet p-7">
      <span aria-hidden className="mb-5 grid w-57 grid-cols-3 gap-1.5">
        <Frame state={{ kind: 'queued' }} mini />
        <Frame state={{ kind: 'planned' }} mini />
        <Frame state={{ kind: 'planned' }} mini />
      </span>
      <Heading className="font-display text-d-s">{title}</Heading>
      {children !== undefined && <div className="mt-2 text-ink-2">{children}</div>}
      {action !== undefined && <div className="mt-5">{action}</div>}
    </div>
  );
}
