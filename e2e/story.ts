import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, type APIResponse, expect, type Page } from '@playwright/test';

/** An address of the studio under test. */
export const studio = (path: string): string => new URL(path, process.env['STUDIO_URL']).href;

const order = () => ({ 'idempotency-key': crypto.randomUUID() });

/**
 * What the studio answers. Whoever is told to come again, because no connection to its database was free on a busy
 * machine, comes again.
 */
async function ask(send: () => Promise<APIResponse>): Promise<APIResponse> {
  const asked: { answer?: APIResponse } = {};
  await expect(async () => {
    asked.answer = await send();
    expect(asked.answer.status()).not.toBe(503);
  }).toPass({ timeout: 20_000 });
  return asked.answer ?? (await send());
}

/** What stands at an address of the API now. */
export const readJson = async (request: APIRequestContext, path: string) =>
  await (await ask(() => request.get(studio(path), { maxRetries: 3 }))).json();

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
  const answer = await ask(() =>
    request.post(studio('/api/novelas'), {
      data: {
        title: wanted.title,
        targetEpisodes: 1,
        scenesPerEpisode: wanted.scenes,
        ...(wanted.cap === undefined ? {} : { cap: wanted.cap }),
        episodes: [{ number: 1, title: '', synopsis: '', scenes }],
      },
    }),
  );
  expect(answer.status()).toBe(201);
  return (await answer.json()).data.id;
}

/** Orders a scene and answers its id. */
export async function orderScene(
  request: APIRequestContext,
  novelaId: string,
  sceneNumber: number,
): Promise<string> {
  const headers = order();
  const data = { episodeNumber: 1, sceneNumber, sceneDescription: 'Inés walks to the dry well at dawn.' };
  const path = studio(`/api/novelas/${novelaId}/generate-video`);
  const answer = await ask(() => request.post(path, { headers, data }));
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
  const headers = order();
  const path = studio(`/api/novelas/${novelaId}/videos/${videoId}/regenerate`);
  const answer = await ask(() => request.post(path, { headers, data: { modifications } }));
  expect(answer.status()).toBe(202);
}

/** A scene as the studio has it now. */
export const readScene = async (request: APIRequestContext, videoId: string) =>
  (await readJson(request, `/api/videos/${videoId}`)).data;

/** Milliseconds a scene may take: its film is drawn at a low priority, and on a busy machine everything else comes first. */
export const filmedWithinMs = 150_000;

/** Waits until the scene stands in one of these states. */
export async function untilScene(
  request: APIRequestContext,
  videoId: string,
  states: readonly string[],
): Promise<void> {
  await expect
    .poll(async () => (await readScene(request, videoId)).subStatus, { timeout: filmedWithinMs })
    .toMatch(new RegExp(`^(${states.join('|')})$`));
}

/** Tells the simulated video service how to misbehave. */
export async function scriptFaults(request: APIRequestContext, faults: readonly object[]): Promise<void> {
  const address = new URL('/__simulator/script', process.env['VIDEO_SIMULATOR_URL']).href;
  expect((await request.post(address, { data: faults })).ok()).toBe(true);
}

type Seen = (options: { readonly timeout: number }) => Promise<unknown>;

/**
 * Acts until the effect is seen. What the server drew can be pressed before its part of the page wakes, and then
 * nothing happens: a person would press again. It never acts where the effect is there already, and waits for one act
 * before the next; give every step of `act` a timeout of its own, since what it presses may be gone by then.
 */
export const actUntil = (act: () => Promise<unknown>, seen: Seen, patienceMs = 4000): Promise<void> =>
  expect(async () => {
    const there = await seen({ timeout: 1 }).then(
      () => true,
      () => false,
    );
    if (!there) {
      await act();
      await seen({ timeout: patienceMs });
    }
  }).toPass();

/** Gives a novela another title from its row of the list that is shown. `menu` is part of its title. */
export async function renameInList(page: Page, menu: string, title: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Title' });
  const rename = page.getByRole('button', { name: 'Rename', exact: true });
  await actUntil(
    async () => {
      // The browser opens the menu by itself; what stands in it works when the list has woken.
      if (!(await rename.isVisible())) await rowMenu(page, menu).click({ timeout: 2000 });
      await rename.click({ timeout: 2000 });
    },
    (patience) => expect(field).toBeVisible(patience),
  );
  await field.fill(title);
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(field).toHaveCount(0);
}

/** The menu of a novela's row; part of the title says whose. */
export const rowMenu = (page: Page, title: string) => page.getByRole('button', { name: new RegExp(title) });

/** No accessibility fault on the page as it stands, and nothing that scrolls it sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is still fading in has the contrast of neither state.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished.catch(() => null)),
    ),
  );
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);
  expect(found).toEqual([]);
  const { width } = page.viewportSize() ?? { width: 0 };
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(width);
}
