'use client';
import { lazy, Suspense, useState } from 'react';
import { SpendMeter } from '../../components/SpendMeter.tsx';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';

const NovelaBreakdown = lazy(async () => ({
  default: (await import('./NovelaBreakdown.tsx')).NovelaBreakdown,
}));

/** What this novela spent, holds and has left; follows every change. */
export function NovelaMeter({ wide = false }: { wide?: boolean }) {
  const money = useNovela(({ novela }) => novela.money);
  const [open, setOpen] = useState(false);
  return (
    <SpendMeter
      spend={{ spentUsd: money.spent, heldUsd: money.held, capUsd: money.cap }}
      wide={wide}
      onToggle={setOpen}
    >
      {open && (
        <Suspense>
          <NovelaBreakdown />
        </Suspense>
      )}
    </SpendMeter>
  );
}
