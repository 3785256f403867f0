'use client';
import { useTranslations } from 'next-intl';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { formatMoney } from '../../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../../lib/i18n/useAppLocale.ts';
import type { NovelaCost } from '../form/estimateNovela.ts';
import { type Step, steps } from '../form/steps.ts';

interface CreateStepProps {
  cost: NovelaCost;
  summaries: Record<Step, string>;
  onChange: (step: Step) => void;
}

/** Step 7: everything once more before it is made. */
export function CreateStep({ cost, summaries, onChange }: CreateStepProps) {
  const t = useTranslations('wizard');
  const locale = useAppLocale();
  return (
    <>
      {cost.room < 0 && (
        <div className="mb-5">
          <Banner tone="caution" shape="card">
            {t('capUnder', {
              cap: formatMoney(cost.cap, locale, { whole: true }),
              total: formatMoney(cost.video + cost.writing, locale),
            })}
          </Banner>
        </div>
      )}
      <dl className="border-line border-t">
        {steps
          .filter((step) => step !== 'create')
          .map((step) => (
            <div
              key={step}
              className="grid min-h-14 grid-cols-[110px_minmax(0,1fr)_auto] items-center gap-3 border-line border-b py-1.5 max-md:grid-cols-[84px_minmax(0,1fr)_auto]"
            >
              <dt className="text-ink-2 text-label">{t(`step.${step}`)}</dt>
              <dd className="min-w-0 break-words">{summaries[step]}</dd>
              <dd>
                <Button look="text" size="sm" onClick={() => onChange(step)}>
                  {t('change')}
                  <span className="sr-only"> {t(`step.${step}`)}</span>
                </Button>
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
