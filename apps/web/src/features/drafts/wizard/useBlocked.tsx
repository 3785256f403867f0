'use client';
import type { Draft } from '@novela/contract/drafts';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AppLink } from '../../../components/AppLink.tsx';
import type { NovelaCost } from '../form/estimateNovela.ts';
import type { Step } from '../form/steps.ts';
import type { WizardForm } from '../form/wizardForm.ts';

/** Why nothing can be created yet, with the way out; null when everything stands. */
export function useBlocked(
  form: WizardForm,
  cost: NovelaCost,
  draft: Draft | null,
  go: (step: Step) => void,
): { reason: string; wayOut?: ReactNode } | null {
  const t = useTranslations('wizard');
  if (draft?.used === true) {
    const wayOut = (
      <AppLink className="prose-link" href={`/novelas/${encodeURIComponent(draft.novelaId)}`}>
        {t('openIt')}
      </AppLink>
    );
    return { reason: t('used'), wayOut };
  }
  if (draft?.status === 'writing') {
    return { reason: t('stillWriting') };
  }
  if (form.title.trim() === '') {
    const wayOut = (
      <button type="button" className="prose-link" onClick={() => go('idea')}>
        {t('nameIt')}
      </button>
    );
    return { reason: t('nameMissing'), wayOut };
  }
  return cost.cap < cost.perScene ? { reason: t('capTooLow') } : null;
}
