'use client';
import type { Novela, NovelaSummary } from '@novela/contract/novelas';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { api } from '../../lib/api/api.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';

interface RenameDialogProps {
  /** Null: closed. */
  novela: NovelaSummary | null;
  onClose: () => void;
  onRenamed: (renamed: Novela) => void;
}

function RenameForm({ novela, onClose, onRenamed }: RenameDialogProps & { novela: NovelaSummary }) {
  const t = useTranslations('novelas');
  const problem = useProblemWords();
  const [title, setTitle] = useState(novela.title);
  const [saving, setSaving] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving({ busy: true });
    try {
      const params = { id: novela.id };
      const { data } = await api('PUT /api/novelas/:id', { params, body: { title: title.trim() } });
      // The focus has to be back in the row before the row moves to its new place: only then it moves along.
      flushSync(onClose);
      onRenamed(data);
    } catch (error) {
      setSaving({ busy: false, error });
    }
  };
  return (
    <form onSubmit={save} className="mt-5 flex flex-col gap-5">
      <Field
        label={t('name')}
        value={title}
        maxLength={500}
        required
        error={problem(saving.error)}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className="flex gap-2">
        <Button look="ink" type="submit" primary busy={saving.busy} disabled={title.trim() === ''}>
          {t('save')}
        </Button>
        <Button look="text" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Gives a novela another title. */
export function RenameDialog(props: RenameDialogProps) {
  const t = useTranslations('novelas');
  return (
    <Dialog open={props.novela !== null} onClose={props.onClose} title={t('renameTitle')}>
      {props.novela !== null && <RenameForm key={props.novela.id} {...props} novela={props.novela} />}
    </Dialog>
  );
}
