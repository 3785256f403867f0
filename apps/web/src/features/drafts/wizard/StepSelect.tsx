'use client';
import { useTranslations } from 'next-intl';
import { Select } from '../../../components/Select.tsx';
import { type Step, steps } from '../form/steps.ts';

/** The steps as one menu, where there is no room for the rail. */
export function StepSelect({ step, go }: { step: Step; go: (step: Step) => void }) {
  const t = useTranslations('wizard');
  return (
    <Select
      label={t('steps')}
      value={step}
      onChange={go}
      options={steps.map((value, index) => ({ value, label: `${index + 1}. ${t(`step.${value}`)}` }))}
    />
  );
}
