'use client';
import type { Draft } from '@novela/contract/drafts';
import { useTranslations } from 'next-intl';
import { Chip } from '../../../components/Chip.tsx';
import { Field } from '../../../components/Field.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { Select } from '../../../components/Select.tsx';
import { LOCALE_NAMES, LOCALES } from '../../../lib/i18n/locales.ts';
import type { WizardForm } from '../form/wizardForm.ts';
import { DraftAgain } from './DraftAgain.tsx';
import { genres } from './genreNames.ts';
import type { WizardDispatch } from './useWizard.ts';

interface IdeaStepProps {
  form: WizardForm;
  draft: Draft | null;
  dispatch: WizardDispatch;
  /** Shows that the title is missing. */
  strict: boolean;
  /** Hears the draft as it starts anew. */
  onDraft: (draft: Draft) => void;
}

/** Step 1: what it is called and what happens. */
export function IdeaStep({ form, draft, dispatch, strict, onDraft }: IdeaStepProps) {
  const t = useTranslations('wizard');
  const known = genres.map((value) => ({ value, label: t(`genres.${value}`) }));
  const own =
    genres.some((genre) => genre === form.genre) || form.genre === ''
      ? []
      : [{ value: form.genre, label: form.genre }];
  const languages = LOCALES.map((value): { value: string; label: string } => ({
    value,
    label: LOCALE_NAMES[value],
  }));
  const ownLanguage = languages.some(({ value }) => value === form.language)
    ? []
    : [{ value: form.language, label: form.language }];
  return (
    <>
      {draft !== null && (
        <blockquote
          className="mb-6 border-ink border-l-[3px] pl-6 font-display text-d-s max-md:pl-4"
          lang={form.language}
        >
          {draft.sentence}
        </blockquote>
      )}
      {draft !== null && (
        // The narrow footer has no room for it.
        <div className="mb-6 empty:hidden md:hidden">
          <DraftAgain draft={draft} onDraft={onDraft} />
        </div>
      )}
      <div className="grid gap-6 md:grid-cols-2">
        <Field
          label={t('name')}
          value={form.title}
          placeholder={t('nameExample')}
          maxLength={500}
          required
          lang={form.language}
          error={strict && form.title.trim() === '' ? t('nameMissing') : undefined}
          onChange={(event) => dispatch({ type: 'edit', field: 'title', value: event.currentTarget.value })}
        />
        {form.otherTitles.length > 0 && (
          <fieldset className="field">
            <legend className="field-label mb-2">{t('otherTitles')}</legend>
            <div className="flex min-h-11.5 flex-wrap items-center gap-2" lang={form.language}>
              {form.otherTitles.slice(0, 4).map((title) => (
                <Chip key={title} onPress={() => dispatch({ type: 'title', title })}>
                  {title}
                </Chip>
              ))}
            </div>
          </fieldset>
        )}
      </div>
      <div className="mt-6">
        <Field
          as="textarea"
          label={t('story')}
          rows={4}
          value={form.description}
          placeholder={t('storyExample')}
          maxLength={10_000}
          lang={form.language}
          onChange={(event) =>
            dispatch({ type: 'edit', field: 'description', value: event.currentTarget.value })
          }
        />
      </div>
      <div className="mt-6">
        <Segmented
          label={t('genre')}
          options={[...known, ...own]}
          value={form.genre}
          onChange={(value) => dispatch({ type: 'edit', field: 'genre', value })}
        />
      </div>
      <div className="mt-6 max-w-72">
        <Select
          showLabel
          size="md"
          label={t('language')}
          options={[...languages, ...ownLanguage]}
          value={form.language}
          onChange={(value) => dispatch({ type: 'edit', field: 'language', value })}
        />
      </div>
    </>
  );
}
