'use client';
import type { Step } from '../form/steps.ts';
import { CastStep } from './CastStep.tsx';
import { CostStep } from './CostStep.tsx';
import { CreateStep } from './CreateStep.tsx';
import { EpisodesStep } from './EpisodesStep.tsx';
import { FormatStep } from './FormatStep.tsx';
import { IdeaStep } from './IdeaStep.tsx';
import { ModelStep } from './ModelStep.tsx';
import type { WizardModel } from './useWizard.ts';

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
      return <IdeaStep form={form} draft={draft} dispatch={dispatch} strict={strict} />;
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
