import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProcesses, type Processes, type Running } from '../processes/open-processes.ts';

let studio: Processes;
let apis: Running[];

// Nobody works: what is asked here is who comes in.
beforeAll(async () => {
  studio = await openProcesses();
  apis = [await studio.start('api'), await studio.start('api')];
}, 120_000);
afterAll(async () => {
  await studio.close();
});

test.each([
  ['on one novela', false],
  ['with keys of their own', true],
])(
  'of twenty clicks at once at two processes, %s, exactly the five that fit are accepted and none is sent away',
  async (_name, withKeys) => {
    const [first] = apis;
    if (!first) throw new Error('No process runs.');
    const { data: novela } = await first.must('POST /api/novelas', {
      body: { title: 'Harbour', targetEpisodes: 1, defaultModelId: 'wan-2.5-t2v', cap: 2.6 },
    });
    const startedAt = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (apis[index % 2] ?? first).api('POST /api/novelas/:id/generate-video', {
          params: { id: novela.id },
          body: { episodeNumber: 1, sceneNumber: index + 1, sceneDescription: 'A pier.' },
          headers: withKeys ? { 'Idempotency-Key': `${novela.id}-${index}` } : {},
        }),
      ),
    );
    process.stderr.write(`twenty answers in ${Math.round(performance.now() - startedAt)} ms\n`);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(5).fill(202), ...Array(15).fill(402)]);
    const { data } = await first.must('GET /api/novelas/:id', { params: { id: novela.id } });
    expect(data.money).toMatchObject({ held: 2.6, left: 0 });
  },
  60_000,
);
