import { type ReactNode, useId } from 'react';

interface SettingsSectionProps {
  title: string;
  lead?: string;
  children: ReactNode;
}

/** One subject of the settings: its name and sentence at the left, its controls at the right. Server-safe. */
export function SettingsSection({ title, lead, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <div>
        <h2 id={id} className="text-title">
          {title}
        </h2>
        {lead !== undefined && <p className="mt-1 text-ink-2 text-small">{lead}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
