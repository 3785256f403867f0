import { isRecord, listOf, textOf } from '../../json.ts';
import { titled } from '../banks/bank.ts';
import type { Brief, Character } from '../brief.ts';
import { chooseModel } from '../novela/choose-model.ts';
import { composeCharacters } from '../novela/compose-characters.ts';
import { createRandom, hashText } from '../random.ts';
import { told, toldCharacters, toldNumber, toldText } from '../read-brief.ts';
import { buildStory, type Story } from '../story/build-story.ts';
import { fillTemplate } from '../story/fill-template.ts';
import { composeScene } from './compose-scene.ts';

/** Signs that an earlier script was refused for its words. */
const REFUSED =
  /safety|filter|refus|risk|policy|violen|soften|segurança|filtro|recus|risco|suaviz|seguridad|rechaz|riesgo|E005|sensitive/iu;

function changeAsked(brief: Brief): string | undefined {
  const change = told(brief, 'modifications', 'change', 'changes', 'instruction', 'feedback', 'adjustments');
  if (typeof change === 'string') return change;
  const parts = listOf(change).map((one) =>
    isRecord(one) ? (textOf(one['suggestion']) ?? textOf(one['change'])) : textOf(one),
  );
  const said = parts.filter((one) => one !== undefined);
  return said.length > 0 ? said.join('; ') : undefined;
}

function mustSoften(brief: Brief): boolean {
  const causes = [
    told(brief, 'errors'),
    told(brief, 'warnings'),
    told(brief, 'modifications'),
    told(brief, 'error'),
    told(brief, 'reason'),
  ];
  return REFUSED.test(JSON.stringify(causes));
}

/** The story the characters of the brief are in, for a scene nobody has described yet. */
function storyAround(brief: Brief, people: Character[]): Story {
  const title = toldText(brief, 'novela.title', 'novelaTitle', 'title', 'sentence') ?? '';
  const story = buildStory(brief, createRandom(hashText(title)));
  const [first, second, third, fourth] = people;
  const { A, B, C, D } = story.cast.people;
  return {
    ...story,
    cast: { ...story.cast, people: { A: first ?? A, B: second ?? B, C: third ?? C, D: fourth ?? D } },
  };
}

/** A title that is the scene's own, not the novela's. */
function titleTold(brief: Brief): string | undefined {
  return toldText(brief, 'scene.title', 'sceneTitle', 'script.title');
}

/** Writes the scene the brief asks for; what happens is taken from it, or thought up to follow what came before. */
export function composeSceneFromBrief(brief: Brief, seed: number) {
  const random = createRandom(seed);
  const people = toldCharacters(brief);
  const sceneNumber = Math.max(1, Math.round(toldNumber(brief, 'sceneNumber', 'scene.number') ?? 1));
  const described = toldText(
    brief,
    'whatHappens',
    'sceneDescription',
    'scene.description',
    'direction',
    'action',
  );
  const story = storyAround(brief, people);
  const beat = titled(story.arc.scenes[(sceneNumber - 1) % story.arc.scenes.length] ?? '');
  const invented = fillTemplate(beat.text, story.cast, random);
  return composeScene({
    language: brief.language,
    genre: story.genre,
    sceneNumber,
    title: titleTold(brief) ?? (described ? undefined : fillTemplate(beat.title, story.cast, random)),
    whatHappens: described ?? invented,
    people: people.length > 0 ? people : composeCharacters(story, random),
    settings: chooseModel(brief, random),
    change: changeAsked(brief),
    soften: mustSoften(brief),
    seed,
  });
}
