import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export interface PageErrorProps {
  /** What did not work: "This novela did not load". */
  title: string;
  /** Cause and reassurance in one or two sentences. */
  children: ReactNode;
  /** "Try again" first, then "Ask the Fixer". */
  actions?: ReactNode;
  /** Where the log has it, for a report. */
  reference?: string | undefined;
  as?: 'h1' | 'h2';
}

/** A page or list that failed as a whole. Server-safe. */
export function PageError({ title, children, actions, reference, as: Heading = 'h1' }: PageErrorProps) {
  return (
    <div
      role="alert"
      className="flex max-w-110 flex-col items-start rounded-panel border border-line bg-sheet p-7"
    >
      <CircleAlert aria-hidden className="mb-4 size-6! text-brick" />
      <Heading className="font-display text-d-s">{title}</Heading>
      <div className="mt-2 text-ink-2">{children}</div>
      {reference !== undefined && <p className="mt-2 text-ink-3 text-micro">{reference}</p>}
      {actions !== undefined && <div className="mt-5 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
