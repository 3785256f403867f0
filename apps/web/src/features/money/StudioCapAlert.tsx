'use client';
import type { StudioMoney } from '@novela/contract/spending';
import { later } from '../../components/later.tsx';
import { saveMonthlyCap } from './saveCap.ts';
import { useStudioMoney } from './studioMoneyStore.ts';
import { useAlertLevel } from './useAlertLevel.ts';

const CapAlert = later(async () => (await import('./CapAlert.tsx')).CapAlert);

/** Tells once at each level how much of the month's cap is used. */
export function StudioCapAlert({ first }: { first: StudioMoney | null }) {
  const money = useStudioMoney(first);
  const [level, dismiss] = useAlertLevel(money === null ? null : { ...money, scope: money.since });
  if (level === null || money === null) {
    return null;
  }
  return (
    <CapAlert
      used={money.spent + money.held}
      cap={money.cap}
      fit={null}
      save={saveMonthlyCap}
      onDismiss={dismiss}
    />
  );
}
