'use client';
import type { StudioMoney } from '@novela/contract/spending';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { SpendMeter } from '../../components/SpendMeter.tsx';
import { refetchStudioMoney, useStudioMoney } from './studioMoneyStore.ts';

const StudioBreakdown = lazy(async () => ({
  default: (await import('./StudioBreakdown.tsx')).StudioBreakdown,
}));

/** What the whole studio spent this month; follows every change. `first` is null when it could not be read. */
export function StudioMeter({ first }: { first: StudioMoney | null }) {
  const t = useTranslations('studio');
  const money = useStudioMoney(first);
  const [open, setOpen] = useState(false);
  if (money === null) {
    return (
      <SpendMeter spend={null}>
        <Button size="sm" onClick={() => void refetchStudioMoney().catch(() => undefined)}>
          {t('retry')}
        </Button>
      </SpendMeter>
    );
  }
  return (
    <SpendMeter spend={{ spentUsd: money.spent, heldUsd: money.held, capUsd: money.cap }} onToggle={setOpen}>
      {open && (
        <Suspense>
          <StudioBreakdown money={money} />
        </Suspense>
      )}
    </SpendMeter>
  );
}
