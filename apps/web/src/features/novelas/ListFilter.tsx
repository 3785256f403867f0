'use client';
import { type NovelaSort, novelaSorts } from '@novela/contract/novela-order';
import type { NovelaStatus } from '@novela/contract/novelas';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useOptimistic, useRef, useState, useTransition } from 'react';
import { Dots } from '../../components/Dots.tsx';
import { Field } from '../../components/Field.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { listHref } from './listHref.ts';

interface Choice {
  status: NovelaStatus | null;
  sort: NovelaSort;
}

interface ListFilterProps extends Choice {
  q: string;
}

const STATUSES = [
  'in_progress',
  'planning',
  'completed',
  'paused',
] as const satisfies readonly NovelaStatus[];
const TYPING_MILLISECONDS = 300;

/** Which novelas are shown, and in which order; the choice stands in the address. */
export function ListFilter({ status, q, sort }: ListFilterProps) {
  const t = useTranslations('novelas');
  const router = useRouter();
  const [text, setText] = useState(q);
  const [waiting, startTransition] = useTransition();
  const asked = useRef(q);
  // What was chosen is shown while its list is still on the way: a menu walked through by keys stays where it is.
  const [chosen, choose] = useOptimistic<Choice>({ status, sort });

  // The address was changed elsewhere, by Back or by "Show all": the field says what is shown.
  useEffect(() => {
    if (q !== asked.current && !waiting) {
      asked.current = q;
      setText(q);
    }
  }, [q, waiting]);

  const ask = (words: string, next: Choice) => {
    asked.current = words.trim();
    startTransition(() => {
      choose(next);
      // Otherwise the router moves the focus to the page, away from who is typing or walking through the menu.
      router.replace(listHref({ ...next, q: words }), { scroll: false });
    });
  };
  const typed = useRef<(words: string) => void>(undefined);
  typed.current = (words) => ask(words, chosen);
  useEffect(() => {
    if (text.trim() === asked.current) {
      return undefined;
    }
    const timer = setTimeout(() => typed.current?.(text), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <div className="flex flex-wrap items-center gap-4 max-lg:flex-col max-lg:flex-nowrap max-lg:items-stretch">
      <div className="-m-1 overflow-x-auto p-1 max-md:[&_.segment]:px-2 [&_.segmented]:flex-nowrap">
        <Segmented
          label={t('filter')}
          hideLabel
          size="sm"
          value={chosen.status ?? 'all'}
          options={[
            { value: 'all', label: t('allStatuses') },
            ...STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
          ]}
          onChange={(value) => ask(text, { ...chosen, status: value === 'all' ? null : value })}
        />
      </div>
      <div className="flex flex-1 flex-wrap items-center gap-x-4 gap-y-2">
        <search className="w-64 max-lg:w-auto max-lg:flex-1 max-md:basis-full">
          <Field
            label={t('find')}
            hideLabel
            type="search"
            value={text}
            maxLength={200}
            placeholder={t('find')}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </search>
        <div className="md:order-last md:ms-auto">
          <Select
            label={t('sort')}
            value={chosen.sort}
            options={novelaSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
            onChange={(value) => ask(text, { ...chosen, sort: value })}
          />
        </div>
        <span className="text-ink-2" role="status">
          {waiting && <Dots />}
        </span>
      </div>
    </div>
  );
}
