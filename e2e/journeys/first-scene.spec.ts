/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { expect, type Page, test } from '@playwright/test';
import { actUntil, filmedWithinMs, readJson, scriptFaults, studio } from '../story.ts';

const sentence =
  'Duas gêmeas separadas no berço se reencontram no velório da mãe, e só uma delas é a herdeira do casarão.';

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
  request,
}) => {
  await page.goto(studio('/'));
  await expect(page.getByText('Simulated, nothing is charged')).toBeVisible();

  await test.step('click 1: the Writer drafts everything', async () => {
    await actUntil(
      async () => {
        await page.getByRole('textbox').first().fill(sentence, { timeout: 2000 });
        await page.getByRole('button', { name: /^Draft it/ }).click({ timeout: 2000 });
      },
      (patience) => expect(page).toHaveURL(/\/novelas\/new\?draft=/, patience),
      10_000,
    );
    await expect(page.getByLabel('Title', { exact: true })).not.toHaveValue('');
    await expect(page.getByText('Spending cap', { exact: true })).toBeVisible();
  });

  const film = page.getByRole('button', { name: /^Create and film scene 1/ }).first();
  await test.step('click 2: create and film, with the real price said beside it', async () => {
    await expect(film).toHaveAccessibleName(/simulated, no charge/i);
    // The camera takes its time, so that the page is there before the film is.
    await scriptFaults(request, [{ kind: 'slow', ms: 6000 }]);
    await film.click();
    await expect(page).toHaveURL(/\/novelas\/[0-9a-f-]{36}$/);
  });

  await test.step('progress is told in words while the crew works', async () => {
    const strip = page.getByRole('list', { name: /scenes|episode/i }).first();
    await expect(strip).toContainText(/Writing|Checking|In line|Filming/);
    await expect(page.getByText('Producer').first()).toBeVisible();
    await expect(page.getByText(/^1 of \d+ scenes finished$/)).toBeVisible({ timeout: filmedWithinMs });
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
    const novelaId = new URL(page.url()).pathname.split('/').at(-1);
    const scenes = async () => (await readJson(request, `/api/novelas/${novelaId}`)).videos.length;
    const next = page.getByRole('button', { name: /^Generate next scene/ }).first();
    await actUntil(
      () => next.click({ timeout: 2000 }),
      (patience) => expect.poll(scenes, patience).toBe(2),
      10_000,
    );
    await expect(page.getByText(/^2 of \d+ scenes finished$/)).toBeVisible({ timeout: filmedWithinMs });
  });

  await test.step('the dashboard counts it with all other films', async () => {
    const { data } = await readJson(request, '/api/film');
    expect(data.scenes).toBeGreaterThanOrEqual(2);
    await page.goto(studio('/'));
    await expect(page.getByText(`${data.scenes} scenes finished`)).toBeVisible();
  });
});
