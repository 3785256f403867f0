import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Says on every page that services are simulated; cannot be dismissed. Server-safe. */
export function SimBadge() {
  const t = useTranslations('components');
  return (
    <span className="sim-badge">
      <FlaskConical aria-hidden />
      <span className="max-lg:sr-only">{t('simulated')}</span>
      <span aria-hidden className="lg:hidden">
        {t('simulatedShort')}
      </span>
    </span>
  );
}
