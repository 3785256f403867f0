'use client';
import { videoModels } from '@novela/contract/models';
import { useTranslations } from 'next-intl';
import { formatMoney } from '../../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../../lib/i18n/useAppLocale.ts';
import type { NovelaCost } from '../form/estimateNovela.ts';
import type { Step } from '../form/steps.ts';
import { photosOf, type WizardForm } from '../form/wizardForm.ts';
import { genres } from './genreNames.ts';

/** What was chosen in each step, in a few words. */
export function useSummaries(form: WizardForm, cost: NovelaCost): Record<Step, string> {
  const t = useTranslations('wizard');
  const locale = useAppLocale();
  const known = genres.find((genre) => genre === form.genre);
  const genre = (known === undefined ? form.genre : t(`genres.${known}`)).toLowerCase();
  const { format } = form;
  return {
    idea: form.title === '' ? t('summary.noTitle') : t('summary.idea', { title: form.title, genre }),
    model: videoModels[format.modelId].name,
    format: t('summary.format', {
      seconds: format.duration,
      resolution: format.resolution,
      ratio: format.aspectRatio,
    }),
    episodes: t('summary.episodes', { episodes: form.targetEpisodes, scenes: form.scenesPerEpisode }),
    cast:
      form.cast.length === 0
        ? t('summary.noCast')
        : t('summary.cast', { count: form.cast.length, photos: photosOf(form.cast).length }),
    cost: t('summary.cost', {
      total: formatMoney(cost.video, locale),
      cap: formatMoney(cost.cap, locale, { whole: true }),
    }),
    create: t('summary.create'),
  };
}
