'use client';
import type { StaleCause } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';

/** Says why a film no longer matches its story: "Mia changed". */
export function useStaleWords(): (causes: readonly StaleCause[]) => string[] {
  const t = useTranslations('takes.stale');
  return (causes) =>
    causes.map(({ kind, name }) => {
      if (kind !== 'character') {
        return t(kind);
      }
      return name === null ? t('someone') : t('character', { name });
    });
}
