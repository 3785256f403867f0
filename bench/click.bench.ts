import { openStudio } from './open-studio.ts';
import { percentile } from './race.ts';

const clicks = 50;

async function post(
  url: string,
  body: object,
): Promise<{ status: number; answer: { data: { id: string } } }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as { data: { id: string } } };
}

const studio = await openStudio();
try {
  const { answer } = await post(`${studio.url}/api/novelas`, {
    title: 'Bench',
    targetEpisodes: 1,
    scenesPerEpisode: clicks,
    defaultModelId: 'wan-2.5-t2v',
    defaultDuration: 5,
    defaultResolution: '480p',
  });
  const times: number[] = [];
  for (let scene = 1; scene <= clicks; scene += 1) {
    const started = performance.now();
    const { status } = await post(`${studio.url}/api/novelas/${answer.data.id}/generate-video`, {
      episodeNumber: 1,
      sceneNumber: scene,
      sceneDescription: `Scene ${scene}: somebody comes home.`,
    });
    if (status !== 202) throw new Error(`Scene ${scene} was answered ${status}.`);
    times.push(performance.now() - started);
  }
  const say = (share: number): string => percentile(times, share).toFixed(1);
  console.log(
    `click to 202 while the pipeline works, ${clicks} clicks: p50 ${say(0.5)} ms, p95 ${say(0.95)} ms, worst ${say(1)} ms`,
  );
} finally {
  await studio.close();
}
