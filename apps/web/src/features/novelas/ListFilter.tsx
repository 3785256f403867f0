'use client';
import type { NovelaStatus } from '@novela/contract/novelas';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useTransition } from 'react';
import { Dots } from '../../components/Dots.tsx';
import { Field } from '../../components/Field.tsx';
import { Segmented } from '../../components/Segmented.tsx';

interface ListFilterProps {
  status: NovelaStatus | null;
  q: string;
}

const STATUSES = [
  'in_progress',
  'planning',
  'completed',
  'paused',
] as const satisfies readonly NovelaStatus[];
const TYPING_MILLISECONDS = 300;

const hrefOf = (status: NovelaStatus | 'all', q: string): string => {
  const query = new URLSearchParams({
    ...(status === 'all' ? {} : { status }),
    ...(q.trim() === '' ? {} : { q: q.trim() }),
  }).toString();
  return query === '' ? '/novelas' : `/novelas?${query}`;
};

/** Which novelas are shown; the choice stands in the address. */
export function ListFilter({ status, q }: ListFilterProps) {
  const t = useTranslations('novelas');
  const router = useRouter();
  const [text, setText] = useState(q);
  const [waiting, startTransition] = useTransition();
  const asked = useRef(q);
  const chosen = status ?? 'all';

  useEffect(() => {
    if (text.trim() === asked.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      asked.current = text.trim();
      startTransition(() => router.replace(hrefOf(chosen, text)));
    }, TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, chosen, router]);

  return (
    <div className="flex flex-wrap items-end gap-4 max-md:flex-col max-md:items-stretch">
      <div className="overflow-x-auto">
        <Segmented
          label={t('filter')}
          hideLabel
          size="sm"
          value={chosen}
          options={[
            { value: 'all', label: t('allStatuses') },
            ...STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
          ]}
          onChange={(value) => startTransition(() => router.replace(hrefOf(value, text)))}
        />
      </div>
      <search className="w-64 max-md:w-full">
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
      <span className="self-center text-ink-2" role="status">
        {waiting && <Dots />}
      </span>
    </div>
  );
}
