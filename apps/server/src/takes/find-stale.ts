import { isFinal } from '@novela/contract/take-states';
import type { StaleCause } from '@novela/contract/videos';
import {
  type CastRow,
  describeWords,
  hashCharacter,
  plainName,
  readInputs,
  type TakeInputs,
} from './describe-inputs.ts';
import { readScript, readSettings, stateOf, type TakeRow, type VideoRow } from './take-rows.ts';

/**
 * Why the film in the episode no longer matches the story, each cause by name; empty while it does. While a new take is
 * in motion, words and settings are those of the film that is being made, so only the cast is compared. Pure.
 */
export function findStale(
  video: VideoRow,
  newest: Pick<TakeRow, 'state'> | null,
  selectedInputs: unknown,
  cast: readonly CastRow[],
): StaleCause[] {
  const inputs = readInputs(selectedInputs);
  if (inputs === null) return [];
  const inMotion = newest !== null && !isFinal(stateOf(newest));
  return [...(inMotion ? [] : changedWords(video, inputs)), ...changedCast(inputs, cast)];
}

function changedWords(video: VideoRow, inputs: TakeInputs): StaleCause[] {
  const now = describeWords({
    script: readScript(video),
    prompt: video.scriptPrompt,
    settings: readSettings(video),
  });
  const causes: StaleCause[] = [];
  if (now.script !== inputs.script) causes.push({ kind: 'script', name: null });
  if (now.prompt !== inputs.prompt) causes.push({ kind: 'prompt', name: null });
  // Another model brings other settings along: that is one change, not two.
  if (now.model !== inputs.model) causes.push({ kind: 'model', name: null });
  else if (now.settings !== inputs.settings) causes.push({ kind: 'settings', name: null });
  return causes;
}

const changedCast = (inputs: TakeInputs, cast: readonly CastRow[]): StaleCause[] =>
  Object.entries(inputs.cast).flatMap(([name, before]): StaleCause[] => {
    const person = cast.find((one) => plainName(one.name) === plainName(name));
    if (!person) return [{ kind: 'cast', name }];
    return hashCharacter(person, inputs.photos) === before ? [] : [{ kind: 'character', name: person.name }];
  });
