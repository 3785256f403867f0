'use client';
import { type ModelStrength, type VideoModelId, videoModelIds, videoModels } from '@novela/contract/models';
import { microsToUsd } from '@novela/contract/money';
import { type PriceBookId, priceBooks } from '@novela/contract/price-books';
import { priceScene } from '@novela/contract/pricing';
import { Gem, PenLine, ScanFace, Timer, Volume2, WandSparkles, Zap } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatSeconds } from '../../../lib/format/formatDuration.ts';
import { formatMoney } from '../../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../../lib/i18n/useAppLocale.ts';
import { useStudio } from '../../../lib/studio/StudioContext.tsx';
import { nearestFormat } from '../form/chooseFormat.ts';
import { photosOf, type WizardForm } from '../form/wizardForm.ts';
import type { WizardDispatch } from './useWizard.ts';

const ICONS: Record<ModelStrength, ReactNode> = {
  reference_images: <ScanFace aria-hidden />,
  sound: <Volume2 aria-hidden />,
  best_picture: <Gem aria-hidden />,
  fast: <Zap aria-hidden />,
  fastest: <Zap aria-hidden />,
  prompt_expansion: <WandSparkles aria-hidden />,
};

interface RowProps {
  id: VideoModelId;
  form: WizardForm;
  book: PriceBookId;
  pick: boolean;
  onChoose: () => void;
}

function ModelRow({ id, form, book, pick, onChoose }: RowProps) {
  const t = useTranslations('wizard');
  const locale = useAppLocale();
  const model = videoModels[id];
  const { format, changes } = nearestFormat({ ...form.format, modelId: id }, form.cast, form.format);
  const price = priceScene({ ...format, generateAudio: null }, priceBooks[book]);
  const losesPhotos = model.referenceImages === null && photosOf(form.cast).length > 0;
  const warnings = [
    ...changes.map(({ setting, from, to }) => {
      const unit = setting === 'duration' ? ' s' : '';
      return {
        key: setting,
        icon: <Timer aria-hidden />,
        text: t('becomes', { from: from + unit, to: to + unit }),
      };
    }),
    ...(losesPhotos || (id === 'veo-3.1-fast' && changes.length === 0)
      ? [{ key: 'photos', icon: <ScanFace aria-hidden />, text: t('noPhotos') }]
      : []),
  ];
  return (
    <label className="model-row">
      <input type="radio" name="model" value={id} checked={form.format.modelId === id} onChange={onChoose} />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-2.5 font-semibold text-lead">
          {model.name}
          {pick && (
            <span className="flex items-center gap-1.5 rounded-[5px] bg-well px-2 py-0.5 font-semibold text-micro">
              <PenLine aria-hidden className="size-3.5!" />
              {t('pick')}
            </span>
          )}
        </span>
        <span className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-small">
          {model.strengths.map((strength) => (
            <span key={strength} className="flex items-center gap-2 [&_svg]:size-4">
              {ICONS[strength]}
              {t(`strength.${strength}`)}
            </span>
          ))}
          {warnings.map(({ key, icon, text }) => (
            <span key={key} className="flex items-center gap-2 text-tungsten-text [&_svg]:size-4">
              {icon}
              {text}
            </span>
          ))}
        </span>
      </span>
      <span className="text-end">
        <b className="block font-semibold text-lead">{formatSeconds(model.typicalSeconds)}</b>
        <span className="text-ink-2 text-small">{t('typical')}</span>
      </span>
      <span className="text-end">
        <b className="block font-semibold text-lead">{formatMoney(microsToUsd(price.total), locale)}</b>
        <span className="text-ink-2 text-small">
          {t('aSecond', { price: formatMoney(microsToUsd(price.perSecond), locale) })}
        </span>
      </span>
    </label>
  );
}

interface ModelStepProps {
  form: WizardForm;
  /** The model the Writer proposed. */
  pick: string | undefined;
  dispatch: WizardDispatch;
}

/** Step 2: which model films, priced in the reader's own format. */
export function ModelStep({ form, pick, dispatch }: ModelStepProps) {
  const t = useTranslations('wizard');
  const { priceBook } = useStudio();
  return (
    <fieldset>
      <legend className="sr-only">{t('step.model')}</legend>
      <div aria-hidden className="model-head">
        <span />
        <span />
        <span>{t('wait')}</span>
        <span>{t('perScene')}</span>
      </div>
      <div className="flex flex-col gap-2.5">
        {(['veo-3.1', 'veo-3.1-fast', ...videoModelIds.filter((id) => !id.startsWith('veo'))] as const).map(
          (id) => (
            <ModelRow
              key={id}
              id={id}
              form={form}
              book={priceBook}
              pick={pick === id}
              onChoose={() => dispatch({ type: 'format', patch: { modelId: id } })}
            />
          ),
        )}
      </div>
    </fieldset>
  );
}
