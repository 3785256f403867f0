'use client';
import type { Draft } from '@novela/contract/drafts';
import { useTicketPress } from '../../../components/useTicketPress.ts';
import { api } from '../../../lib/api/api.ts';

/** Has the Writer try a draft again; `heard` gets the draft as it starts anew. */
export function useRedraft(draft: Draft | null, heard: (draft: Draft) => void) {
  const ticket = useTicketPress<Draft>(`redraft:${draft?.id ?? 'none'}:${draft?.version ?? 0}`);
  const press = async () => {
    if (draft === null) {
      return;
    }
    const again = await ticket.press(async (idempotencyKey) => {
      const { data } = await api('POST /api/drafts/:id/retry', { params: { id: draft.id }, idempotencyKey });
      return data;
    });
    if (again !== undefined) {
      heard(again);
    }
  };
  return { press, busy: ticket.busy, error: ticket.error };
}
