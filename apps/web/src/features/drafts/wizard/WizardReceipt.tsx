'use client';
import { videoModels } from '@novela/contract/models';
import { useTranslations } from 'next-intl';
import { MeterBar } from '../../../components/MeterBar.tsx';
import { Receipt, type ReceiptLine } from '../../../components/Receipt.tsx';
import { formatMoney } from '../../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../../lib/i18n/useAppLocale.ts';
import type { NovelaCost } from '../form/estimateNovela.ts';
import type { WizardForm } from '../form/wizardForm.ts';

interface WizardReceiptProps {
  form: WizardForm;
  cost: NovelaCost;
  /** USD the draft has cost so far. */
  spent: number;
  /** The Cost step shows the whole reckoning, every other the short one. */
  whole: boolean;
}

function ListPrice({ cost }: { cost: NovelaCost }) {
  const t = useTranslations('wizard');
  const locale = useAppLocale();
  return cost.listPrice === null ? null : (
    <p className="mt-3 text-ink-2 text-micro">
      {t('listPrice', { price: formatMoney(cost.listPrice, locale) })}
    </p>
  );
}

function ShortReceipt({ form, cost, spent }: WizardReceiptProps) {
  const t = useTranslations('wizard');
  const locale = useAppLocale();
  const money = (usd: number) => formatMoney(usd, locale);
  const { format, targetEpisodes: episodes, scenesPerEpisode: scenes } = form;
  const lines: ReceiptLine[] = [
    {
      label: t('line.perSecond', { model: videoModels[format.modelId].name }),
      value: money(cost.perSecond),
      look: 'strong',
    },
    {
      label: t('line.perScene', { seconds: format.duration, resolution: format.resolution }),
      value: money(cost.perScene),
      look: 'strong',
    },
    { label: t('line.episodes', { episodes, scenes }), value: String(cost.scenes), look: 'strong' },
  ];
  return (
    <section className="panel px-6 py-5 shadow-e1" aria-label={t('ifAll')}>
      <h2 className="text-panel">{t('ifAll')}</h2>
      <p className="mt-2 font-display text-d-l">{money(cost.video)}</p>
      <p className="mt-1 mb-3 text-ink-2 text-small">
        {t('scenesAt', { count: cost.scenes, price: money(cost.perScene) })}
      </p>
      <Receipt caption={t('ifAll')} hideCaption lines={lines} />
      <div className="mt-2 border-line border-t pt-2">
        <Receipt
          caption={t('line.spent')}
          hideCaption
          lines={[{ label: t('line.spent'), value: money(spent), look: 'strong' }]}
        />
      </div>
      <ListPrice cost={cost} />
    </section>
  );
}

function WholeReceipt({ form, cost, spent }: WizardReceiptProps) {
  const t = useTranslations('wizard');
  const locale = useAppLocale();
  const money = (usd: number) => formatMoney(usd, locale);
  const { format } = form;
  const after = spent + cost.perScene;
  const lines: ReceiptLine[] = [
    {
      label: t('line.scenes', { count: cost.scenes }),
      value: `${form.targetEpisodes} × ${form.scenesPerEpisode}`,
    },
    { label: t('line.length'), value: t('line.each', { seconds: format.duration }) },
    {
      label: t('line.modelAt', { model: videoModels[format.modelId].name, resolution: format.resolution }),
      value: t('aSecond', { price: money(cost.perSecond) }),
    },
    { label: t('line.video'), value: money(cost.video), look: 'total' },
    {
      label: t('line.writing'),
      value: formatMoney(cost.writing, locale, { estimate: true }),
      look: 'strong',
    },
    cost.room >= 0
      ? { label: t('line.room'), value: money(cost.room), look: 'strong' }
      : { label: t('line.missing'), value: money(-cost.room), look: 'strong' },
    { label: t('line.cap'), value: money(cost.cap), look: 'total' },
  ];
  return (
    <section className="panel px-6 py-5 shadow-e1" aria-label={t('estimate')}>
      <Receipt caption={t('estimate')} lines={lines} />
      <div className="mt-3 border-line border-t pt-4">
        <MeterBar spentUsd={spent} heldUsd={cost.perScene} capUsd={cost.cap} />
        <p className="mt-3 text-ink-2 text-small">{t('afterOne', { money: money(after) })}</p>
      </div>
      <ListPrice cost={cost} />
    </section>
  );
}

/** What it costs, always beside the choices. */
export function WizardReceipt(props: WizardReceiptProps) {
  return props.whole ? <WholeReceipt {...props} /> : <ShortReceipt {...props} />;
}
