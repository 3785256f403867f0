'use client';
import { useTranslations } from 'next-intl';
import { Button } from '../../components/Button.tsx';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { useNovela, useNovelaStore } from '../../lib/socket/NovelaContext.tsx';
import { CapControl } from './CapControl.tsx';
import { saveNovelaCap } from './saveCap.ts';

/** Sets how much this novela may spend. `onDone`: saved or left alone. */
export function CapForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const store = useNovelaStore();
  const money = useNovela(({ novela }) => novela.money);
  return (
    <div className="mt-2 flex flex-col items-start gap-5">
      <p className="text-ink-2">
        {t('capHint', {
          spent: formatMoney(money.spent, locale),
          held: formatMoney(money.held, locale),
        })}
      </p>
      <CapControl
        label={t('capTitle')}
        cap={money.cap}
        spent={money.spent}
        held={money.held}
        save={(cap) => saveNovelaCap(store, cap)}
        onDone={onDone}
        alone
      />
      <Button look="text" onClick={onDone}>
        {t('notNow')}
      </Button>
    </div>
  );
}
