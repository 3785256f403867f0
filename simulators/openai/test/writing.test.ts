import { zodTextFormat } from 'openai/helpers/zod';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { detectLanguage } from '../src/compose/detect-language.ts';
import { openSimulator } from './open-simulator.ts';
import { errorReport, novelaDraft, sceneScript, validationReport } from './product-schemas.ts';

const { client } = openSimulator();

async function write<T extends z.ZodObject>(schema: T, name: string, input: unknown): Promise<z.output<T>> {
  const answer = await client().responses.parse({
    model: 'gpt-5',
    input: JSON.stringify(input),
    max_output_tokens: 25_000,
    text: { format: zodTextFormat(schema, name) },
  });
  expect(answer.output_parsed).not.toBeNull();
  return schema.parse(JSON.parse(answer.output_text));
}

const draft = (input: object) =>
  write(novelaDraft, 'novela_draft', { task: 'draft_novela', language: null, ...input });

const SENTENCES = [
  [
    'pt-BR',
    'Duas gêmeas separadas no berço se reencontram no velório da mãe, e só uma delas é a herdeira do casarão.',
    'casarão',
  ],
  ['en', 'A lighthouse keeper in Maine finds a wedding dress and a letter signed by Thomas.', 'Thomas'],
  [
    'es',
    'Un panadero de Guanajuato se enamora de la novia de su hermano la víspera de la boda.',
    'panadería',
  ],
] as const;

const LENGTHS: Record<string, number[]> = {
  'veo-3.1': [4, 6, 8],
  'veo-3.1-fast': [4, 6, 8],
  'wan-2.5-t2v': [5, 10],
  'wan-2.5-t2v-fast': [5, 10],
};

describe('a draft', () => {
  it.each(SENTENCES)(
    'in %s speaks that language and uses the words of its sentence',
    async (language, sentence, word) => {
      const novela = await draft({ sentence });
      expect(novela.language).toBe(language);
      expect(detectLanguage(novela.episodes.map((one) => one.synopsis).join(' '))).toBe(language);
      expect(detectLanguage(novela.firstScene.script.map((one) => one.text).join(' '))).toBe(language);
      expect(JSON.stringify([novela.episodes, novela.firstEpisodeScenes, novela.characters])).toContain(word);
      expect(novela.logline).toContain(sentence);
    },
  );

  it('is whole: scenes counted, first scene planned, settings the model takes, no slot left open', async () => {
    for (let round = 0; round < 40; round += 1) {
      const novela = await draft({ sentence: `A stranger arrives on night ${round} with a key.` });
      expect(novela.firstEpisodeScenes).toHaveLength(novela.scenesPerEpisode);
      expect(novela.firstScene.title).toBe(novela.firstEpisodeScenes[0]?.title);
      expect(LENGTHS[novela.modelRecommendation]).toContain(novela.duration);
      if (novela.modelRecommendation === 'wan-2.5-t2v-fast') expect(novela.resolution).not.toBe('480p');
      expect(new Set([novela.title, ...novela.otherTitles]).size).toBe(4);
      expect(JSON.stringify(novela)).not.toMatch(
        /\{[A-D][:}]|\{\w+:\w+\}|\{(town|year|count|sentence)\}|undefined|NaN/,
      );
    }
  });

  it('differs from sentence to sentence, and from one asking to the next', async () => {
    const [one, two] = [
      await draft({ sentence: 'A chef loses her taste.' }),
      await draft({ sentence: 'A judge finds his twin in the dock.' }),
    ];
    expect(one.title).not.toBe(two.title);
    expect(one.firstScene.prompt).not.toBe(two.firstScene.prompt);
    expect(await draft({ sentence: 'A chef loses her taste.' })).not.toEqual(one);
  });

  it('keeps the characters, the language and the genre it is given', async () => {
    const novela = await draft({
      sentence: 'Two friends and a secret.',
      language: 'es',
      genre: 'comedy',
      characters: [{ name: 'Ofelia', look: 'tall', age: 44 }],
    });
    expect([novela.language, novela.genre]).toEqual(['es', 'comedy']);
    expect(novela.characters[0]).toMatchObject({ name: 'Ofelia', look: 'tall', age: 44 });
    expect(JSON.stringify(novela.episodes)).toContain('Ofelia');
  });
});

describe('a scene', () => {
  const scene = {
    task: 'write_scene',
    language: 'pt-BR',
    title: 'A Outra Helena',
    genre: 'drama',
    sceneNumber: 4,
    modelId: 'veo-3.1',
    duration: 8,
    resolution: '1080p',
    aspectRatio: '9:16',
  };
  const characters = [
    { name: 'Helena', age: 34, look: 'cabelo preto', wardrobe: 'vestido branco' },
    { name: 'Caetano', age: 40, look: 'barba', wardrobe: 'terno' },
  ];

  it('plays what happens, with the people it names, in the settings asked for', async () => {
    const written = await write(sceneScript, 'scene_script', {
      ...scene,
      characters,
      whatHappens: 'À noite, na varanda, Helena mostra a carta a Caetano.',
      errors: [],
    });
    expect(written.slugline).toBe('EXT. VARANDA. NOITE');
    expect(written.script[0]).toMatchObject({
      kind: 'action',
      text: expect.stringContaining('Helena mostra a carta a Caetano.'),
    });
    expect(written.script.filter((line) => line.kind === 'character').map((line) => line.text)).toEqual([
      'HELENA',
      'CAETANO',
    ]);
    expect(written).toMatchObject({
      sceneNumber: 4,
      title: 'A carta',
      duration: 8,
      parameters: { aspect_ratio: '9:16', resolution: '1080p' },
      characters: ['Helena', 'Caetano'],
    });
    expect(written.prompt).toMatch(
      /34-year-old woman .*says in Brazilian Portuguese: ".+" No text on screen\.$/,
    );
    expect(written.continuityNotes).toContain('cena 3');
  });

  it('takes nobody out of the title of a novela without a cast', async () => {
    const novela = {
      title: 'The Dry Well',
      logline: 'Two sisters inherit a house.',
      description: '',
      genre: 'drama',
    };
    for (const whatHappens of ['They light two candles and wait.', '']) {
      const written = await write(sceneScript, 'scene_script', {
        novela,
        language: 'en',
        sceneNumber: 1,
        whatHappens,
      });
      expect(written.script.filter(({ kind }) => kind === 'character')).not.toEqual([]);
      expect(written.script.map(({ text }) => text).join(' ')).not.toMatch(/\b(THE|DRY|WELL|Dry|Well)\b/);
    }
  });

  it('drops the words a filter refused when it is written again', async () => {
    const whatHappens = 'Helena esconde a faca ensanguentada na gaveta.';
    const first = await write(sceneScript, 'scene_script', { ...scene, characters, whatHappens });
    expect(JSON.stringify(first.script)).toContain('faca ensanguentada');
    const again = await write(sceneScript, 'scene_script', {
      ...scene,
      characters,
      whatHappens,
      modifications: 'Suavizar a frase recusada.',
    });
    expect(JSON.stringify(again.script) + again.prompt).not.toMatch(/faca|ensanguentada/);
  });
});

describe('a report', () => {
  const facts = {
    language: 'en',
    modelId: 'veo-3.1',
    duration: 8,
    resolution: '1080p',
    aspectRatio: '16:9',
    prompt: 'She drops the knife.',
  };
  const quote = { perSecond: 0.12, seconds: 8, total: 0.96 };

  it('agrees with the facts in its input and quotes risky words exactly', async () => {
    const good = await write(validationReport, 'validation_report', {
      ...facts,
      quote,
      validation: { isValid: true, errors: [] },
    });
    expect(good.cost).toEqual({ estimated: 0.96, breakdown: quote });
    expect(good.validation).toEqual({ isValid: true, errors: [] });
    expect(good.checks[0]).toBe('8 s, 1080p and 16:9 work on Veo 3.1');
    expect(good.warnings).toEqual([
      expect.objectContaining({ quote: 'knife', suggestion: 'sealed envelope' }),
    ]);
    const errors = ['duration must be 4, 6 or 8'];
    const bad = await write(validationReport, 'validation_report', {
      ...facts,
      prompt: 'Calm.',
      validation: { isValid: false, errors },
    });
    expect(bad).toMatchObject({
      action: 'validate',
      validation: { isValid: false, errors },
      cost: { estimated: 0 },
      warnings: [],
    });
  });

  it.each([
    ['E005 flagged as sensitive', 'content_refused', 'rewrite'],
    ['504 Endpoint request timed out', 'submission_unknown', 'retry'],
    ['429 Too Many Requests', 'rate_limited', 'retry'],
    ['422 duration is invalid', 'invalid_parameters', 'change_settings'],
  ])('explains %s', async (errorMessage, type, kind) => {
    const report = await write(errorReport, 'error_report', { ...facts, errorMessage });
    expect(report.errorAnalysis.type).toBe(type);
    expect(report.suggestedActions[0]?.kind).toBe(kind);
    expect(report.suggestedActions.length).toBeLessThanOrEqual(2);
    expect(report.userMessage).not.toMatch(/[{}]/);
  });
});
