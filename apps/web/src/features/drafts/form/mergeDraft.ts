import type { DraftContent } from '@novela/contract/drafts';
import { isVideoModelId } from '@novela/contract/models';
import { nearestFormat } from './chooseFormat.ts';
import { type CastRow, MAX_EPISODES, MAX_SCENES, type WizardForm, type WizardState } from './wizardForm.ts';

type DraftPerson = NonNullable<DraftContent['characters']>[number];

/** What a field is called in `WizardState.edited`. */
export const castFieldName = (key: string, field: string): string => `cast.${key}.${field}`;

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

const castRow = (person: Partial<DraftPerson>, index: number): CastRow => ({
  key: `draft-${index}`,
  draftIndex: index,
  name: words(person.name),
  role: words(person.role),
  age: typeof person.age === 'number' ? String(person.age) : '',
  look: words(person.look),
  wardrobe: words(person.wardrobe),
  photo: '',
});

const mergeRow = (known: CastRow, drafted: CastRow, edited: ReadonlySet<string>): CastRow => {
  const keep = (field: 'name' | 'role' | 'age' | 'look' | 'wardrobe') =>
    edited.has(castFieldName(known.key, field)) ? known[field] : drafted[field] || known[field];
  return {
    ...known,
    name: keep('name'),
    role: keep('role'),
    age: keep('age'),
    look: keep('look'),
    wardrobe: keep('wardrobe'),
  };
};

const mergeCast = (state: WizardState, people: readonly DraftPerson[], edited: ReadonlySet<string>) => {
  const drafted = people.map(castRow);
  const known = state.form.cast;
  const kept = known.map((row) => {
    const match = row.draftIndex === null ? undefined : drafted[row.draftIndex];
    return match === undefined ? row : mergeRow(row, match, edited);
  });
  const fresh = drafted.filter(
    (row) =>
      row.name !== '' &&
      !state.removed.includes(row.draftIndex ?? -1) &&
      !known.some(({ draftIndex }) => draftIndex === row.draftIndex),
  );
  // People a person added stand last, so that the Writer's keep arriving in order.
  return [
    ...kept.filter((row) => row.draftIndex !== null),
    ...fresh,
    ...kept.filter((row) => row.draftIndex === null),
  ];
};

const within = (value: number | undefined, max: number): number | undefined =>
  value === undefined || !Number.isFinite(value) || value < 1 ? undefined : Math.min(max, Math.round(value));

const genreIn = (genre: string): string =>
  ['drama', 'romance', 'thriller', 'comedy'].find((known) => genre.toLowerCase().includes(known)) ?? genre;

/** The form with everything the draft has so far, except where a person has written. Pure. */
export const mergeDraft = (state: WizardState, content: DraftContent): WizardState => {
  const edited = new Set(state.edited);
  const { form } = state;
  const take = <F extends keyof WizardForm>(field: F, value: WizardForm[F] | undefined): WizardForm[F] =>
    edited.has(field) || value === undefined || value === '' ? form[field] : value;
  const cast = mergeCast(state, content.characters ?? [], edited);
  const pick = <V>(field: string, drafted: V | undefined, known: V): V =>
    edited.has(field) || drafted === undefined ? known : drafted;
  const draftedModel =
    content.modelId !== undefined && isVideoModelId(content.modelId) ? content.modelId : undefined;
  const { format } = nearestFormat(
    {
      modelId: pick('modelId', draftedModel, form.format.modelId),
      duration: pick<number>('duration', content.duration, form.format.duration),
      resolution: pick<string>('resolution', content.resolution, form.format.resolution),
      aspectRatio: pick<string>('aspectRatio', content.aspectRatio, form.format.aspectRatio),
    },
    cast,
    form.format,
  );
  const episodes = content.episodes?.map(({ number, title, synopsis }, index) => ({
    number: number ?? index + 1,
    title: words(title),
    synopsis: words(synopsis),
  }));
  return {
    ...state,
    form: {
      ...form,
      title: take('title', content.title),
      otherTitles: take(
        'otherTitles',
        content.otherTitles?.filter((title) => title !== form.title),
      ),
      description: take('description', content.description),
      logline: take('logline', content.logline),
      genre: take('genre', content.genre === undefined ? undefined : genreIn(content.genre)),
      language: take('language', content.language),
      format,
      targetEpisodes: take('targetEpisodes', within(episodes?.length, MAX_EPISODES)),
      scenesPerEpisode: take('scenesPerEpisode', within(content.scenesPerEpisode, MAX_SCENES)),
      cast,
      episodes: episodes ?? form.episodes,
      firstScenes: content.firstEpisodeScenes ?? form.firstScenes,
    },
  };
};
