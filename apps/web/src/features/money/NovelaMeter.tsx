'use client';
import { lazy, Suspense, useState } from 'react';
import { SpendMeter } from '../../components/SpendMeter.tsx';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';

const NovelaBreakdown = lazy(async () => ({
  default: (await import('./NovelaBreakdown.tsx')).NovelaBreakdown,
}));

/** What this novela spent, holds and has left; follows every change. */
export function NovelaMeter() {
  const money = useNovela(({ novela }) => novela.money);
  const [open, setOpen] = useState(false);
  const cap = money.cap ?? money.spent + money.held + (money.left ?? 0);
  return (
    <SpendMeter spend={{ spentUsd: money.spent, heldUsd: money.held, capUsd: cap }} onToggle={setOpen}>
      {open && (
        <Suspense>
          <NovelaBreakdown />
        </Suspense>
      )}
    </SpendMeter>
  );
}
