import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Dots } from './Dots.tsx';

export interface CheckItem {
  id: string;
  state: 'ok' | 'warning' | 'failed' | 'checking';
  text: string;
  /** A one-click swap or another way out. */
  action?: ReactNode;
}

export interface CheckListProps {
  /** "Producer's checks". */
  title: string;
  items: readonly CheckItem[];
}

const LOOKS = {
  ok: { icon: <Check aria-hidden className="text-leaf" />, tone: '' },
  warning: { icon: <TriangleAlert aria-hidden className="text-tungsten-text" />, tone: '' },
  failed: { icon: <CircleAlert aria-hidden className="text-brick" />, tone: 'text-brick' },
  checking: { icon: <Dots />, tone: 'text-ink-3' },
} as const;

/** What the Producer checked before the money moves. Server-safe. */
export function CheckList({ title, items }: CheckListProps) {
  const t = useTranslations('components.checks');
  return (
    <section aria-label={title} className="panel px-5.5 py-5">
      <h2 className="text-panel">{title}</h2>
      <ul className="mt-4 flex flex-col gap-2.5">
        {items.map((item) => (
          <li
            key={item.id}
            className={`flex items-start gap-3 text-label font-normal ${LOOKS[item.state].tone}`}
          >
            <span className="grid h-5 w-5 flex-none place-items-center">{LOOKS[item.state].icon}</span>
            <span className="flex-1">
              <span className="sr-only">{t(item.state)}: </span>
              {item.text}
            </span>
            {item.action}
          </li>
        ))}
      </ul>
    </section>
  );
}
