import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page } from '@playwright/test';

/** An address of the studio under test. */
export const studio = (path: string): string => new URL(path, process.env['STUDIO_URL']).href;

const order = () => ({ 'idempotency-key': crypto.randomUUID() });

interface Wanted {
  readonly title: string;
  readonly scenes: number;
  /** USD. */
  readonly cap?: number;
}

/** A novela with an outlined first episode; answers its id. */
export async function createNovela(request: APIRequestContext, wanted: Wanted): Promise<string> {
  const scenes = Array.from({ length: wanted.scenes }, (_, index) => ({
    sceneNumber: index + 1,
    title: `Part ${index + 1}`,
    whatHappens: `Inés walks to the well, part ${index + 1}.`,
  }));
  const answer = await request.post(studio('/api/novelas'), {
    data: {
      title: wanted.title,
      targetEpisodes: 1,
      scenesPerEpisode: wanted.scenes,
      ...(wanted.cap === undefined ? {} : { cap: wanted.cap }),
      episodes: [{ number: 1, title: '', synopsis: '', scenes }],
    },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()).data.id;
}

/** Orders a scene and answers its id. */
export async function orderScene(
  request: APIRequestContext,
  novelaId: string,
  sceneNumber: number,
): Promise<string> {
  const answer = await request.post(studio(`/api/novelas/${novelaId}/generate-video`), {
    headers: order(),
    data: { episodeNumber: 1, sceneNumber, sceneDescription: 'Inés walks to the dry well at dawn.' },
  });
  expect(answer.status()).toBe(202);
  return (await answer.json()).data.videoId;
}

/** Orders another take of a scene. */
export async function orderTake(
  request: APIRequestContext,
  novelaId: string,
  videoId: string,
  modifications: string,
): Promise<void> {
  const answer = await request.post(studio(`/api/novelas/${novelaId}/videos/${videoId}/regenerate`), {
    headers: order(),
    data: { modifications },
  });
  expect(answer.status()).toBe(202);
}

/** A scene as the studio has it now. */
export const readScene = async (request: APIRequestContext, videoId: string) =>
  (await (await request.get(studio(`/api/videos/${videoId}`))).json()).data;

/** Waits until the scene stands in one of these states. */
export async function untilScene(
  request: APIRequestContext,
  videoId: string,
  states: readonly string[],
): Promise<void> {
  await expect
    .poll(async () => (await readScene(request, videoId)).subStatus, { timeout: 60_000 })
    .toMatch(new RegExp(`^(${states.join('|')})$`));
}

/** Tells the simulated video service how to misbehave. */
export async function scriptFaults(request: APIRequestContext, faults: readonly object[]): Promise<void> {
  const address = new URL('/__simulator/script', process.env['VIDEO_SIMULATOR_URL']).href;
  expect((await request.post(address, { data: faults })).ok()).toBe(true);
}

/** No accessibility fault on the page as it stands, and nothing that scrolls it sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);
  expect(found).toEqual([]);
  const { width } = page.viewportSize() ?? { width: 0 };
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(width);
}
