import type { WizardForm } from './wizardForm.ts';

export const steps = ['idea', 'model', 'format', 'episodes', 'cast', 'cost', 'create'] as const;
export type Step = (typeof steps)[number];

/** True when the text names a step. */
export const isStep = (text: string | null): text is Step => steps.some((step) => step === text);

/** The step after or before; null at either end. Pure. */
export const stepBeside = (step: Step, by: 1 | -1): Step | null => steps[steps.indexOf(step) + by] ?? null;

/** Whether a step holds what creating needs. Only the idea can be unfinished; every other has valid choices only. Pure. */
export const isDone = (step: Step, form: WizardForm, visited: ReadonlySet<Step>): boolean => {
  if (step === 'idea') {
    return form.title.trim() !== '';
  }
  return step !== 'create' && step !== 'cost' && visited.has(step);
};
