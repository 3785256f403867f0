import type { VideoModelId } from '@novela/contract/models';
import { videoModels } from '@novela/contract/models';
import type { SceneBrief } from '../scene-brief.ts';

/** Shorter than this a prompt describes nothing a model could film. */
const LEAST_PROMPT_CHARACTERS = 20;

const describePerson = ({ name, age, look, wardrobe }: SceneBrief['cast'][number]): string =>
  [name, age === null ? '' : `${age} years old`, look, wardrobe === '' ? '' : `wearing ${wardrobe}`]
    .filter((part) => part.trim() !== '')
    .join(', ');

const wordBrief = (brief: SceneBrief): string => {
  const people = brief.cast.filter(({ name }) => brief.characters.includes(name)).map(describePerson);
  const story = brief.whatHappens.trim() || brief.novela.logline.trim() || brief.novela.title.trim();
  return [
    story === '' ? 'Two people meet and say nothing for a moment.' : story,
    people.length === 0 ? '' : `On screen: ${people.join('; ')}.`,
    `One continuous shot of a ${brief.novela.genre || 'drama'}, natural light, cinematic framing, slow push in.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
};

/**
 * The text the video model gets: the Writer's when it says something, else one made of the brief itself, so that a
 * scene can always be filmed. Cut to what the model takes. Pure.
 */
export const wordPrompt = (written: string, brief: SceneBrief, modelId: VideoModelId): string => {
  const prompt = written.trim();
  const chosen = prompt.length >= LEAST_PROMPT_CHARACTERS ? prompt : wordBrief(brief);
  return chosen.slice(0, videoModels[modelId].promptMaxLength).toWellFormed().trim();
};
