import type { SceneScript } from '@novela/contract/scene-script';
import type { NovelaVideo } from '@novela/contract/videos';

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));

/** True when the script still tells what the sentence and the cast ask for. Pure. */
export const scriptMatches = (
  video: NovelaVideo | null,
  sentence: string,
  cast: readonly string[],
): video is NovelaVideo =>
  video !== null &&
  video.script !== null &&
  video.scriptPrompt !== '' &&
  sentence.trim() === video.sceneDescription.trim() &&
  sameNames(cast, video.characters);

const replaceIn = (text: string, quote: string, suggestion: string): string =>
  text.replaceAll(new RegExp(quote.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), () => suggestion);

/** Script and prompt with one passage swapped for another wherever it stands. Pure. */
export const swapPassage = (
  { script, prompt }: { readonly script: SceneScript; readonly prompt: string },
  quote: string,
  suggestion: string,
): { script: SceneScript; prompt: string } => ({
  prompt: replaceIn(prompt, quote, suggestion),
  script: {
    ...script,
    lines: script.lines.map((line) => ({ ...line, text: replaceIn(line.text, quote, suggestion) })),
  },
});

/** The Producer's warnings whose passage still stands somewhere. Pure. */
export const openWarnings = (video: NovelaVideo): NovelaVideo['warnings'] => {
  const text = [video.scriptPrompt, ...(video.script?.lines.map((line) => line.text) ?? [])]
    .join('\n')
    .toLowerCase();
  return video.warnings.filter(({ quote }) => quote !== '' && text.includes(quote.toLowerCase()));
};
