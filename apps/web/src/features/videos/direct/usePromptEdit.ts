'use client';
import { useState } from 'react';
import { useKeptText } from '../../../lib/draft-storage/useKeptText.ts';

/** A prompt that is being reworded and not saved yet; kept in this tab until it is saved or given up. */
export interface PromptEdit {
  /** Null while nothing is being changed. */
  readonly text: string | null;
  readonly change: (text: string) => void;
  readonly close: () => void;
}

/** The unsaved wording of one scene's prompt; null before the scene has a record. */
export function usePromptEdit(videoId: string | null): PromptEdit {
  const [kept, setKept] = useKeptText(`prompt.${videoId ?? ''}`);
  const [open, setOpen] = useState(false);
  return {
    text: open || kept !== '' ? kept : null,
    change: (text) => {
      setOpen(true);
      setKept(text);
    },
    close: () => {
      setOpen(false);
      setKept('');
    },
  };
}
