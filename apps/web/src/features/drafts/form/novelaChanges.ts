import type { CreateNovelaRequest, UpdateNovelaRequest } from '@novela/contract/novelas';

/** What a novela can still be told after it was made: its plan and where it grew from stay. */
const changeable = (request: CreateNovelaRequest): UpdateNovelaRequest => {
  const { episodes: _, draftId: __, idea: ___, ...rest } = request;
  return rest;
};

/** What differs between the request a novela was made with and the form now; null when nothing does. Pure. */
export const novelaChanges = (
  made: CreateNovelaRequest,
  now: CreateNovelaRequest,
): UpdateNovelaRequest | null => {
  const before = new Map(Object.entries(changeable(made)));
  const changes = Object.entries(changeable(now)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)),
  );
  return changes.length === 0 ? null : Object.fromEntries(changes);
};
