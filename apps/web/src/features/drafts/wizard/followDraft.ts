import type { Draft } from '@novela/contract/drafts';
import { api } from '../../../lib/api/api.ts';
import { connectionStore } from '../../../lib/socket/connectionStore.ts';
import { join, listen, onReturn } from '../../../lib/socket/studioSocket.ts';

const LOOK_MILLISECONDS = 3000;

/** Hears a draft as it is written: by events, and over plain HTTP while there is no socket. Browser only. */
export const followDraft = (id: string, heard: (draft: Draft) => void): (() => void) => {
  const look = () =>
    api('GET /api/drafts/:id', { params: { id } }).then(
      ({ data }) => heard(data),
      () => undefined,
    );
  const timer = setInterval(() => {
    if (connectionStore.getState().state !== 'up') {
      void look();
    }
  }, LOOK_MILLISECONDS);
  const leave = [
    join({ event: 'draft:subscribe', payload: { draftId: id } }),
    listen(`draft:${id}:update`, heard),
    onReturn(() => void look()),
    // Whatever was written between rendering the page and entering the room was heard by nobody.
    connectionStore.subscribe(({ state }, before) => {
      if (state === 'up' && before.state === 'starting') {
        void look();
      }
    }),
  ];
  if (connectionStore.getState().state === 'up') {
    void look();
  }
  return () => {
    clearInterval(timer);
    for (const stop of leave) {
      stop();
    }
  };
};
