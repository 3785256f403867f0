'use client';
import { later } from '../../components/later.tsx';
import { priceOf, settingsOf } from '../../lib/scenes/priceOf.ts';
import { useNovela, useNovelaStore } from '../../lib/socket/NovelaContext.tsx';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { countFitting } from './capAlert.ts';
import { saveNovelaCap } from './saveCap.ts';
import { useAlertLevel } from './useAlertLevel.ts';

const CapAlert = later(async () => (await import('./CapAlert.tsx')).CapAlert);

/** Tells once at each level how much of the novela's cap is used. */
export function NovelaCapAlert() {
  const store = useNovelaStore();
  const { priceBook } = useStudio();
  const novela = useNovela((live) => live.novela);
  const { spent, held, cap } = novela.money;
  const [level, dismiss] = useAlertLevel({ scope: novela.id, spent, held, cap });
  if (level === null || cap === null) {
    return null;
  }
  const fit = countFitting(novela.money, priceOf(settingsOf(novela, null), priceBook).total);
  return (
    <CapAlert
      used={spent + held}
      cap={cap}
      fit={fit}
      save={(raised) => saveNovelaCap(store, raised)}
      onDismiss={dismiss}
    />
  );
}
