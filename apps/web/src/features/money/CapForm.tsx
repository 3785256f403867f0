'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Stepper } from '../../components/Stepper.tsx';
import { api } from '../../lib/api/api.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { useNovela, useNovelaStore } from '../../lib/socket/NovelaContext.tsx';

/** Sets how much this novela may spend. `onDone`: saved or left alone. */
export function CapForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const store = useNovelaStore();
  const problem = useProblemWords();
  const { id, money } = useNovela(({ novela }) => novela);
  const [cap, setCap] = useState(() => Math.ceil(Math.max(money.cap ?? 0, money.spent + money.held, 1)));
  const [saving, setSaving] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const save = async () => {
    setSaving({ busy: true });
    try {
      const { data } = await api('PUT /api/novelas/:id', { params: { id }, body: { cap } });
      store.setState((live) => ({ ...live, novela: { ...live.novela, cap: data.cap, money: data.money } }));
      onDone();
    } catch (error) {
      setSaving({ busy: false, error });
    }
  };
  return (
    <div className="mt-5 flex flex-col items-start gap-4">
      <Stepper
        label={t('capTitle')}
        value={cap}
        min={1}
        max={100_000}
        step={cap >= 20 ? 5 : 1}
        format={(usd) => formatMoney(usd, locale, { whole: true })}
        onChange={setCap}
        hint={t('capHint', {
          spent: formatMoney(money.spent, locale),
          held: formatMoney(money.held, locale),
        })}
      />
      {saving.error !== undefined && (
        <p role="alert" className="text-brick text-small">
          {problem(saving.error)}
        </p>
      )}
      <div className="flex gap-2">
        <Button look="ink" primary busy={saving.busy} onClick={save}>
          {t('capSave')}
        </Button>
        <Button look="text" onClick={onDone}>
          {t('notNow')}
        </Button>
      </div>
    </div>
  );
}
