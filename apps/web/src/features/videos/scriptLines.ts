import type { SceneScript } from '@novela/contract/scene-script';
import type { ScriptLine } from '../../components/ScriptPage.tsx';

/** A script as the lines of its page, the slugline first. Pure. */
export const scriptLines = (script: SceneScript): ScriptLine[] => [
  ...(script.slugline === '' ? [] : [{ kind: 'slugline' as const, text: script.slugline }]),
  ...script.lines,
];
