'use client';
import { later } from '../../../components/later.tsx';
import type { Step } from '../form/steps.ts';
import type { WizardModel } from './useWizard.ts';

// Only the step on screen is loaded.
const CostStep = later(async () => (await import('./CostStep.tsx')).CostStep);
const CastStep = later(async () => (await import('./CastStep.tsx')).CastStep);
const CreateStep = later(async () => (await import('./CreateStep.tsx')).CreateStep);
const EpisodesStep = later(async () => (await import('./EpisodesStep.tsx')).EpisodesStep);
const FormatStep = later(async () => (await import('./FormatStep.tsx')).FormatStep);
const IdeaStep = later(async () => (await import('./IdeaStep.tsx')).IdeaStep);
const ModelStep = later(async () => (await import('./ModelStep.tsx')).ModelStep);

interface StepBodyProps {
  step: Step;
  wizard: WizardModel;
  summaries: Record<Step, string>;
  strict: boolean;
  go: (step: Step) => void;
}

/** The fields of one step. */
export function StepBody({ step, wizard, summaries, strict, go }: StepBodyProps) {
  const { form, dispatch, draft, cost, state } = wizard;
  switch (step) {
    case 'idea':
      return (
        <IdeaStep form={form} draft={draft} dispatch={dispatch} strict={strict} onDraft={wizard.setDraft} />
      );
    case 'model':
      return <ModelStep form={form} pick={draft?.content.modelId} dispatch={dispatch} />;
    case 'format':
      return <FormatStep form={form} dispatch={dispatch} />;
    case 'episodes':
      return <EpisodesStep form={form} dispatch={dispatch} />;
    case 'cast':
      return <CastStep form={form} dispatch={dispatch} />;
    case 'cost':
      return <CostStep state={state} cost={cost} dispatch={dispatch} />;
    case 'create':
      return <CreateStep cost={cost} summaries={summaries} onChange={go} />;
  }
}
