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
import type { useCreateNovela } from './useCreateNovela.ts';
import type { useRedraft } from './useRedraft.ts';

interface WizardFooterProps {
  step: Step;
  cost: NovelaCost;
  /** A draft stands behind the form and may be written again. */
  redraft: ReturnType<typeof useRedraft> | null;
  create: ReturnType<typeof useCreateNovela>;
  /** From Cost the ticket itself is the confirmation; otherwise Create comes first. */
  confirmFirst: boolean;
  /** Why nothing can be created yet, and the button that solves it. */
  blocked: { reason: string; wayOut?: ReactNode } | null;
  total: string;
  go: (step: Step) => void;
}

function CreateActions({ cost, create, blocked }: Pick<WizardFooterProps, 'cost' | 'create' | 'blocked'>) {
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

function StepActions({ step, redraft, go }: Pick<WizardFooterProps, 'step' | 'redraft' | 'go'>) {
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
  const { step, confirmFirst, go } = props;
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
        {creating && <CreateActions {...props} />}
        {step === 'cost' && confirmFirst && (
          <Button look="ink" primary iconAfter={<ArrowRight aria-hidden />} onClick={() => go('create')}>
            {t('check')}
          </Button>
        )}
        {step !== 'cost' && step !== 'create' && <StepActions {...props} />}
      </div>
    </footer>
  );
}
