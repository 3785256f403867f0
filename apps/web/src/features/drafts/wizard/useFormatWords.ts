'use client';
import type { SettingChange } from '@novela/contract/scene-settings';
import { useTranslations } from 'next-intl';

/** Says a list of moved settings: "8 s becomes 10 s, 480p becomes 720p". */
export function useChangeWords(): (changes: readonly SettingChange[]) => string {
  const t = useTranslations('wizard');
  return (changes) =>
    changes
      .map(({ setting, from, to }) => {
        const unit = setting === 'duration' ? ' s' : '';
        return t('becomes', { from: from + unit, to: to + unit });
      })
      .join(', ');
}
