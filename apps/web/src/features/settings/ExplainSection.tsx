'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../../lib/api/api.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { Switch } from './Switch.tsx';

/** Typical GPT-5 cost of one look at a failure, in USD: an estimate, like all writing. */
const LOOK_USD = 0.01;

/** Whether the Fixer looks at every failure by itself, with what a look costs. */
export function ExplainSection({ first }: { first: boolean }) {
  const t = useTranslations('settings');
  const locale = useAppLocale();
  const problem = useProblemWords();
  const { simulatedWriting } = useStudio();
  const [on, setOn] = useState(first);
  const [state, setState] = useState<{ busy: boolean; saved?: boolean; error?: unknown }>({ busy: false });
  const change = async (explainFailures: boolean) => {
    setOn(explainFailures);
    setState({ busy: true });
    try {
      const { data } = await api('PUT /api/settings', { body: { explainFailures } });
      setOn(data.explainFailures);
      setState({ busy: false, saved: true });
    } catch (error) {
      setOn(!explainFailures);
      setState({ busy: false, error });
    }
  };
  const price = formatMoney(LOOK_USD, locale);
  return (
    <SettingsSection title={t('fixer')} lead={t('fixerLead')}>
      <Switch
        label={t('explain')}
        hint={t(simulatedWriting ? 'explainFree' : 'explainHint', { price })}
        on={on}
        busy={state.busy}
        onChange={(next) => void change(next)}
      />
      <p role="status" className="mt-2 text-leaf text-small empty:hidden">
        {state.saved === true ? t('saved') : ''}
      </p>
      {state.error !== undefined && (
        <p role="alert" className="mt-2 text-brick text-small">
          {t('notSaved', { why: problem(state.error) ?? '' })}
        </p>
      )}
    </SettingsSection>
  );
}
