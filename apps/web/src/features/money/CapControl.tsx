'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { announce } from '../../components/announce.ts';
import { Button } from '../../components/Button.tsx';
import { Stepper } from '../../components/Stepper.tsx';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { raisedCap } from './raisedCap.ts';

interface CapControlProps {
  /** Names the stepper: whose cap it is. */
  label: string;
  /** USD; null without a cap. */
  cap: number | null;
  spent: number;
  held: number;
  /** @throws ApiError */
  save: (cap: number) => Promise<void>;
  onDone?: () => void;
  /** Stands in a dialog of its own. */
  alone?: boolean;
}

/** Raises a cap in one press, or sets it to any amount in two. Changing a cap is free. */
export function CapControl({ label, cap, spent, held, save, onDone, alone = false }: CapControlProps) {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const problem = useProblemWords();
  const whole = (usd: number) => formatMoney(usd, locale, { whole: true });
  const now = cap ?? Math.ceil(spent + held);
  const raised = raisedCap(now, spent + held);
  const [edited, setEdited] = useState<number | null>(null);
  const [saving, setSaving] = useState<{ busy: 'raise' | 'save' | null; error?: unknown }>({ busy: null });
  const value = edited ?? now;
  const store = async (busy: 'raise' | 'save', to: number) => {
    setSaving({ busy });
    try {
      await save(to);
      setSaving({ busy: null });
      setEdited(null);
      announce(t('capSaved', { cap: whole(to) }));
      onDone?.();
    } catch (error) {
      setSaving({ busy: null, error });
    }
  };
  return (
    <div className="flex flex-col items-start gap-4">
      <Button
        look="ink"
        size={alone ? 'md' : 'sm'}
        block={!alone}
        primary={alone}
        initialFocus={alone}
        busy={saving.busy === 'raise'}
        onClick={() => void store('raise', raised)}
      >
        {t('raiseTo', { cap: whole(raised) })}
      </Button>
      <div className="flex flex-wrap items-end gap-2">
        <Stepper
          label={label}
          value={value}
          min={1}
          max={100_000}
          step={value >= 20 ? 5 : 1}
          format={whole}
          onChange={setEdited}
        />
        {value !== now && (
          <Button busy={saving.busy === 'save'} onClick={() => void store('save', value)}>
            {t('capSave')}
          </Button>
        )}
      </div>
      {saving.error !== undefined && (
        <p role="alert" className="text-brick text-small">
          {problem(saving.error)}
        </p>
      )}
    </div>
  );
}
