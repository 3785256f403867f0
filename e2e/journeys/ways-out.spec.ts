import { expect, test } from '@playwright/test';
import { createNovela, orderScene, scriptFaults, studio, untilScene } from '../story.ts';

test('one priced fix films a refused scene after all', async ({ page, request }) => {
  const novelaId = await createNovela(request, { title: 'Refused once', scenes: 1 });
  await scriptFaults(request, [{ kind: 'failed', error: 'E005' }]);
  const sceneId = await orderScene(request, novelaId, 1);
  await untilScene(request, sceneId, ['refused', 'failed']);
  await page.goto(studio(`/novelas/${novelaId}`));
  await page.getByRole('button', { name: /^Soften the line and retry/ }).click();
  await expect(page.getByText(/^1 of 1 scenes? finished$/)).toBeVisible({ timeout: 90_000 });
  await expect(page.locator('.failure-card')).toHaveCount(0);
});

test('a novela is renamed, deleted and brought back from its row', async ({ page, request }) => {
  await createNovela(request, { title: 'A name to change', scenes: 1 });
  await page.goto(studio('/novelas'));
  const menu = (title: string) => page.getByRole('button', { name: new RegExp(title) });
  await menu('A name to change').click();
  await page
    .getByRole('button', { name: 'Rename' })
    .or(page.getByRole('menuitem', { name: 'Rename' }))
    .click();
  await page.getByRole('dialog').getByRole('textbox').fill('A better name');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('link', { name: 'A better name' });
  await expect(row).toBeVisible();
  await menu('A better name').click();
  await page
    .getByRole('button', { name: 'Delete' })
    .or(page.getByRole('menuitem', { name: 'Delete' }))
    .click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(row).toBeVisible();
});
