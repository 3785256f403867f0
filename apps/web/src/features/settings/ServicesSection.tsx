'use client';
import { isVideoModelId, videoModels } from '@novela/contract/models';
import type { StudioSettings } from '@novela/contract/settings';
import { CircleCheck, CircleDashed, CircleOff, Package } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { formatDay } from '../../lib/format/formatTime.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { SettingsSection } from './SettingsSection.tsx';

type Service = StudioSettings['services'][number];

const icons = { live: CircleCheck, simulated: CircleDashed, embedded: Package, off: CircleOff } as const;

const REASONS = [
  'language_model.simulated',
  'language_model.live',
  'video.simulated',
  'video.live',
  'storage.live',
  'storage.embedded',
  'database.live',
  'database.embedded',
  'cache.live',
  'cache.off',
] as const;

function ServiceRow({ service }: { service: Service }) {
  const t = useTranslations('settings');
  const Icon = icons[service.state];
  // What the server says is in English; the usual cases have words in every language.
  const known = REASONS.find((reason) => reason === `${service.id}.${service.state}`);
  return (
    <li className="service-row">
      <span className="flex items-center gap-2.5 font-medium">
        <Icon aria-hidden />
        {t(`service.${service.id}`)}
      </span>
      <span className="service-state" data-state={service.state}>
        {t(`state.${service.state}`)}
      </span>
      <span className="text-ink-2 text-small">
        {known === undefined ? service.reason : t(`reason.${known}`)}{' '}
        {t.rich('variable', {
          name: service.variable,
          code: (chunks) => <code className="font-mono text-small text-ink">{chunks}</code>,
        })}
      </span>
    </li>
  );
}

/** Which services are the real ones, why, and the variable that changes it. */
export function ServicesSection({ services }: Pick<StudioSettings, 'services'>) {
  const t = useTranslations('settings');
  return (
    <SettingsSection title={t('services')} lead={t('servicesLead')}>
      <ul className="flex flex-col">
        {services.map((service) => (
          <ServiceRow key={service.id} service={service} />
        ))}
      </ul>
    </SettingsSection>
  );
}

/** The model that writes, whether it answers, and when its maker shuts it down. */
export function ModelSection({ model, version }: Pick<StudioSettings, 'model' | 'version'>) {
  const t = useTranslations('settings');
  const locale = useAppLocale();
  const name = isVideoModelId(model.id) ? videoModels[model.id].name : model.id;
  return (
    <SettingsSection title={t('model')} lead={t('modelLead')}>
      <p className="font-medium">{name}</p>
      <p className="mt-1 text-ink-2 text-small">
        {t(model.available === null ? 'modelUnknown' : model.available ? 'modelAvailable' : 'modelMissing')}
      </p>
      {model.shutdownDate !== null && (
        <p className="mt-3 rounded-control bg-tungsten-wash px-3.5 py-3 text-small">
          {t('shutdown', { day: formatDay(model.shutdownDate, { locale, timeZone: 'UTC' }) })}
        </p>
      )}
      <p className="mt-4 text-ink-3 text-small">{t('version', { version })}</p>
    </SettingsSection>
  );
}
