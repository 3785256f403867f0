import { expect, test } from '@playwright/test';
import { expectAccessible, studio } from '../story.ts';

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

  const before = (await (await request.get(studio('/api/settings'))).json()).data;
  const explain = page.getByRole('switch', { name: 'Explain every failure' });
  await explain.focus();
  await page.keyboard.press('Space');
  await expect
    .poll(async () => (await (await request.get(studio('/api/settings'))).json()).data.explainFailures)
    .toBe(!before.explainFailures);
  await page.reload();
  await expect(explain).toHaveAttribute('aria-checked', String(!before.explainFailures));

  await request.put(studio('/api/settings'), {
    data: { explainFailures: before.explainFailures, monthlyCap: before.monthlyCap },
  });
});

test('single keys can be switched off', async ({ page }) => {
  await page.goto(studio('/settings'));
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/settings$/);
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/#composer$/);
});

for (const [theme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test(`the ${theme} settings have no accessibility fault at ${viewport.width} px`, async ({ browser }) => {
    const context = await browser.newContext({ viewport, locale: 'en-US', colorScheme: theme });
    const page = await context.newPage();
    await page.goto(studio('/settings'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await context.close();
  });
}
