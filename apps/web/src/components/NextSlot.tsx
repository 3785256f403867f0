import type { ReactNode } from 'react';

export interface NextSlotProps {
  /** "Scene 8". */
  title: string;
  /** "Direct it": a link or a text button, at the right of the title. */
  direct?: ReactNode;
  /** The ticket, or "Add a scene" and "Start episode 2" after the last planned scene. */
  children: ReactNode;
  /** The price line under the ticket: "8 s at $0.12. Writing adds about $0.02." */
  priceLine?: ReactNode;
}

/** The dashed card where the next scene begins; the skip link leads to it. Server-safe. */
export function NextSlot({ title, direct, children, priceLine }: NextSlotProps) {
  return (
    <section id="primary" className="next-slot" aria-label={title}>
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-panel">{title}</h2>
        {direct}
      </div>
      {children}
      {priceLine !== undefined && <p className="text-ink-2 text-micro">{priceLine}</p>}
    </section>
  );
}
