/// <reference lib="dom" />
import { expect, test } from '@playwright/test';
import { actUntil, expectAccessible, readJson, studio } from '../story.ts';

test('the settings are reached from the top bar, act at once and are remembered', async ({
  page,
  request,
}) => {
  await page.goto(studio('/'));
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'All settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(page.getByText('OPENAI_API_KEY')).toBeVisible();
  await expect(page.getByRole('main').getByText('Simulated', { exact: true }).first()).toBeVisible();

  const before = (await readJson(request, '/api/settings')).data;
  const explain = page.getByRole('switch', { name: 'Explain every failure' });
  const stored = async () => (await readJson(request, '/api/settings')).data.explainFailures;
  await actUntil(
    () => explain.press('Space', { timeout: 2000 }),
    (patience) => expect.poll(stored, patience).toBe(!before.explainFailures),
    10_000,
  );
  await page.reload();
  await expect(explain).toHaveAttribute('aria-checked', String(!before.explainFailures));

  await request.put(studio('/api/settings'), {
    data: { explainFailures: before.explainFailures, monthlyCap: before.monthlyCap },
  });
});

test('single keys can be switched off', async ({ page }) => {
  await page.goto(studio('/settings'));
  const shortcuts = page.getByRole('switch', { name: 'Single-key shortcuts' });
  // The switch is there before the page wakes: a person would press again.
  await expect(async () => {
    if ((await shortcuts.getAttribute('aria-checked')) === 'true') await shortcuts.click();
    await expect(shortcuts).toHaveAttribute('aria-checked', 'false', { timeout: 1000 });
  }).toPass();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/settings$/);
  await shortcuts.click();
  await expect(shortcuts).toHaveAttribute('aria-checked', 'true');
  // Keys wake after the rest of the page: a person would press again.
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(page).toHaveURL(/#composer$/, { timeout: 3000 });
  }).toPass();
});

test('a question mark opens the map of all keys', async ({ page }) => {
  await page.goto(studio('/novelas'));
  // One part of the page after the other, as on a slow line.
  await page.route('**/_next/static/chunks/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page).toHaveURL(/\/settings#keys$/, { timeout: 2000 });
  }).toPass();
  await expect(page.getByText('First, last scene')).toBeInViewport();
});

for (const [theme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test(`the ${theme} settings have no accessibility fault at ${viewport.width} px`, async ({ browser }) => {
    const context = await browser.newContext({ viewport, locale: 'en-US', colorScheme: theme });
    const page = await context.newPage();
    await page.goto(studio('/settings'));
    // Colours are measured at rest, after the choice of this browser was read.
    await expect(page.getByRole('radio', { name: 'System' })).toBeChecked();
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    await expectAccessible(page);
    await context.close();
  });
}
