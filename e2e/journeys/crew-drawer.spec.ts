/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  actUntil,
  createNovela,
  expectAccessible,
  orderScene,
  scriptFaults,
  studio,
  untilScene,
} from '../story.ts';

test.use({ viewport: { width: 900, height: 1024 } });

const button = (page: Page): Locator => page.getByRole('button', { name: /^Crew/ });
const drawer = (page: Page): Locator => page.getByRole('dialog', { name: 'Crew' });

/** Opens the drawer with the keyboard, once more where the press came before the page woke. */
const openByKey = (page: Page): Promise<void> =>
  expect(async () => {
    if (!(await drawer(page).isVisible())) await button(page).press('Enter', { timeout: 2000 });
    await expect(drawer(page)).toBeVisible({ timeout: 2000 });
  }).toPass();

test('where the side column has no room, the crew speaks in a drawer that gives the focus back', async ({
  page,
  request,
}) => {
  const novelaId = await createNovela(request, { title: 'Crew in a drawer', scenes: 2 });
  const sceneId = await orderScene(request, novelaId, 1);
  await page.goto(studio(`/novelas/${novelaId}`));
  await expect(button(page)).toHaveAccessibleName('Crew');
  const said = page.getByText('Producer', { exact: true });
  await expect(said.first()).toBeHidden();

  await test.step('it opens by keyboard and shows the newest words', async () => {
    await openByKey(page);
    await expect(drawer(page).getByRole('button', { name: 'Close' })).toBeFocused();
    await expect(drawer(page).getByText('Producer', { exact: true }).first()).toBeVisible({
      timeout: 60_000,
    });
    await expect(drawer(page).locator('.crew-entry').last()).toBeInViewport();
    await expect(page.locator('.crew-box')).toHaveCount(1);
    await expectAccessible(page);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(twice).toEqual([]);
  });

  await test.step('Esc closes it', async () => {
    await page.keyboard.press('Escape');
    await expect(drawer(page)).toBeHidden();
    await expect(button(page)).toBeFocused();
  });

  await test.step('a click beside it closes it too, and presses nothing there', async () => {
    await openByKey(page);
    await page.mouse.click(60, 300);
    await expect(drawer(page)).toBeHidden();
    await expect(button(page)).toBeFocused();
  });

  await test.step('with more room the column stands beside the player again, with less in the list', async () => {
    await openByKey(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(drawer(page)).toHaveCount(0);
    await expect(button(page)).toBeHidden();
    await expect(
      page.getByRole('complementary').getByText('Producer', { exact: true }).first(),
    ).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(button(page)).toBeHidden();
    await expect(said.first()).toBeVisible();
  });

  // A scene on its way would catch the fault that the next journey scripts for its own.
  await untilScene(request, sceneId, ['completed']);
});

test('a refused scene is spoken and counted on the button, and fixed in the drawer', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  const novelaId = await createNovela(request, { title: 'Refused behind a drawer', scenes: 2 });
  await page.goto(studio(`/novelas/${novelaId}`));
  await openByKey(page);
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();

  await test.step('the drawer is closed when it happens', async () => {
    const other = page.locator('[data-scene]').nth(1);
    await expect(async () => {
      if ((await other.getAttribute('aria-current')) !== 'true') await other.click();
      await expect(other).toHaveAttribute('aria-current', 'true', { timeout: 5000 });
    }).toPass();
    await scriptFaults(request, [{ kind: 'failed', error: 'E005' }]);
    await orderScene(request, novelaId, 1);
    await expect(button(page)).toHaveAccessibleName('Crew, 1 scene needs you', { timeout: 60_000 });
    await expect(page.getByRole('alert').filter({ hasText: 'Scene 1 was refused' })).toHaveCount(1);
  });

  const soften = drawer(page).getByRole('button', { name: /^Soften the line and retry/ });
  await test.step('the badge leads to it, though another scene was chosen', async () => {
    await openByKey(page);
    await expect(drawer(page).getByRole('heading', { name: 'Scene 1 was refused' })).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: 'Scene 1 was refused' })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('its way out works in there', async () => {
    await soften.press('Enter');
    await expect(soften).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(button(page)).toHaveAccessibleName('Crew');
    await expect(page.getByText('1 of 2 scenes finished')).toBeVisible({ timeout: 90_000 });
  });
});

test('Esc in a dialog over the drawer closes only that dialog', async ({ page, request }) => {
  const novelaId = await createNovela(request, { title: 'A cap over a drawer', scenes: 1 });
  await scriptFaults(request, [{ kind: 'failed', error: 'E005' }]);
  await untilScene(request, await orderScene(request, novelaId, 1), ['refused', 'failed']);
  const lowered = await request.put(studio(`/api/novelas/${novelaId}`), { data: { cap: 0.5 } });
  expect(lowered.ok()).toBe(true);
  await page.goto(studio(`/novelas/${novelaId}`));
  await openByKey(page);
  const raise = drawer(page).getByRole('button', { name: 'Raise the cap' }).first();
  const cap = page.getByRole('dialog', { name: 'Spending cap' });
  await actUntil(
    () => raise.press('Enter', { timeout: 2000 }),
    (patience) => expect(cap).toBeVisible(patience),
  );
  await page.keyboard.press('Escape');
  await expect(cap).toBeHidden();
  await expect(drawer(page)).toBeVisible();
  await expect(raise).toBeFocused();
});

test('the news of a refused scene opens the drawer, which closes back to its button', async ({
  page,
  request,
}) => {
  const novelaId = await createNovela(request, { title: 'Look at the crew', scenes: 1 });
  await page.goto(studio(`/novelas/${novelaId}`));
  await openByKey(page);
  await page.keyboard.press('Escape');
  await scriptFaults(request, [{ kind: 'failed', error: 'E005' }]);
  await orderScene(request, novelaId, 1);
  await page.getByRole('region', { name: 'News' }).getByRole('button', { name: 'Look' }).click({
    timeout: 60_000,
  });
  await expect(drawer(page).getByRole('heading', { name: 'Scene 1 was refused' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  await expect(button(page)).toBeFocused();
});
