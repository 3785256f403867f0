'use client';
import { videoModels } from '@novela/contract/models';
import type { CheaperChoice } from '@novela/contract/pricing';
import { MonitorDown, Timer, Zap } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { Stepper } from '../../../components/Stepper.tsx';
import { formatMoney } from '../../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../../lib/i18n/useAppLocale.ts';
import type { NovelaCost } from '../form/estimateNovela.ts';
import type { WizardState } from '../form/wizardForm.ts';
import type { WizardDispatch } from './useWizard.ts';

const ICONS: Record<CheaperChoice['kind'], ReactNode> = {
  resolution: <MonitorDown aria-hidden />,
  duration: <Timer aria-hidden />,
  model: <Zap aria-hidden />,
};

interface CostStepProps {
  state: WizardState;
  cost: NovelaCost;
  dispatch: WizardDispatch;
}

const useCoverWords = ({ room, retakes, cap, perScene, writing, scenes }: NovelaCost): string => {
  const t = useTranslations('wizard');
  if (room >= 0) {
    return t('covers', { count: retakes });
  }
  const count = Math.max(0, Math.floor(cap / (perScene + writing / scenes)));
  return t('coversPart', { count, total: scenes });
};

/** Step 6: what it would cost, how much may be spent, and what would be cheaper. */
export function CostStep({ state, cost, dispatch }: CostStepProps) {
  const t = useTranslations('wizard');
  const locale = useAppLocale();
  const money = (usd: number, whole = false) => formatMoney(usd, locale, { whole });
  const covers = useCoverWords(cost);
  const choose = (choice: CheaperChoice) =>
    dispatch({ type: 'format', patch: choice.settings, undoable: true });
  const words = ({ kind, settings }: CheaperChoice): string => {
    switch (kind) {
      case 'resolution':
        return t('choice.resolution', { resolution: settings.resolution });
      case 'duration':
        return t('choice.duration', { seconds: settings.duration });
      case 'model':
        return t('choice.model', { model: videoModels[settings.modelId].name });
    }
  };
  return (
    <>
      <p className="text-title">
        {t('allScenes', { title: state.form.title || t('untitled'), count: cost.scenes })}
      </p>
      <p className="cost-figure">{money(cost.video)}</p>
      <p className="mt-6 max-w-160 text-ink-2 text-lead">{t('payNote')}</p>
      <div className="mt-8 flex flex-wrap items-end gap-x-3 gap-y-2">
        <Stepper
          label={t('cap')}
          value={cost.cap}
          min={1}
          max={100_000}
          step={cost.suggestedCap > 20 ? 5 : 1}
          format={(usd) => money(usd, true)}
          onChange={(value) => dispatch({ type: 'edit', field: 'cap', value })}
        />
        <p className={`max-w-56 pb-1 text-small ${cost.room < 0 ? 'text-tungsten-text' : 'text-ink-2'}`}>
          {covers}
        </p>
      </div>
      <section className="mt-8 max-w-120">
        <h2 className="text-label">{t('cheaper')}</h2>
        {state.formatBefore !== null && (
          <div className="mt-3">
            <Banner
              tone="plain"
              shape="card"
              action={
                <Button size="sm" onClick={() => dispatch({ type: 'undoFormat' })}>
                  {t('undo')}
                </Button>
              }
            >
              {t('applied', { total: money(cost.video) })}
            </Banner>
          </div>
        )}
        {cost.cheaper.length === 0 && <p className="mt-3 text-ink-2 text-small">{t('cheapest')}</p>}
        <ul className="mt-3 flex flex-col gap-2">
          {cost.cheaper.map((choice) => (
            <li key={choice.kind}>
              <button type="button" className="cheaper" onClick={() => choose(choice)}>
                {ICONS[choice.kind]}
                <span className="flex-1 text-start">{words(choice)}</span>
                <b className="font-semibold text-leaf">{t('saves', { money: money(choice.savesUsd) })}</b>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
