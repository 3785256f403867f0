import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AppLink } from './AppLink.tsx';
import { flag } from './flag.ts';

export interface RailStep {
  id: string;
  title: string;
  /** What was chosen so far: "8 s, 1080p, 16:9". */
  summary: string;
  href: string;
  /** Filled in. */
  done: boolean;
}

export interface RailProps {
  /** "Steps". */
  label: string;
  steps: readonly RailStep[];
  currentId: string;
  /** Replaces navigation, for a wizard that keeps its form in one page. */
  onChoose?: (id: string) => void;
}

/** The wizard's steps, which are also its summary. Server-safe without `onChoose`. */
export function Rail({ label, steps, currentId, onChoose }: RailProps) {
  const t = useTranslations('components.rail');
  return (
    <nav aria-label={label}>
      <ol className="flex flex-col">
        {steps.map((step, index) => {
          const current = step.id === currentId;
          return (
            <li key={step.id}>
              <AppLink
                href={step.href}
                className="rail-step"
                aria-current={current ? 'step' : undefined}
                {...(onChoose === undefined
                  ? {}
                  : {
                      onClick: (event) => {
                        event.preventDefault();
                        onChoose(step.id);
                      },
                    })}
              >
                <span className="rail-mark" data-filled={flag(current || step.done)}>
                  {step.done && !current ? <Check aria-label={t('done')} /> : index + 1}
                </span>
                <span className="min-w-0">
                  <span className="block text-label">{step.title}</span>
                  <span className="block truncate text-ink-2 text-small">{step.summary}</span>
                </span>
              </AppLink>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
