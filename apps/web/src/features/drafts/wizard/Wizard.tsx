'use client';
import type { Draft } from '@novela/contract/drafts';
import { useTranslations } from 'next-intl';
import { later } from '../../../components/later.tsx';
import { formatMoney } from '../../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../../lib/i18n/useAppLocale.ts';
import { isDone, steps } from '../form/steps.ts';
import type { WizardState } from '../form/wizardForm.ts';
import type { CopiedFrom } from './CopyNotice.tsx';
import { StepBody } from './StepBody.tsx';
import { useLead } from './useLead.ts';
import { useStep } from './useStep.ts';
import { useSummaries } from './useSummaries.ts';
import { useWizard } from './useWizard.ts';

const DraftNotice = later(async () => (await import('./DraftNotice.tsx')).DraftNotice, { ahead: true });
const CopyNotice = later(async () => (await import('./CopyNotice.tsx')).CopyNotice);
const FormNotices = later(async () => (await import('./FormNotices.tsx')).FormNotices);
const WizardFooter = later(async () => (await import('./WizardFooter.tsx')).WizardFooter, { ahead: true });
const Rail = later(async () => (await import('../../../components/Rail.tsx')).Rail, { ahead: true });
const StepSelect = later(async () => (await import('./StepSelect.tsx')).StepSelect, { ahead: true });
const WizardReceipt = later(async () => (await import('./WizardReceipt.tsx')).WizardReceipt, { ahead: true });

interface WizardProps {
  /** Under which this form is kept in the browser, apart from every other. */
  name: string;
  /** The draft as the server read it; null when everything is set up by hand. */
  first: Draft | null;
  /** The form before a draft or a person writes into it. */
  start: WizardState;
  /** Where `start` has its settings from; null when they are the usual ones. */
  from: CopiedFrom | null;
}

/** From one sentence, or from nothing, to a novela: seven steps over one form. */
export function Wizard({ name, first, start, from }: WizardProps) {
  const t = useTranslations('wizard');
  const locale = useAppLocale();
  const wizard = useWizard(name, first, start);
  const { form, state, cost, draft } = wizard;
  const { step, go, visited, heading, chosen } = useStep(draft?.status === 'ready', wizard.touched);
  const summaries = useSummaries(form, cost);
  const drafted = draft?.status === 'ready';
  const lead = useLead(step, form, draft);
  return (
    <div className="wizard" data-step={step}>
      <div className="wizard-rail">
        <Rail
          label={t('steps')}
          currentId={step}
          onChoose={(id) => {
            const target = steps.find((one) => one === id);
            if (target !== undefined) {
              go(target);
            }
          }}
          steps={steps.map((id) => ({
            id,
            title: t(`step.${id}`),
            summary: summaries[id],
            href: `?step=${id}`,
            done: drafted ? id !== 'cost' && id !== 'create' : isDone(id, form, visited),
          }))}
        />
      </div>
      <div className="wizard-steps-narrow">
        <StepSelect step={step} go={go} />
      </div>
      <div className="wizard-body">
        <h1
          ref={heading}
          tabIndex={-1}
          className={step === 'cost' ? 'sr-only' : 'font-display text-d-l outline-none'}
        >
          {t(`title.${step}`)}
        </h1>
        {lead !== null && <p className="mt-3 text-ink-2 text-lead">{lead}</p>}
        <div className="mt-6 mb-5 flex flex-col gap-2 empty:mt-0">
          {draft !== null && <DraftNotice draft={draft} onDraft={wizard.setDraft} />}
          {from !== null && step === 'idea' && <CopyNotice from={from} start={start} wizard={wizard} />}
          <FormNotices changes={state.changes} restored={wizard.restored && chosen === null} />
        </div>
        <StepBody step={step} wizard={wizard} summaries={summaries} strict={visited.has('cost')} go={go} />
      </div>
      <aside className="wizard-receipt">
        <WizardReceipt form={form} cost={cost} spent={draft?.cost ?? 0} whole={step === 'cost'} />
      </aside>
      <WizardFooter
        step={step}
        wizard={wizard}
        confirmFirst={draft === null || cost.room < 0}
        total={t('footerLine', { total: formatMoney(cost.video, locale), count: cost.scenes })}
        go={go}
      />
    </div>
  );
}
