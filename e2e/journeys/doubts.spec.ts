import { expect, test } from '@playwright/test';
import {
  actUntil,
  createNovela,
  expectAccessible,
  filmedWithinMs,
  orderScene,
  orderTake,
  readJson,
  readScene,
  scriptFaults,
  studio,
  untilScene,
} from '../story.ts';

test('a lost order is settled by one key press, and its money is free again', async ({ page, request }) => {
  const novelaId = await createNovela(request, { title: 'In doubt', scenes: 1 });
  await scriptFaults(request, [{ kind: 'reset', when: 'before', on: 'generate' }]);
  const sceneId = await orderScene(request, novelaId, 1);
  await untilScene(request, sceneId, ['submission_unknown']);
  await page.goto(studio(`/novelas/${novelaId}`));
  await expect(page.getByRole('heading', { name: 'Nobody knows if scene 1 was sent' })).toBeVisible();
  await expect(page.getByText('Possibly charged').first()).toBeVisible();
  await expectAccessible(page);
  const notFilmed = page.getByRole('button', { name: 'It was not filmed' });
  await expect(notFilmed).toHaveAccessibleDescription(/is released/);
  await actUntil(
    () => notFilmed.press('Enter', { timeout: 2000 }),
    async (patience) => {
      const now = async () => (await readScene(request, sceneId)).subStatus;
      await expect.poll(now, patience).toMatch(/^(failed|cancelled)$/);
    },
    10_000,
  );
  await expect(page.getByText('Possibly charged')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Film it again/ })).toBeVisible();
  const { data } = await readJson(request, `/api/novelas/${novelaId}/spending`);
  expect([data.possiblyCharged, data.held]).toEqual([0, 0]);
});

test('a new take that is refused is told beside the film, and the film can be kept', async ({
  page,
  request,
}) => {
  const novelaId = await createNovela(request, { title: 'Retaken', scenes: 1 });
  const sceneId = await orderScene(request, novelaId, 1);
  await untilScene(request, sceneId, ['completed']);
  await page.goto(studio(`/novelas/${novelaId}`));
  await expect(page.getByText('1 of 1 scene finished')).toBeVisible();
  await scriptFaults(request, [{ kind: 'failed', error: 'E005' }]);
  await orderTake(request, novelaId, sceneId, 'Slower');
  const take = async () => (await readScene(request, sceneId)).currentTake.state;
  await expect.poll(take, { timeout: filmedWithinMs }).toBe('refused');
  const failed = page.getByRole('heading', { name: 'The new take of scene 1 did not work' });
  await expect(failed).toBeVisible();
  await expect(page.getByText('Scene 1 is ready')).toHaveCount(0);
  await expect(page.locator('.failure-card').getByText('You were not charged.')).toHaveCount(1);
  await expect(page.locator('.strip')).toContainText('The new take failed');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep the film' }).click();
  await expect(failed).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Script' })).toBeVisible();
  await expect(page.locator('.strip')).not.toContainText('The new take failed');
  await expect(failed).toHaveCount(0);
});

test('a refused scene says who paid and offers a priced way out', async ({ page, request }) => {
  const novelaId = await createNovela(request, { title: 'Refused', scenes: 1 });
  await scriptFaults(request, [{ kind: 'failed', error: 'E005' }]);
  const sceneId = await orderScene(request, novelaId, 1);
  await untilScene(request, sceneId, ['refused', 'failed']);
  await page.goto(studio(`/novelas/${novelaId}`));
  await expect(page.getByText('You were not charged.').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit the script' })).toBeVisible();
  await expect(page.locator('.failure-card .ticket').first()).toBeVisible();
  await expectAccessible(page);
});
