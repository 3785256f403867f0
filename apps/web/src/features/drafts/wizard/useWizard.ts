'use client';
import type { Draft } from '@novela/contract/drafts';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { keepForm } from '../../../lib/draft-storage/draftStorage.ts';
import { startLater } from '../../../lib/start-later/startLater.ts';
import { useStudio } from '../../../lib/studio/StudioContext.tsx';
import { estimateNovela } from '../form/estimateNovela.ts';
import { mergeDraft } from '../form/mergeDraft.ts';
import type { WizardState } from '../form/wizardForm.ts';
import { type WizardAction, wizardReducer } from '../form/wizardReducer.ts';

const isState = (value: unknown): value is WizardState =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'form') === 'object' &&
  Array.isArray(Reflect.get(value, 'edited')) &&
  Array.isArray(Reflect.get(value, 'removed'));

const begin = ({ draft, start }: { draft: Draft | null; start: WizardState }): WizardState =>
  draft === null ? start : mergeDraft(start, draft.content);

/** True when a person has changed anything worth keeping. */
const isTouched = (state: WizardState): boolean =>
  state.edited.length > 0 ||
  state.removed.length > 0 ||
  state.form.cast.some(({ draftIndex }) => draftIndex === null);

/** The wizard's whole state: form, draft as it arrives, cost, and what a person wrote kept in browser storage under `name`. */
export function useWizard(name: string, first: Draft | null, start: WizardState) {
  const { priceBook } = useStudio();
  const [draft, setDraft] = useState(first);
  const [state, dispatch] = useReducer(wizardReducer, { draft: first, start }, begin);
  const [restored, setRestored] = useState(false);
  const kept = useMemo(() => keepForm(name, isState), [name]);
  const draftId = draft?.id ?? null;
  const settled = draft === null || draft.status !== 'writing';

  const hear = useCallback((heard: Draft) => {
    setDraft((before) => (before === null || heard.version > before.version ? heard : before));
  }, []);
  useEffect(() => {
    if (draftId === null || settled) {
      return undefined;
    }
    return startLater(async () => {
      const { followDraft } = await import('./followDraft.ts');
      return () => followDraft(draftId, hear);
    });
  }, [draftId, settled, hear]);

  useEffect(() => {
    const saved = kept.read();
    if (saved !== null) {
      dispatch({ type: 'restore', saved });
      setRestored(true);
    }
  }, [kept]);

  const content = draft?.content;
  useEffect(() => {
    if (content !== undefined) {
      dispatch({ type: 'draft', content });
    }
  }, [content]);

  useEffect(() => {
    if (isTouched(state)) {
      kept.write(state);
    }
  }, [state, kept]);

  const cost = useMemo(() => estimateNovela(state.form, priceBook), [state.form, priceBook]);
  return {
    state,
    form: state.form,
    dispatch,
    cost,
    draft,
    setDraft: hear,
    restored,
    name,
    kept,
    touched: isTouched(state),
  };
}

export type WizardModel = ReturnType<typeof useWizard>;
export type WizardDispatch = (action: WizardAction) => void;
