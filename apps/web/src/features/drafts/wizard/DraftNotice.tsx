'use client';
import type { Draft } from '@novela/contract/drafts';
import { CircleAlert, PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Banner } from '../../../components/Banner.tsx';
import { ButtonLink } from '../../../components/ButtonLink.tsx';
import { Dots } from '../../../components/Dots.tsx';
import { Ticket } from '../../../components/Ticket.tsx';
import { ApiError } from '../../../lib/api/ApiError.ts';
import { useProblemWords } from '../../../lib/api/useProblemWords.ts';
import { useStudio } from '../../../lib/studio/StudioContext.tsx';
import { draftPrice } from '../draftPrice.ts';
import { useRedraft } from './useRedraft.ts';

interface DraftNoticeProps {
  draft: Draft;
  /** Hears the draft as it starts anew. */
  onDraft: (draft: Draft) => void;
}

/** Says that the draft is being written, could not be written, or already became a novela. */
export function DraftNotice({ draft, onDraft }: DraftNoticeProps) {
  const t = useTranslations('wizard');
  const redraft = useRedraft(draft, onDraft);
  const problem = useProblemWords();
  const { simulatedWriting } = useStudio();
  if (draft.used) {
    return (
      <Banner
        tone="plain"
        shape="card"
        action={
          <ButtonLink size="sm" href={`/novelas/${encodeURIComponent(draft.novelaId)}`}>
            {t('openIt')}
          </ButtonLink>
        }
      >
        {t('used')}
      </Banner>
    );
  }
  if (draft.status === 'writing') {
    return (
      <Banner tone="plain" shape="card" icon={<PenLine aria-hidden />} action={<Dots />}>
        {t('writing')}
      </Banner>
    );
  }
  if (draft.status === 'failed') {
    const { error } = draft;
    const why = error === null ? undefined : problem(new ApiError({ ...error, status: 0 }));
    return (
      <Banner
        tone="brick"
        shape="card"
        urgent
        icon={<CircleAlert aria-hidden />}
        action={
          <Ticket
            verb={t('tryAgain')}
            priceUsd={draftPrice}
            kind="writing"
            size="sm"
            soft
            hideNote
            simulated={simulatedWriting}
            busy={redraft.busy}
            error={problem(redraft.error)}
            onPress={redraft.press}
          />
        }
      >
        <b className="font-semibold">{why ?? t('draftFailed')}</b> {t('draftFailedWhy')}
      </Banner>
    );
  }
  return null;
}
