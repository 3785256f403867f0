'use client';
import { videoModels } from '@novela/contract/models';
import { useTranslations } from 'next-intl';
import { Frame } from '../../../components/Frame.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { formatSeconds } from '../../../lib/format/formatDuration.ts';
import { photosPinFormat } from '../form/chooseFormat.ts';
import type { WizardForm } from '../form/wizardForm.ts';
import type { WizardDispatch } from './useWizard.ts';

/** Step 3: length, resolution, shape, limited to what the model can film. */
export function FormatStep({ form, dispatch }: { form: WizardForm; dispatch: WizardDispatch }) {
  const t = useTranslations('wizard');
  const model = videoModels[form.format.modelId];
  const pinned = photosPinFormat(form.format, form.cast);
  const rule = model.referenceImages;
  const blocked = (allowed: boolean) => (pinned && !allowed ? { disabledReason: t('photosPin') } : {});
  return (
    <div className="flex flex-col gap-6">
      <Segmented
        label={t('length')}
        options={model.durations.map((seconds) => ({
          value: String(seconds),
          label: formatSeconds(seconds),
          ...blocked(seconds === rule?.duration),
        }))}
        value={String(form.format.duration)}
        onChange={(value) => dispatch({ type: 'format', patch: { duration: Number(value) } })}
      />
      <Segmented
        label={t('resolution')}
        options={model.resolutions.map((value) => ({ value, label: value }))}
        value={form.format.resolution}
        onChange={(resolution) => dispatch({ type: 'format', patch: { resolution } })}
      />
      <Segmented
        label={t('ratio')}
        options={model.aspectRatios.map((value) => ({
          value,
          label: t(value === '16:9' ? 'wide' : 'tall'),
          ...blocked(value === rule?.aspectRatio),
        }))}
        value={form.format.aspectRatio}
        onChange={(aspectRatio) => dispatch({ type: 'format', patch: { aspectRatio } })}
      />
      {pinned && <p className="text-small text-tungsten-text">{t('photosPin')}</p>}
      <div aria-hidden className={form.format.aspectRatio === '16:9' ? 'w-64' : 'w-32'}>
        <Frame state={{ kind: 'queued' }} ratio={form.format.aspectRatio === '16:9' ? 16 / 9 : 9 / 16} />
      </div>
    </div>
  );
}
