'use client';
import type { NovelaDetail } from '@novela/contract/novelas';
import {
  nearestSettings,
  type ProposedSettings,
  type SceneSettings,
  type SettingChange,
} from '@novela/contract/scene-settings';
import type { SettingsOverride } from '@novela/contract/scene-settings-schema';
import type { NovelaVideo, TakeError } from '@novela/contract/videos';
import { useEffect, useRef, useState } from 'react';
import { isBeingWritten, writingError } from '../../../lib/scenes/writing.ts';
import { useNovela } from '../../../lib/socket/NovelaContext.tsx';
import { scriptMatches } from './scriptMatch.ts';
import { useSentence } from './useSentence.ts';

/** What a person has chosen for the scene so far. */
export interface Direction {
  readonly episode: number;
  readonly sceneNumber: number;
  readonly video: NovelaVideo | null;
  readonly plannedTitle: string;
  readonly sentence: string;
  readonly cast: readonly string[];
  readonly settings: SceneSettings;
  /** Settings differ from those the scene is stored with. */
  readonly settingsChanged: boolean;
  readonly changes: readonly SettingChange[];
  /** The script tells what sentence and cast ask for: it can be filmed. */
  readonly written: boolean;
  /** The crew writes or checks it right now. */
  readonly busy: boolean;
  /** Why the crew could not write it when it was last asked; null otherwise. */
  readonly writingError: TakeError | null;
  /** A take is being filmed. */
  readonly filming: boolean;
}

const sameSettings = (a: SceneSettings, b: SceneSettings): boolean =>
  JSON.stringify([
    a.modelId,
    a.duration,
    a.resolution,
    a.aspectRatio,
    a.generateAudio,
    a.seed,
    a.negativePrompt,
  ]) ===
  JSON.stringify([
    b.modelId,
    b.duration,
    b.resolution,
    b.aspectRatio,
    b.generateAudio,
    b.seed,
    b.negativePrompt,
  ]);

/** Settings as a request sends them beside the model. Null values are left to the model. Pure. */
export const overrideOf = (settings: SceneSettings): SettingsOverride => ({
  duration: settings.duration,
  resolution: settings.resolution,
  aspectRatio: settings.aspectRatio,
  ...(settings.generateAudio === null ? {} : { generateAudio: settings.generateAudio }),
  ...(settings.seed === null ? {} : { seed: settings.seed }),
  ...(settings.negativePrompt === null ? {} : { negativePrompt: settings.negativePrompt }),
});

const defaultsOf = (novela: NovelaDetail): SceneSettings => ({
  modelId: novela.defaultModelId,
  duration: novela.defaultDuration,
  resolution: novela.defaultResolution,
  aspectRatio: novela.defaultAspectRatio,
  generateAudio: null,
  seed: novela.masterSeed,
  negativePrompt: null,
  referenceImages: [],
});

/** Sentence, cast and settings of one scene, begun from its record or its plan. */
export function useDirection(episode: number, sceneNumber: number) {
  const novela = useNovela((live) => live.novela);
  const video = useNovela(
    (live) =>
      Object.values(live.videos).find(
        (one) => one.episodeNumber === episode && one.sceneNumber === sceneNumber,
      ) ?? null,
  );
  const plan = novela.episodes
    .find(({ number }) => number === episode)
    ?.scenes.find((scene) => scene.sceneNumber === sceneNumber);
  const [sentence, setSentence] = useSentence({
    name: `${novela.id}.${episode}.${sceneNumber}`,
    planned: video?.sceneDescription || plan?.whatHappens || '',
    written: video?.sceneDescription ?? '',
  });
  const [cast, setCast] = useState<readonly string[]>(
    () => video?.characters ?? novela.characters.slice(0, 2).map(({ name }) => name),
  );
  const stored = video?.settings ?? defaultsOf(novela);
  const [chosen, setChosen] = useState<{ settings: SceneSettings; changes: readonly SettingChange[] } | null>(
    null,
  );
  const settings = chosen?.settings ?? stored;
  const choose = (patch: Partial<ProposedSettings>) => {
    const moved = nearestSettings({ ...settings, ...patch }, settings.modelId);
    const own = new Set(Object.keys(patch));
    setChosen({
      settings: moved.settings,
      changes: moved.changes.filter(({ setting }) => !own.has(setting) && setting !== 'referenceImages'),
    });
  };
  // The Writer may need other people than were asked for; the script that came says who is in it.
  const script = JSON.stringify(video?.script ?? null);
  const asked = useRef(sentence);
  asked.current = sentence;
  const written = useRef(video);
  written.current = video;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another script moves the cast, never another event.
  useEffect(() => {
    const now = written.current;
    if (now !== null && now.script !== null && asked.current.trim() === now.sceneDescription.trim()) {
      setCast(now.characters);
    }
  }, [script]);
  const busy = video !== null && isBeingWritten(video);
  const failed = video === null ? null : writingError(video);
  const direction: Direction = {
    episode,
    sceneNumber,
    video,
    plannedTitle: plan?.title ?? '',
    sentence,
    cast,
    settings,
    settingsChanged: !sameSettings(settings, stored),
    changes: chosen?.changes ?? [],
    written: scriptMatches(video, sentence, cast) && !busy && failed === null,
    busy,
    writingError: failed,
    filming: video !== null && !busy && (video.status === 'generating' || video.subStatus === 'queued'),
  };
  return { novela, direction, setSentence, setCast, choose, forgetChoice: () => setChosen(null) };
}
