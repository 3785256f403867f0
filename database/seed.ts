import type { CreateNovelaRequest } from '@novela/contract/novelas';

/** Three planned novelas to look at, one in each language of the interface. Nothing is filmed, nothing is spent. */
const novelas: readonly CreateNovelaRequest[] = [
  {
    title: 'A Outra Helena',
    logline: 'Duas gêmeas se reencontram no velório da mãe, e só uma delas é a herdeira.',
    description:
      'Itaparica, 1987. Helena volta à ilha para enterrar a mãe e encontra, à mesa, uma mulher com o seu rosto.',
    genre: 'drama',
    language: 'pt-BR',
    targetEpisodes: 6,
    scenesPerEpisode: 8,
    defaultModelId: 'veo-3.1',
    masterSeed: 4417,
    cap: 60,
    characters: [
      { name: 'Helena', age: 34, look: 'long dark hair, brown eyes', wardrobe: 'white linen dress' },
      { name: 'Heloísa', age: 34, look: 'short bob, the same face', wardrobe: 'wine-red dress' },
    ],
    episodes: [
      {
        number: 1,
        title: 'O velório',
        synopsis: 'Helena chega à ilha e descobre que não é filha única.',
        scenes: [
          {
            sceneNumber: 1,
            title: 'A balsa da manhã',
            whatHappens: 'Helena atravessa a baía ao nascer do sol.',
          },
          {
            sceneNumber: 2,
            title: 'O casarão',
            whatHappens: 'Ela para diante do portão e vê uma luz no segundo andar.',
          },
        ],
      },
    ],
  },
  {
    title: 'Signed at 3:07',
    logline: 'A bank guard finds a contract signed by a man who died at midnight.',
    description:
      'Mara walks the thirty-first floor alone. The dead do not sign, and somebody is waiting by the audit room.',
    genre: 'thriller',
    language: 'en',
    targetEpisodes: 4,
    scenesPerEpisode: 6,
    defaultModelId: 'veo-3.1-fast',
    masterSeed: 307,
    cap: 25,
    characters: [
      { name: 'Mara', age: 41, look: 'tied-back grey hair, tired eyes', wardrobe: 'navy guard uniform' },
    ],
  },
  {
    title: 'Sal y ceniza',
    logline: 'Dos familias rivales comparten un solo pozo, y sus hijos menores se enamoran.',
    description: 'En la costa, la sal se paga con agua. Inés y Bruno se ven de noche donde nadie saca agua.',
    genre: 'romance',
    language: 'es',
    targetEpisodes: 5,
    scenesPerEpisode: 8,
    defaultModelId: 'wan-2.5-t2v-fast',
    defaultDuration: 5,
    defaultResolution: '720p',
    cap: 30,
    characters: [
      { name: 'Inés', age: 22, look: 'short black hair', wardrobe: 'blue work shirt' },
      { name: 'Bruno', age: 24, look: 'curly hair, sunburnt', wardrobe: 'straw hat, white shirt' },
    ],
  },
];

const studio = `http://127.0.0.1:${process.env['WEB_PORT'] || 3000}`;

async function create(novela: CreateNovelaRequest): Promise<void> {
  const response = await fetch(`${studio}/api/novelas`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(novela),
  });
  const answer = (await response.json()) as { success: boolean; message?: string; data?: { id: string } };
  if (!answer.success) throw new Error(`${novela.title}: ${answer.message}`);
  process.stdout.write(`${novela.title}: ${studio}/novelas/${answer.data?.id}\n`);
}

try {
  for (const novela of novelas) await create(novela);
} catch (error) {
  const away = error instanceof TypeError;
  process.stderr.write(
    away ? `No studio answers at ${studio}: start it first with npm start\n` : `${String(error)}\n`,
  );
  process.exitCode = 1;
}
