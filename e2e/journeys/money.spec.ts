import { expect, test } from '@playwright/test';
import { createNovela, expectAccessible, filmedWithinMs, readJson, studio } from '../story.ts';

test('a cap that does not fit locks the ticket, and two presses of a key raise it in every tab', async ({
  page,
  context,
  request,
}) => {
  const novelaId = await createNovela(request, { title: 'Under a cap', scenes: 2, cap: 0.5 });
  const other = await context.newPage();
  await other.goto(studio(`/novelas/${novelaId}`));
  await page.goto(studio(`/novelas/${novelaId}`));
  const ticket = page.getByRole('button', { name: /^Film scene 1/ });
  await expect(ticket).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText(/left under the cap of \$0\.50/)).toBeVisible();

  await page.getByRole('button', { name: /spent/ }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Spending' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Raise to $5' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(ticket).not.toHaveAttribute('aria-disabled', 'true');
  await expect(other.getByRole('button', { name: /of \$5 spent/ }).first()).toBeVisible();
});

test('an episode is filmed after asking once, and stopped after the scene in front of the camera', async ({
  page,
  request,
}) => {
  const novelaId = await createNovela(request, { title: 'All of it', scenes: 4 });
  await page.goto(studio(`/novelas/${novelaId}`));
  const dialog = page.getByRole('dialog', { name: 'Film the 4 scenes left in episode 1?' });
  // A press before this part of the page woke goes nowhere.
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.getByRole('button', { name: /^Film all 4 left/ }).click();
    await expect(dialog).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expectAccessible(page);
  const ticket = dialog.getByRole('button', { name: /^Film 4 scenes/ });
  await expect(ticket).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const news = page.getByRole('region', { name: 'News' });
  await expect(news.getByText(/scenes are on their way/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop after this scene' }).click();
  await expect(news.getByText(/called off|Nothing was waiting/)).toBeVisible();
  await expect
    .poll(
      async () => {
        const { videos } = await readJson(request, `/api/novelas/${novelaId}`);
        return videos.filter((video: { subStatus: string }) => video.subStatus === 'cancelled').length;
      },
      { timeout: filmedWithinMs },
    )
    .toBeGreaterThan(0);
});

test('on a phone the meter stands under the title, as wide as the page', async ({ page, request }) => {
  const novelaId = await createNovela(request, { title: 'Meter under the title', scenes: 1, cap: 60 });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(studio(`/novelas/${novelaId}`));
  const meter = page.getByRole('button', { name: /of \$60 spent/ });
  await expect(meter).toHaveCount(1);
  const title = page.getByRole('heading', { level: 1 });
  await expect
    .poll(async () => {
      const [above, bar] = [await title.boundingBox(), await meter.boundingBox()];
      return above !== null && bar !== null && bar.y >= above.y + above.height && bar.width > 350;
    })
    .toBe(true);
});
