'use client';
import { videoModels } from '@novela/contract/models';
import type { NovelaVideo } from '@novela/contract/videos';
import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { api } from '../../../lib/api/api.ts';
import { useProblemWords } from '../../../lib/api/useProblemWords.ts';
import { useKeepVideo } from '../../../lib/socket/useKeepVideo.ts';
import type { PromptEdit } from './usePromptEdit.ts';

interface PromptEditorProps {
  video: NovelaVideo;
  edit: PromptEdit;
  /** The crew is on the scene: nothing can be begun. */
  locked: boolean;
}

/** Exactly what the model is sent, word for word, and the way to change it. */
export function PromptEditor({ video, edit, locked }: PromptEditorProps) {
  const t = useTranslations('generate');
  const problem = useProblemWords();
  const keep = useKeepVideo();
  const { text } = edit;
  const [saving, setSaving] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const save = async (prompt: string) => {
    setSaving({ busy: true });
    try {
      keep((await api('PUT /api/videos/:id/script', { params: { id: video.id }, body: { prompt } })).data);
      edit.close();
      setSaving({ busy: false });
    } catch (error) {
      setSaving({ busy: false, error });
    }
  };
  return (
    <section className="prompt-part">
      <div className="flex items-center gap-3">
        <Send aria-hidden className="size-4!" />
        <h2 className="flex-1 text-label">
          {t('receives', { model: videoModels[video.settings.modelId].name })}
        </h2>
        {text === null && !locked && (
          <button
            type="button"
            className="prose-link min-h-6 text-label"
            onClick={() => edit.change(video.scriptPrompt)}
          >
            {t('edit')}
          </button>
        )}
      </div>
      {text === null ? (
        <p className="mt-2 text-ink-2 text-label font-normal" lang="en">
          {video.scriptPrompt}
        </p>
      ) : (
        <div className="mt-2 flex flex-col gap-3">
          <Field
            as="textarea"
            label={t('prompt')}
            hideLabel
            rows={6}
            maxLength={4000}
            lang="en"
            value={text}
            error={problem(saving.error)}
            onChange={(event) => edit.change(event.currentTarget.value)}
          />
          <div className="flex gap-2">
            <Button
              size="sm"
              look="ink"
              busy={saving.busy}
              disabled={text.trim() === ''}
              onClick={() => save(text.trim())}
            >
              {t('save')}
            </Button>
            <Button size="sm" look="text" onClick={edit.close}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
