'use client';
import { useTranslations } from 'next-intl';
import type { RowState } from './rowFacts.ts';

/** Says in a few words where a novela stands. */
export function useStateWords(): (state: RowState) => string {
  const t = useTranslations('novelas');
  return (state) => {
    switch (state.kind) {
      case 'busy':
        return [
          state.toFix > 0 ? t('toFix', { count: state.toFix }) : '',
          state.inProgress > 0 ? t('inProgress', { count: state.inProgress }) : '',
        ]
          .filter(Boolean)
          .join(', ');
      case 'ready':
        return t('ready', { number: state.scene });
      case 'episodeDone':
        return t('episodeDone', { number: state.episode });
      case 'notFilmed':
        return t('notFilmed');
      case 'paused':
        return t('paused');
      case 'finished':
        return t('finished');
    }
  };
}
