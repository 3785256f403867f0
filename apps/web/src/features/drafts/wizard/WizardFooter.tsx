'use client';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button.tsx';
import { ButtonLink } from '../../../components/ButtonLink.tsx';
import { later } from '../../../components/later.tsx';
import { Ticket } from '../../../components/Ticket.tsx';
import { useProblemWords } from '../../../lib/api/useProblemWords.ts';
import { useStudio } from '../../../lib/studio/StudioContext.tsx';
import { type Step, stepBeside } from '../form/steps.ts';
import { DraftAgain } from './DraftAgain.tsx';
import { useBlocked } from './useBlocked.tsx';
import { useCreateNovela } from './useCreateNovela.ts';
import type { WizardModel } from './useWizard.ts';

const RaiseHere = later(async () => (await import('./RaiseHere.tsx')).RaiseHere);

interface WizardFooterProps {
  step: Step;
  wizard: WizardModel;
  /** From Cost the ticket itself is the confirmation; otherwise Create comes first. */
  confirmFirst: boolean;
  total: string;
  go: (step: Step) => void;
}

interface CreateActionsProps {
  create: ReturnType<typeof useCreateNovela>;
  /** Why nothing can be created yet, and the button that solves it. */
  blocked: { reason: string; wayOut?: ReactNode } | null;
  /** Sets the novela's cap, in USD. */
  onCap: (cap: number) => void;
}

interface StepActionsProps {
  step: Step;
  wizard: WizardModel;
  go: (step: Step) => void;
}

function CreateActions({ create, blocked, onCap }: CreateActionsProps) {
  const t = useTranslations('wizard');
  const problem = useProblemWords();
  const { simulatedFilm } = useStudio();
  return (
    <>
      <Button busy={create.making} disabled={blocked !== null} onClick={create.createOnly}>
        {t('createOnly')}
      </Button>
      <Ticket
        verb={t('createFilm')}
        priceUsd={create.price}
        kind="film"
        size="lg"
        primary
        simulated={simulatedFilm}
        busy={create.filming}
        error={problem(create.error)}
        {...(blocked === null
          ? { wayOut: <RaiseHere failure={create.error} onCap={onCap} retry={create.createAndFilm} /> }
          : { disabledReason: blocked.reason, wayOut: blocked.wayOut })}
        onPress={() => void create.createAndFilm()}
      />
    </>
  );
}

function StepActions({ step, wizard, go }: StepActionsProps) {
  const t = useTranslations('wizard');
  const next = stepBeside(step, 1);
  return (
    <>
      {step === 'idea' && wizard.draft !== null && (
        <span className="max-md:hidden">
          <DraftAgain draft={wizard.draft} onDraft={wizard.setDraft} />
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
  const { name, form, cost, draft, kept } = wizard;
  const blocked = useBlocked(form, cost, draft, go);
  const create = useCreateNovela({
    name,
    form,
    cost,
    draft,
    opening: t('writerChooses'),
    created: kept.clear,
  });
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
        {creating && (
          <CreateActions
            create={create}
            blocked={blocked}
            onCap={(value) => wizard.dispatch({ type: 'edit', field: 'cap', value })}
          />
        )}
        {step === 'cost' && confirmFirst && (
          <Button look="ink" primary iconAfter={<ArrowRight aria-hidden />} onClick={() => go('create')}>
            {t('check')}
          </Button>
        )}
        {step !== 'cost' && step !== 'create' && <StepActions step={step} wizard={wizard} go={go} />}
      </div>
    </footer>
  );
}
