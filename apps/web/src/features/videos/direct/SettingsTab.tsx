'use client';
import { videoModelIds, videoModels } from '@novela/contract/models';
import {
  MAX_SEED,
  type ProposedSettings,
  type SceneSettings,
  type SettingChange,
} from '@novela/contract/scene-settings';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '../../../components/Banner.tsx';
import { Field } from '../../../components/Field.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { Select } from '../../../components/Select.tsx';
import { formatSeconds } from '../../../lib/format/formatDuration.ts';

interface SettingsTabProps {
  settings: SceneSettings;
  changes: readonly SettingChange[];
  onChoose: (patch: Partial<ProposedSettings>) => void;
}

const readSeed = (text: string): number | null | undefined => {
  if (text.trim() === '') {
    return null;
  }
  const seed = Number(text);
  return Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED ? seed : undefined;
};

/** How this one scene is filmed; only what its model can do is offered. */
export function SettingsTab({ settings, changes, onChoose }: SettingsTabProps) {
  const t = useTranslations('generate');
  const model = videoModels[settings.modelId];
  const [seed, setSeed] = useState(settings.seed === null ? '' : String(settings.seed));
  const list = changes
    .map(({ setting, from, to }) => {
      const say = (value: string) => (setting === 'duration' ? formatSeconds(Number(value)) : value);
      return t('becomes', { from: say(from), to: say(to) });
    })
    .join(', ');
  return (
    <div className="flex max-w-xl flex-col gap-5">
      {changes.length > 0 && (
        <Banner tone="caution" shape="card">
          {t('moved', { list })}
        </Banner>
      )}
      <Select
        showLabel
        size="md"
        label={t('model')}
        options={videoModelIds.map((value) => ({ value, label: videoModels[value].name }))}
        value={settings.modelId}
        onChange={(modelId) => onChoose({ modelId })}
      />
      <Segmented
        label={t('length')}
        options={model.durations.map((value) => ({ value: String(value), label: formatSeconds(value) }))}
        value={String(settings.duration)}
        onChange={(value) => onChoose({ duration: Number(value) })}
      />
      <Segmented
        label={t('resolution')}
        options={model.resolutions.map((value) => ({ value, label: value }))}
        value={settings.resolution}
        onChange={(resolution) => onChoose({ resolution })}
      />
      <Segmented
        label={t('ratio')}
        options={model.aspectRatios.map((value) => ({ value, label: value }))}
        value={settings.aspectRatio}
        onChange={(aspectRatio) => onChoose({ aspectRatio })}
      />
      {model.hasAudioSwitch && (
        <Segmented
          label={t('sound')}
          options={[
            { value: 'auto', label: t('soundAuto') },
            { value: 'on', label: t('soundOn') },
            { value: 'off', label: t('soundOff') },
          ]}
          value={settings.generateAudio === null ? 'auto' : settings.generateAudio ? 'on' : 'off'}
          onChange={(value) => onChoose({ generateAudio: value === 'auto' ? null : value === 'on' })}
        />
      )}
      <Field
        label={t('seed')}
        inputMode="numeric"
        value={seed}
        hint={t('seedHint')}
        error={readSeed(seed) === undefined ? t('seedWrong') : undefined}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setSeed(text);
          const value = readSeed(text);
          if (value !== undefined) {
            onChoose({ seed: value });
          }
        }}
      />
      <Field
        label={t('negative')}
        value={settings.negativePrompt ?? ''}
        placeholder={t('negativeExample')}
        maxLength={2000}
        lang="en"
        onChange={(event) => onChoose({ negativePrompt: event.currentTarget.value || null })}
      />
    </div>
  );
}
