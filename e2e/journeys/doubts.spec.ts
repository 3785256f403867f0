import { expect, test } from '@playwright/test';
import { createNovela, expectAccessible, orderScene, scriptFaults, studio, untilScene } from '../story.ts';

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
  await notFilmed.focus();
  await page.keyboard.press('Enter');
  await untilScene(request, sceneId, ['failed', 'cancelled']);
  await expect(page.getByText('Possibly charged')).toHaveCount(0);
  const { data } = await (await request.get(studio(`/api/novelas/${novelaId}/spending`))).json();
  expect([data.possiblyCharged, data.held]).toEqual([0, 0]);
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
