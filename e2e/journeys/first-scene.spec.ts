/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { expect, type Page, test } from '@playwright/test';

const sentence =
  'Duas gêmeas separadas no berço se reencontram no velório da mãe, e só uma delas é a herdeira do casarão.';

const studio = (path: string): string => new URL(path, process.env['STUDIO_URL']).href;

/** Where the first video element of the page stands, in seconds. */
const playhead = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('video')].map((video) => video.currentTime), 0),
  );

/** Presses Play, once more where the press came before the page woke, and waits until the film runs. */
const play = (page: Page): Promise<void> =>
  expect(async () => {
    const button = page.getByRole('button', { name: 'Play', exact: true }).first();
    if (await button.isVisible()) await button.click();
    await expect.poll(() => playhead(page), { timeout: 4000 }).toBeGreaterThan(0.5);
  }).toPass();

test('from one sentence to a playing scene in three clicks, and still there after a reload', async ({
  page,
}) => {
  await page.goto(studio('/'));
  await expect(page.getByText('Simulated, nothing is charged')).toBeVisible();
  await page.getByRole('textbox').first().fill(sentence);

  await test.step('click 1: the Writer drafts everything', async () => {
    await page.getByRole('button', { name: /^Draft it/ }).click();
    await expect(page).toHaveURL(/\/novelas\/new\?draft=/);
    await expect(page.getByLabel('Title', { exact: true })).not.toHaveValue('');
    await expect(page.getByText('Spending cap', { exact: true })).toBeVisible();
  });

  const film = page.getByRole('button', { name: /^Create and film scene 1/ }).first();
  await test.step('click 2: create and film, with the real price said beside it', async () => {
    await expect(film).toHaveAccessibleName(/simulated, no charge/i);
    await film.click();
    await expect(page).toHaveURL(/\/novelas\/[0-9a-f-]{36}$/);
  });

  await test.step('progress is told in words while the crew works', async () => {
    const strip = page.getByRole('list', { name: /scenes|episode/i }).first();
    await expect(strip).toContainText(/Writing|Checking|In line|Filming/);
    await expect(page.getByText('Producer').first()).toBeVisible();
    await expect(page.getByText(/^1 of \d+ scenes finished$/)).toBeVisible({ timeout: 90_000 });
  });

  await test.step('click 3: it plays', async () => {
    await play(page);
  });

  await test.step('a reload changes nothing', async () => {
    await page.reload();
    await expect(page.getByText(/^1 of \d+ scenes finished$/)).toBeVisible();
    await play(page);
  });

  await test.step('the next scene is one click away', async () => {
    await page
      .getByRole('button', { name: /^Generate next scene/ })
      .first()
      .click();
    await expect(page.getByText(/^2 of \d+ scenes finished$/)).toBeVisible({ timeout: 90_000 });
  });

  await test.step('the dashboard knows it', async () => {
    await page.goto(studio('/'));
    await expect(page.getByText(/2\s*scenes finished/)).toBeVisible();
  });
});
