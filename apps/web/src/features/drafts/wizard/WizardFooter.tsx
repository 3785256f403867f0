'use client';
import { ArrowLeft, ArrowRight, RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button.tsx';
import { ButtonLink } from '../../../components/ButtonLink.tsx';
import { Ticket } from '../../../components/Ticket.tsx';
import { useProblemWords } from '../../../lib/api/useProblemWords.ts';
import { useStudio } from '../../../lib/studio/StudioContext.tsx';
import { draftPrice } from '../draftPrice.ts';
import type { NovelaCost } from '../form/estimateNovela.ts';
import { type Step, stepBeside } from '../form/steps.ts';
import { useBlocked } from './useBlocked.tsx';
import { useCreateNovela } from './useCreateNovela.ts';
import { useRedraft } from './useRedraft.ts';
import type { WizardModel } from './useWizard.ts';

interface WizardFooterProps {
  step: Step;
  wizard: WizardModel;
  /** From Cost the ticket itself is the confirmation; otherwise Create comes first. */
  confirmFirst: boolean;
  total: string;
  go: (step: Step) => void;
}

interface CreateActionsProps {
  cost: NovelaCost;
  create: ReturnType<typeof useCreateNovela>;
  /** Why nothing can be created yet, and the button that solves it. */
  blocked: { reason: string; wayOut?: ReactNode } | null;
}

interface StepActionsProps {
  step: Step;
  /** A draft stands behind the form and may be written again. */
  redraft: ReturnType<typeof useRedraft> | null;
  go: (step: Step) => void;
}

function CreateActions({ cost, create, blocked }: CreateActionsProps) {
  const t = useTranslations('wizard');
  const problem = useProblemWords();
  const { simulatedFilm } = useStudio();
  const failure = problem(create.ticket.error ?? create.only.error);
  return (
    <>
      <Button busy={create.only.busy} disabled={blocked !== null} onClick={create.createOnly}>
        {t('createOnly')}
      </Button>
      <Ticket
        verb={t('createFilm')}
        priceUsd={cost.perScene}
        kind="film"
        size="lg"
        primary
        simulated={simulatedFilm}
        busy={create.ticket.busy}
        error={failure}
        {...(blocked === null ? {} : { disabledReason: blocked.reason, wayOut: blocked.wayOut })}
        onPress={create.createAndFilm}
      />
    </>
  );
}

function StepActions({ step, redraft, go }: StepActionsProps) {
  const t = useTranslations('wizard');
  const problem = useProblemWords();
  const { simulatedWriting } = useStudio();
  const next = stepBeside(step, 1);
  return (
    <>
      {step === 'idea' && redraft !== null && (
        <span className="max-md:hidden">
          <Ticket
            verb={t('draftAgain')}
            priceUsd={draftPrice}
            kind="writing"
            size="sm"
            soft
            hideNote
            icon={<RefreshCw aria-hidden />}
            simulated={simulatedWriting}
            busy={redraft.busy}
            error={problem(redraft.error)}
            onPress={redraft.press}
          />
        </span>
      )}
      {next !== null && next !== 'cost' && (
        <Button onClick={() => go(next)}>{t('next', { step: t(`step.${next}`).toLowerCase() })}</Button>
      )}
      <Button look="ink" primary iconAfter={<ArrowRight aria-hidden />} onClick={() => go('cost')}>
        {t('review')}
      </Button>
    </>
  );
}

/** Where the wizard goes next; the price of everything stands here where there is no room for a receipt. */
export function WizardFooter(props: WizardFooterProps) {
  const t = useTranslations('wizard');
  const { step, wizard, confirmFirst, go } = props;
  const { form, cost, draft } = wizard;
  const redraft = useRedraft(draft, wizard.setDraft);
  const blocked = useBlocked(form, cost, draft, go);
  const create = useCreateNovela({ form, cost, draft, opening: t('writerChooses'), created: wizard.forget });
  const again = draft !== null && draft.status === 'ready' && !draft.used ? redraft : null;
  const before = stepBeside(step, -1);
  const creating = step === 'create' || (step === 'cost' && !confirmFirst);
  return (
    <footer className="wizard-footer gutter">
      {before === null ? (
        <ButtonLink href="/" look="text">
          {t('cancel')}
        </ButtonLink>
      ) : (
        <Button look="text" icon={<ArrowLeft aria-hidden />} onClick={() => go(before)}>
          {t(`step.${before}`)}
        </Button>
      )}
      <p className="text-ink-2 text-small lg:hidden">{props.total}</p>
      <div className="wizard-actions">
        {creating && <CreateActions cost={cost} create={create} blocked={blocked} />}
        {step === 'cost' && confirmFirst && (
          <Button look="ink" primary iconAfter={<ArrowRight aria-hidden />} onClick={() => go('create')}>
            {t('check')}
          </Button>
        )}
        {step !== 'cost' && step !== 'create' && <StepActions step={step} redraft={again} go={go} />}
      </div>
    </footer>
  );
}
