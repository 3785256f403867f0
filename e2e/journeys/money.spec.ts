import { expect, test } from '@playwright/test';
import { createNovela, expectAccessible, studio } from '../story.ts';

test('a cap that does not fit locks the ticket, and two clicks raise it in every tab', async ({
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

  await page.getByRole('button', { name: /spent/ }).first().click();
  await expect(page.getByRole('table', { name: 'Spending' })).toBeVisible();
  await page.getByRole('button', { name: 'Raise to $5' }).click();

  await expect(ticket).not.toHaveAttribute('aria-disabled', 'true');
  await expect(other.getByRole('button', { name: /of \$5 spent/ }).first()).toBeVisible();
});

test('an episode is filmed after asking once, and stopped after the scene in front of the camera', async ({
  page,
  request,
}) => {
  const novelaId = await createNovela(request, { title: 'All of it', scenes: 4 });
  await page.goto(studio(`/novelas/${novelaId}`));
  await page.getByRole('button', { name: /^Film all 4 left/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Film the 4 scenes left in episode 1?' });
  await expect(dialog).toBeVisible();
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
        const { videos } = await (await request.get(studio(`/api/novelas/${novelaId}`))).json();
        return videos.filter((video: { subStatus: string }) => video.subStatus === 'cancelled').length;
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
});
