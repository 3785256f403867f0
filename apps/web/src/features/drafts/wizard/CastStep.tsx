'use client';
import { videoModels } from '@novela/contract/models';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { newId } from '../../../lib/new-id/newId.ts';
import { type CastField, type CastRow, MAX_CAST, photosOf, type WizardForm } from '../form/wizardForm.ts';
import type { WizardDispatch } from './useWizard.ts';

interface PersonProps {
  row: CastRow;
  language: string;
  /** Photos can be used by the chosen model. */
  photos: boolean;
  dispatch: WizardDispatch;
}

const isAddress = (text: string): boolean =>
  text.trim() === '' || /^https:\/\/[^\s/]+\.[^\s/]+/.test(text.trim());

function Person({ row, language, photos, dispatch }: PersonProps) {
  const t = useTranslations('wizard');
  const field = (name: CastField, placeholder?: string) => ({
    label: t(`person.${name}`),
    value: row[name],
    lang: name === 'photo' || name === 'age' ? 'en' : language,
    ...(placeholder === undefined ? {} : { placeholder }),
    onChange: (event: { currentTarget: { value: string } }) =>
      dispatch({ type: 'person', key: row.key, field: name, value: event.currentTarget.value }),
  });
  return (
    <li className="panel p-5">
      <div className="grid gap-4 md:grid-cols-[1fr_1fr_84px_40px]">
        <Field {...field('name', t('person.nameExample'))} maxLength={120} />
        <Field {...field('role', t('person.roleExample'))} maxLength={200} />
        <Field {...field('age')} inputMode="numeric" maxLength={3} />
        <span className="self-end pb-0.5 max-md:order-first max-md:justify-self-end">
          <IconButton
            label={t('removePerson', { name: row.name || t('someone') })}
            onClick={() => dispatch({ type: 'removePerson', key: row.key })}
          >
            <X aria-hidden />
          </IconButton>
        </span>
      </div>
      <div className="mt-4 grid gap-4 md:grid-cols-2">
        <Field {...field('look', t('person.lookExample'))} maxLength={1000} />
        <Field {...field('wardrobe', t('person.wardrobeExample'))} maxLength={1000} />
      </div>
      {photos && (
        <div className="mt-4">
          <Field
            {...field('photo', 'https://example.com/helena.jpg')}
            type="url"
            maxLength={2000}
            error={isAddress(row.photo) ? undefined : t('photoWrong')}
          />
        </div>
      )}
    </li>
  );
}

/** Step 5: the people, with a photo only where the chosen model can use one. */
export function CastStep({ form, dispatch }: { form: WizardForm; dispatch: WizardDispatch }) {
  const t = useTranslations('wizard');
  const model = videoModels[form.format.modelId];
  const photos = model.referenceImages !== null;
  const tooMany = photosOf(form.cast).length > 3;
  return (
    <>
      <p className={`mb-5 text-small ${photos ? 'text-ink-2' : 'text-tungsten-text'}`}>
        {photos ? t('photoUsed') : t('photoUnused', { model: model.name })}{' '}
        {photos && tooMany && t('photoTooMany')}
      </p>
      {form.cast.length === 0 && <p className="mb-5 text-ink-2">{t('noCast')}</p>}
      <ul className="flex flex-col gap-3">
        {form.cast.map((row) => (
          <Person key={row.key} row={row} language={form.language} photos={photos} dispatch={dispatch} />
        ))}
      </ul>
      {form.cast.length < MAX_CAST && (
        <div className="mt-4">
          <Button
            icon={<Plus aria-hidden />}
            onClick={() => dispatch({ type: 'addPerson', key: `own-${newId()}` })}
          >
            {t('addPerson')}
          </Button>
        </div>
      )}
    </>
  );
}
