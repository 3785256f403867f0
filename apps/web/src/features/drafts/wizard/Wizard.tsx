'use client';
import type { Draft } from '@novela/contract/drafts';
import { useTranslations } from 'next-intl';
import { Banner } from '../../../components/Banner.tsx';
import { Rail } from '../../../components/Rail.tsx';
import { Select } from '../../../components/Select.tsx';
import { formatMoney } from '../../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../../lib/i18n/useAppLocale.ts';
import { isDone, steps } from '../form/steps.ts';
import { DraftNotice } from './DraftNotice.tsx';
import { StepBody } from './StepBody.tsx';
import { useBlocked } from './useBlocked.tsx';
import { useCreateNovela } from './useCreateNovela.ts';
import { useChangeWords } from './useFormatWords.ts';
import { useLead } from './useLead.ts';
import { useRedraft } from './useRedraft.ts';
import { useStep } from './useStep.ts';
import { useSummaries } from './useSummaries.ts';
import { useWizard } from './useWizard.ts';
import { WizardFooter } from './WizardFooter.tsx';
import { WizardReceipt } from './WizardReceipt.tsx';

interface WizardProps {
  /** The draft as the server read it; null when everything is set up by hand. */
  first: Draft | null;
  /** Language a story gets when nothing says otherwise. */
  language: string;
}

/** From one sentence, or from nothing, to a novela: seven steps over one form. */
export function Wizard({ first, language }: WizardProps) {
  const t = useTranslations('wizard');
  const locale = useAppLocale();
  const wizard = useWizard(first, language);
  const { form, state, cost, draft } = wizard;
  const { step, go, visited, heading, chosen } = useStep(draft?.status === 'ready', wizard.touched);
  const redraft = useRedraft(draft, wizard.setDraft);
  const blocked = useBlocked(form, cost, draft, go);
  const say = useChangeWords();
  const summaries = useSummaries(form, cost);
  const create = useCreateNovela({ form, cost, draft, opening: t('writerChooses'), created: wizard.forget });
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
        <Select
          label={t('steps')}
          value={step}
          onChange={go}
          options={steps.map((value, index) => ({ value, label: `${index + 1}. ${t(`step.${value}`)}` }))}
        />
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
          {draft !== null && <DraftNotice draft={draft} redraft={redraft} />}
          {state.changes.length > 0 && (
            <Banner tone="caution" shape="card">
              {t('movedHere', { list: say(state.changes) })}
            </Banner>
          )}
          {wizard.restored && chosen === null && (
            <Banner tone="plain" shape="card">
              {t('restored')}
            </Banner>
          )}
        </div>
        <StepBody step={step} wizard={wizard} summaries={summaries} strict={visited.has('cost')} go={go} />
      </div>
      <aside className="wizard-receipt">
        <WizardReceipt form={form} cost={cost} spent={draft?.cost ?? 0} whole={step === 'cost'} />
      </aside>
      <WizardFooter
        step={step}
        cost={cost}
        redraft={draft !== null && draft.status === 'ready' && !draft.used ? redraft : null}
        create={create}
        confirmFirst={draft === null || cost.room < 0}
        blocked={blocked}
        total={t('footerLine', { total: formatMoney(cost.video, locale), count: cost.scenes })}
        go={go}
      />
    </div>
  );
}
