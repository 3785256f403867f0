/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { expect, type Page, test } from '@playwright/test';
import {
  createNovela,
  expectAccessible,
  orderScene,
  orderTake,
  readScene,
  studio,
  untilScene,
} from '../story.ts';

let novelaId = '';
let sceneId = '';

test.beforeAll(async ({ request }) => {
  novelaId = await createNovela(request, { title: 'Two takes', scenes: 2 });
  sceneId = await orderScene(request, novelaId, 1);
  await untilScene(request, sceneId, ['completed']);
});

const times = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLVideoElement>('.compare-film')].map((film) => film.currentTime),
  );

test('a single take asks for a second one, and a second one is compared by keyboard alone', async ({
  page,
  request,
}) => {
  await page.goto(studio(`/novelas/${novelaId}?scene=1&compare=`));
  await expect(page.getByText('Make a second take to compare')).toBeVisible();
  await orderTake(request, novelaId, sceneId, 'Slower, two candles');
  await untilScene(request, sceneId, ['completed']);
  await expect.poll(async () => (await readScene(request, sceneId)).takeCount).toBe(2);

  await page.goto(studio(`/novelas/${novelaId}`));
  // The strip is there before its keys are: a person would press again.
  await expect(async () => {
    await page.locator('.strip-open').first().focus();
    await page.keyboard.press('t');
    await expect(page).toHaveURL(/scene=1&compare=/, { timeout: 1000 });
  }).toPass();
  const first = page.getByText('Take 1', { exact: true }).first();
  await expect(first).toBeVisible();

  await test.step('both films run on one timecode', async () => {
    await expect(page.locator('.compare-film')).toHaveCount(2);
    await page.keyboard.press('k');
    await expect.poll(async () => Math.min(...(await times(page)))).toBeGreaterThan(1);
    await expect
      .poll(async () => {
        const [left = 0, right = 9] = await times(page);
        return Math.abs(left - right);
      })
      .toBeLessThan(0.2);
    await page.keyboard.press('k');
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
    const before = (await readScene(request, sceneId)).selectedTakeId;
    await page.locator('.compare-handle').focus();
    await page.keyboard.press('u');
    await expect.poll(async () => (await readScene(request, sceneId)).selectedTakeId).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await readScene(request, sceneId)).selectedTakeId).toBe(before);
  });

  await test.step('a note survives a reload and is not lost before it is sent', async () => {
    await page.keyboard.press('r');
    await page.keyboard.type('She smiles at the end.');
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'What should change' })).toHaveValue(
      'She smiles at the end.',
    );
  });

  await test.step('Esc comes back to the frame', async () => {
    await page.getByRole('button', { name: /^Play/ }).first().focus();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\?scene=1$/);
    await expect(page.locator('.strip-open').first()).toBeFocused();
  });
});

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
