import type { DraftContent } from '@novela/contract/drafts';
import type { SettingName } from '@novela/contract/scene-settings';
import { nearestFormat, type ProposedFormat } from './chooseFormat.ts';
import { castFieldName, mergeDraft } from './mergeDraft.ts';
import type { CastField, CastRow, Format, WizardForm, WizardState } from './wizardForm.ts';

type PlainField = Exclude<keyof WizardForm, 'format' | 'cast' | 'episodes' | 'firstScenes' | 'unseen'>;

export type WizardAction =
  | { readonly type: 'draft'; readonly content: DraftContent }
  | { readonly type: 'edit'; readonly field: PlainField; readonly value: WizardForm[PlainField] }
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'format'; readonly patch: Partial<ProposedFormat>; readonly undoable?: boolean }
  | { readonly type: 'undoFormat' }
  | { readonly type: 'person'; readonly key: string; readonly field: CastField; readonly value: string }
  | { readonly type: 'addPerson'; readonly key: string }
  | { readonly type: 'removePerson'; readonly key: string }
  | { readonly type: 'restore'; readonly saved: WizardState };

const mark = (state: WizardState, ...fields: string[]): readonly string[] => [
  ...new Set([...state.edited, ...fields]),
];

/** Choosing one of the other titles keeps the old one among them: nothing is lost. */
const swapTitle = (state: WizardState, title: string): WizardState => {
  const { form } = state;
  const others = [...form.otherTitles.filter((other) => other !== title), form.title].filter(Boolean);
  return {
    ...state,
    form: { ...form, title, otherTitles: others },
    edited: mark(state, 'title', 'otherTitles'),
  };
};

const chooseFormat = (state: WizardState, patch: Partial<ProposedFormat>, undoable: boolean): WizardState => {
  const { format, changes } = nearestFormat(
    { ...state.form.format, ...patch },
    state.form.cast,
    state.form.format,
  );
  const chosen = Object.keys(patch) as SettingName[];
  return {
    ...state,
    form: { ...state.form, format },
    edited: mark(state, ...chosen),
    changes: changes.filter(({ setting }) => !chosen.includes(setting)),
    formatBefore: undoable ? (state.formatBefore ?? state.form.format) : null,
  };
};

const withCast = (state: WizardState, cast: readonly CastRow[], edited: readonly string[]): WizardState => {
  const { format, changes } = nearestFormat(state.form.format, cast, state.form.format);
  return { ...state, form: { ...state.form, cast, format }, edited, changes };
};

const undoFormat = (state: WizardState, before: Format): WizardState => ({
  ...state,
  form: { ...state.form, format: before },
  changes: [],
  formatBefore: null,
});

const emptyRow = (key: string): CastRow => ({
  key,
  draftIndex: null,
  name: '',
  role: '',
  age: '',
  look: '',
  wardrobe: '',
  photo: '',
});

/** Every change the wizard knows. Pure. */
export const wizardReducer = (state: WizardState, action: WizardAction): WizardState => {
  const { form } = state;
  switch (action.type) {
    case 'draft':
      return mergeDraft(state, action.content);
    case 'edit':
      return {
        ...state,
        form: { ...form, [action.field]: action.value },
        edited: mark(state, action.field),
      };
    case 'title':
      return swapTitle(state, action.title);
    case 'format':
      return chooseFormat(state, action.patch, action.undoable ?? false);
    case 'undoFormat':
      return state.formatBefore === null ? state : undoFormat(state, state.formatBefore);
    case 'person':
      return withCast(
        state,
        form.cast.map((row) => (row.key === action.key ? { ...row, [action.field]: action.value } : row)),
        mark(state, castFieldName(action.key, action.field)),
      );
    case 'addPerson':
      return withCast(state, [...form.cast, emptyRow(action.key)], state.edited);
    case 'removePerson': {
      const index = form.cast.find((row) => row.key === action.key)?.draftIndex ?? null;
      const removed = index === null ? state.removed : [...state.removed, index];
      const cast = form.cast.filter((row) => row.key !== action.key);
      return { ...withCast(state, cast, state.edited), removed };
    }
    case 'restore':
      return action.saved;
  }
};
