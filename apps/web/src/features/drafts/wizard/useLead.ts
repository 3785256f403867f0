'use client';
import type { Draft } from '@novela/contract/drafts';
import { videoModels } from '@novela/contract/models';
import { useTranslations } from 'next-intl';
import type { Step } from '../form/steps.ts';
import type { WizardForm } from '../form/wizardForm.ts';

/** The sentence under a step's title; null where the step speaks for itself. */
export function useLead(step: Step, form: WizardForm, draft: Draft | null): string | null {
  const t = useTranslations('wizard');
  switch (step) {
    case 'idea':
      if (draft === null) {
        return t('lead.ideaByHand');
      }
      return draft.status === 'ready' ? t('filled') : null;
    case 'format':
      return t('lead.format', { model: videoModels[form.format.modelId].name });
    case 'cost':
      return null;
    default:
      return t(`lead.${step}`);
  }
}
