'use client';
import { Bell } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { formatClock } from '../lib/format/formatTime.ts';
import { useAppLocale } from '../lib/i18n/useAppLocale.ts';
import { Popover } from './Popover.tsx';
import { forgetToast, readNoToasts, readToasts, subscribeToasts } from './toastStore.ts';

/** Every toast once more, with its action. */
export function NotificationList() {
  const t = useTranslations('components.toast');
  const locale = useAppLocale();
  const entries = useSyncExternalStore(subscribeToasts, readToasts, readNoToasts);
  return (
    <Popover label={t('list')} trigger={<Bell aria-hidden />}>
      <div className="w-80 p-5">
        <h2 className="text-panel">{t('list')}</h2>
        <ul className="mt-3 flex flex-col gap-3">
          {entries.map((entry) => (
            <li key={entry.id} className="flex items-baseline gap-3 text-label">
              <span className="flex-1 font-normal">{entry.text}</span>
              {entry.action !== undefined && (
                <button
                  type="button"
                  className="prose-link min-h-6"
                  onClick={() => {
                    forgetToast(entry.id);
                    entry.action?.run();
                  }}
                >
                  {entry.action.label}
                </button>
              )}
              <span className="font-mono text-ink-3 text-small">
                {formatClock(new Date(entry.at).toISOString(), { locale })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
}
