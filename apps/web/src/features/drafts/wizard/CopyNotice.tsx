'use client';
import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AppLink } from '../../../components/AppLink.tsx';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { toast } from '../../../components/toastStore.ts';
import type { WizardState } from '../form/wizardForm.ts';
import type { WizardModel } from './useWizard.ts';

/** The novela a form has its settings from; `gone` when there is none of that id any more. */
export type CopiedFrom = { readonly id: string; readonly title: string; readonly language: string } | 'gone';

interface CopyNoticeProps {
  from: CopiedFrom;
  /** The form as it was copied. */
  start: WizardState;
  wizard: WizardModel;
}

/** Says which novela the settings come from, and copies them once more where older changes came back instead. */
export function CopyNotice({ from, start, wizard }: CopyNoticeProps) {
  const t = useTranslations('wizard');
  const [again, setAgain] = useState(false);
  if (from === 'gone') {
    return (
      <Banner tone="caution" shape="card">
        {t('copyGone')}
      </Banner>
    );
  }
  const { dispatch, kept, state } = wizard;
  const copyAgain = () => {
    setAgain(true);
    kept.clear();
    dispatch({ type: 'restore', saved: start });
    const run = () => {
      // Kept as well: the form may have been left meanwhile.
      kept.write(state);
      dispatch({ type: 'restore', saved: state });
      setAgain(false);
    };
    toast({ text: t('copiedAgain'), action: { label: t('undo'), run, undo: true } });
  };
  return (
    <Banner
      tone="plain"
      shape="card"
      icon={<Copy aria-hidden />}
      action={
        wizard.restored && !again ? (
          <Button size="sm" onClick={copyAgain}>
            {t('copyAgain')}
          </Button>
        ) : null
      }
    >
      {t.rich('copiedFrom', {
        title: from.title,
        novela: (title) => (
          <AppLink className="prose-link" href={`/novelas/${encodeURIComponent(from.id)}`}>
            <span lang={from.language}>{title}</span>
          </AppLink>
        ),
      })}
    </Banner>
  );
}
