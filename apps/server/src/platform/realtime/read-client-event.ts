import { type ClientEvent, type ClientPayload, clientEvents } from '@novela/contract/socket-events';
import { AppError } from '../error/app-error.ts';
import { toFieldErrors } from '../http/to-field-errors.ts';

/** What a browser asked for: to follow a room or to stop following it. */
export interface RoomWish {
  readonly kind: 'join' | 'leave';
  readonly room: string;
}

const wishes: { readonly [E in ClientEvent]: (payload: ClientPayload<E>) => RoomWish } = {
  'novela:subscribe': ({ novelaId }) => ({ kind: 'join', room: `novela:${novelaId}` }),
  'novela:unsubscribe': ({ novelaId }) => ({ kind: 'leave', room: `novela:${novelaId}` }),
  'draft:subscribe': ({ draftId }) => ({ kind: 'join', room: `draft:${draftId}` }),
};

const isClientEvent = (event: string): event is ClientEvent => Object.hasOwn(clientEvents, event);

/**
 * Reads what a browser sent over the socket.
 * @throws AppError `validation_failed` for an unknown event or a payload that does not fit it
 */
export function readClientEvent(event: string, payload: unknown): RoomWish {
  if (!isClientEvent(event)) {
    throw new AppError(
      'validation_failed',
      `There is no event of this name. Send one of: ${Object.keys(clientEvents).join(', ')}.`,
    );
  }
  return read(event, payload);
}

function read<E extends ClientEvent>(event: E, payload: unknown): RoomWish {
  const parsed = clientEvents[event].safeParse(payload, { reportInput: true });
  if (!parsed.success) {
    const fields = toFieldErrors('', parsed.error);
    throw new AppError('validation_failed', `${event}: ${fields[0]?.message ?? 'Not valid.'}`, { fields });
  }
  // The schema filed under the event's name is the one that types its payload.
  return wishes[event](parsed.data as ClientPayload<E>);
}
