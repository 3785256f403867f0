/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import {
  actUntil,
  createNovela,
  expectAccessible,
  orderScene,
  orderTake,
  readScene,
  studio,
  untilScene,
} from '../story.ts';

let novelaId = '';

/** A novela and its first scene, filmed. */
async function filmOne(request: APIRequestContext): Promise<[novelaId: string, sceneId: string]> {
  const novela = await createNovela(request, { title: 'Two takes', scenes: 2 });
  const scene = await orderScene(request, novela, 1);
  await untilScene(request, scene, ['completed']);
  return [novela, scene];
}

async function retake(request: APIRequestContext, novela: string, scene: string): Promise<void> {
  await orderTake(request, novela, scene, 'Slower, two candles');
  await expect.poll(async () => (await readScene(request, scene)).takeCount).toBe(2);
  await untilScene(request, scene, ['completed']);
}

test.beforeAll(async ({ request }) => {
  const [novela, scene] = await filmOne(request);
  await retake(request, novela, scene);
  novelaId = novela;
});

const times = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLVideoElement>('.compare-film')].map((film) => film.currentTime),
  );

test('a single take asks for a second one, and a second one is compared by keyboard alone', async ({
  page,
  request,
}) => {
  const [novela, scene] = await filmOne(request);
  await page.goto(studio(`/novelas/${novela}?scene=1&compare=`));
  await expect(page.getByText('Make a second take to compare')).toBeVisible();
  await retake(request, novela, scene);

  await page.goto(studio(`/novelas/${novela}`));
  // The strip is there before its keys are: a person would press again.
  await actUntil(
    () => page.locator('.strip-open').first().press('t', { timeout: 2000 }),
    (patience) => expect(page).toHaveURL(/scene=1&compare=/, patience),
  );
  const first = page.getByText('Take 1', { exact: true }).first();
  await expect(first).toBeVisible();

  await test.step('both films run on one timecode', async () => {
    await expect(page.locator('.compare-film')).toHaveCount(2);
    await actUntil(
      async () => {
        if (!(await isPlaying(page))) await page.keyboard.press('k');
      },
      (patience) => expect.poll(async () => Math.min(...(await times(page))), patience).toBeGreaterThan(1),
      10_000,
    );
    const apart = async () => {
      const [left = 0, right = 9] = await times(page);
      return Math.abs(left - right);
    };
    await expect.poll(apart).toBeLessThan(0.2);
    if (await isPlaying(page)) await page.keyboard.press('k');
    await expect.poll(apart).toBeLessThan(0.05);
  });

  await test.step('the wipe handle moves with arrow keys', async () => {
    await page.getByRole('radio', { name: 'Side by side' }).focus();
    await page.keyboard.press('ArrowRight');
    const handle = page.getByRole('slider', { name: /one take ends/ });
    await handle.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(handle).toHaveAttribute('aria-valuenow', '48');
  });

  await test.step('another take is used, and that is undone', async () => {
    const selected = async () => (await readScene(request, scene)).selectedTakeId;
    const before = await selected();
    await page.locator('.compare-handle').focus();
    await page.keyboard.press('u');
    await expect.poll(selected).not.toBe(before);
    // Only what has been answered can be undone.
    await expect(page.getByRole('region', { name: 'News' }).getByText(/is in the episode/)).toBeVisible();
    await actUntil(
      () => page.keyboard.press('Control+z'),
      (patience) => expect.poll(selected, patience).toBe(before),
      10_000,
    );
  });

  await test.step('a note survives a reload and is not lost before it is sent', async () => {
    const note = page.getByRole('textbox', { name: 'What should change' });
    await actUntil(
      () => page.keyboard.press('r'),
      (patience) => expect(note).toBeFocused(patience),
    );
    await page.keyboard.type('She smiles at the end.');
    await page.reload();
    await expect(note).toHaveValue('She smiles at the end.');
  });

  await test.step('Esc comes back to the frame', async () => {
    await actUntil(
      () => page.getByRole('button', { name: /^Play/ }).first().press('Escape', { timeout: 2000 }),
      (patience) => expect(page).toHaveURL(/\?scene=1$/, patience),
    );
    await expect(page.locator('.strip-open').first()).toBeFocused();
  });
});

/** One of the compared films runs. */
function isPlaying(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLVideoElement>('.compare-film')].some((film) => !film.paused),
  );
}

for (const [device, viewport] of [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`compared takes have no accessibility fault on a ${device}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport, locale: 'en-US', colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(studio(`/novelas/${novelaId}?scene=1&compare=1,2`));
    await expect(page.locator('.compare-stage')).toBeVisible();
    await expectAccessible(page);
    await context.close();
  });
}

test('Enter plays the frame that has the focus', async ({ page }) => {
  await page.goto(studio(`/novelas/${novelaId}`));
  const running = () =>
    page.evaluate(() => [...document.querySelectorAll('video')].some((film) => film.currentTime > 0.3));
  await expect(async () => {
    await page.locator('.strip-open').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(running, { timeout: 4000 }).toBe(true);
  }).toPass();
});
