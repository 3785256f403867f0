'use client';
import type { Draft } from '@novela/contract/drafts';
import { RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Ticket } from '../../../components/Ticket.tsx';
import { useProblemWords } from '../../../lib/api/useProblemWords.ts';
import { useStudio } from '../../../lib/studio/StudioContext.tsx';
import { draftPrice } from '../draftPrice.ts';
import { useRedraft } from './useRedraft.ts';

interface DraftAgainProps {
  draft: Draft;
  /** Hears the draft as it starts anew. */
  onDraft: (draft: Draft) => void;
}

/** Has the Writer write the same sentence once more; only for a draft that is ready and still free. */
export function DraftAgain({ draft, onDraft }: DraftAgainProps) {
  const t = useTranslations('wizard');
  const problem = useProblemWords();
  const { simulatedWriting } = useStudio();
  const redraft = useRedraft(draft, onDraft);
  if (draft.status !== 'ready' || draft.used) {
    return null;
  }
  return (
    <Ticket
      verb={t('draftAgain')}
      priceUsd={draftPrice}
      kind="writing"
      size="sm"
      soft
      hideNote
      icon={<RefreshCw aria-hidden />}
      simulated={simulatedWriting}
      busy={redraft.busy}
      error={problem(redraft.error)}
      onPress={redraft.press}
    />
  );
}
