'use client';
import { useTranslations } from 'next-intl';
import { Banner } from '../../../components/Banner.tsx';
import type { WizardState } from '../form/wizardForm.ts';
import { useChangeWords } from './useFormatWords.ts';

interface FormNoticesProps extends Pick<WizardState, 'changes'> {
  /** What was written here before came back. */
  restored: boolean;
}

/** Says what of the format had to move to something the model can film, and that older changes are back. */
export function FormNotices({ changes, restored }: FormNoticesProps) {
  const t = useTranslations('wizard');
  const say = useChangeWords();
  return (
    <>
      {changes.length > 0 && (
        <Banner tone="caution" shape="card">
          {t('movedHere', { list: say(changes) })}
        </Banner>
      )}
      {restored && (
        <Banner tone="plain" shape="card">
          {t('restored')}
        </Banner>
      )}
    </>
  );
}
