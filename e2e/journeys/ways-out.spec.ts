import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import {
  actUntil,
  createNovela,
  filmedWithinMs,
  orderScene,
  readScene,
  renameInList,
  rowMenu,
  scriptFaults,
  studio,
  untilScene,
} from '../story.ts';

test('one priced fix, pressed with a key, films a refused scene after all', async ({ page, request }) => {
  const novelaId = await createNovela(request, { title: 'Refused once', scenes: 1 });
  await scriptFaults(request, [{ kind: 'failed', error: 'E005' }]);
  const sceneId = await orderScene(request, novelaId, 1);
  await untilScene(request, sceneId, ['refused', 'failed']);
  await page.goto(studio(`/novelas/${novelaId}`));
  const soften = page.getByRole('button', { name: /^Soften the line and retry/ });
  // The way out is there before its keys are: a person would press again.
  await expect(soften).toBeVisible();
  await actUntil(
    () => soften.press('Enter', { timeout: 2000 }),
    (patience) => expect.poll(async () => (await readScene(request, sceneId)).takeCount, patience).toBe(2),
    10_000,
  );
  await expect(page.getByText(/^1 of 1 scenes? finished$/)).toBeVisible({ timeout: filmedWithinMs });
  await expect(page.locator('.failure-card')).toHaveCount(0);
});

test('a novela is renamed, deleted and brought back from its row', async ({ page, request }) => {
  const [before, after] = [`To change ${randomUUID()}`, `Better ${randomUUID()}`];
  await createNovela(request, { title: before, scenes: 1 });
  await page.goto(studio('/novelas'));
  await renameInList(page, before, after);
  const row = page.getByRole('link', { name: after });
  await expect(row).toBeVisible();
  await expect(rowMenu(page, after)).toBeFocused();
  await rowMenu(page, after).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(row).toBeVisible();
});
