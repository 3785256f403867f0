/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import {
  actUntil,
  createNovela,
  orderScene,
  readJson,
  renameInList,
  scriptFaults,
  studio,
} from '../story.ts';

const order = () => ({ 'idempotency-key': randomUUID() });

test('the sentence of the dashboard is there again after a reload, until it is drafted', async ({ page }) => {
  await page.goto(studio('/'));
  const sentence = page.getByRole('textbox').first();
  await expect(async () => {
    await sentence.fill('A lighthouse that answers.');
    await page.reload();
    await expect(sentence).toHaveValue('A lighthouse that answers.', { timeout: 2000 });
  }).toPass();
  await page.getByRole('button', { name: /^Draft it/ }).click();
  await expect(page).toHaveURL(/\/novelas\/new\?draft=/);
  await page.goto(studio('/'));
  await expect(page.getByRole('button', { name: /^Draft it/ })).toBeVisible();
  await expect(sentence).toHaveValue('');
});

test('the last letter typed in the wizard is there again after a reload', async ({ page }) => {
  await page.goto(studio('/novelas/new'));
  const title = page.getByLabel('Title', { exact: true });
  await expect(async () => {
    await title.fill('The whole title');
    await page.reload();
    await expect(title).toHaveValue('The whole title', { timeout: 2000 });
  }).toPass();
});

test('a sentence typed, and sent, before the page woke is still there', async ({ page }) => {
  const script = Promise.withResolvers<void>();
  await page.route('**/_next/static/chunks/**', async (route) => {
    await script.promise;
    await route.continue();
  });
  await page.goto(studio('/'), { waitUntil: 'commit' });
  const sentence = page.getByRole('textbox').first();
  const draft = page.getByRole('button', { name: /^Draft it/ });
  await sentence.fill('A quick hand on a slow line.');
  await draft.click();
  script.resolve();
  await actUntil(
    () => draft.click({ timeout: 2000 }),
    (patience) => expect(page).toHaveURL(/\/novelas\/new\?draft=/, patience),
    10_000,
  );
  await expect(page.getByText('A quick hand on a slow line.').first()).toBeVisible();
});

test('what was pressed and chosen before the page woke is done once it has, and only once', async ({
  page,
  request,
}) => {
  const title = `Pressed early ${randomUUID()}`;
  const novelaId = await createNovela(request, { title, scenes: 2 });
  let script = Promise.withResolvers<void>();
  await page.route('**/_next/static/chunks/**', async (route) => {
    await script.promise;
    await route.continue();
  });
  const openAsleep = async (path: string) => {
    script = Promise.withResolvers();
    await page.goto(studio(path), { waitUntil: 'commit' });
  };

  await test.step('a button', async () => {
    await openAsleep('/novelas');
    await page.getByRole('button', { name: `More for ${title}` }).click();
    await page.getByRole('button', { name: 'Rename' }).click();
    script.resolve();
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Title' })).toHaveValue(title);
  });

  await test.step('a choice', async () => {
    await openAsleep('/novelas');
    await page.getByRole('combobox', { name: 'Sort' }).selectOption('title');
    script.resolve();
    await expect(page).toHaveURL(/sort=title$/);
  });

  await test.step('a ticket', async () => {
    const orders: string[] = [];
    page.on('request', (sent) => {
      if (sent.method() === 'POST' && sent.url().endsWith('/generate-video')) orders.push(sent.url());
    });
    await openAsleep(`/novelas/${novelaId}`);
    const film = page.getByRole('button', { name: /^Film scene 1/ });
    await film.click();
    await film.click();
    script.resolve();
    await expect(page.getByText('1 of 2 scenes finished')).toBeVisible({ timeout: 90_000 });
    expect(orders).toHaveLength(1);
  });
});

test('an unsaved prompt survives the other tab, another frame and a reload, and locks the film', async ({
  page,
  request,
}) => {
  const novelaId = await createNovela(request, { title: 'Kept words', scenes: 3 });
  const asked = await request.post(studio(`/api/novelas/${novelaId}/write-script`), {
    headers: order(),
    data: { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'Inés walks to the well, part 1.' },
  });
  expect(asked.status()).toBe(202);
  await page.goto(studio(`/novelas/${novelaId}/generate?episode=1&scene=1`));
  const film = page.getByRole('button', { name: /^Film scene 1/ });
  await expect(film).toBeVisible({ timeout: 60_000 });

  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await actUntil(
    () => page.getByRole('button', { name: 'Edit', exact: true }).click({ timeout: 2000 }),
    (patience) => expect(prompt).toBeVisible(patience),
  );
  await prompt.fill('A dry well at dawn.');
  await expect(film).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Save or cancel your change first.')).toBeVisible();

  await test.step('the tabs are one stop for Tab, and the arrows change them', async () => {
    await page.getByRole('tab', { name: 'Script' }).press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Settings' })).toBeFocused();
    await expect(page.getByRole('tabpanel', { name: 'Settings' })).toBeVisible();
    await page.getByRole('tab', { name: 'Settings' }).press('ArrowLeft');
    await expect(prompt).toHaveValue('A dry well at dawn.');
  });

  await test.step('arrows walk along the strip, and only Enter opens another scene', async () => {
    const frames = page.getByRole('list', { name: /Scenes of episode 1/ }).locator('[data-scene]');
    await actUntil(
      () => frames.first().press('ArrowRight', { timeout: 2000 }),
      (patience) => expect(frames.nth(1)).toBeFocused(patience),
    );
    await expect(page).toHaveURL(/scene=1$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/scene=2$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2. Part 2');
    await expect(frames.nth(1)).toBeFocused();
  });

  await page.goto(studio(`/novelas/${novelaId}/generate?episode=1&scene=1`));
  await expect(prompt).toHaveValue('A dry well at dawn.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(prompt).toBeHidden();
  await expect(page.getByText('A dry well at dawn.')).toBeVisible();
  await expect(film).not.toHaveAttribute('aria-disabled', 'true');
  await page.reload();
  await expect(film).toBeVisible();
  await expect(prompt).toBeHidden();
});

test('the dashboard hears what another tab did', async ({ context, page, request }) => {
  const name = randomUUID();
  await createNovela(request, { title: `Old ${name}`, scenes: 2 });
  await page.goto(studio('/'));
  await expect(page.getByRole('link', { name: `Old ${name}` })).toBeVisible();
  const other = await context.newPage();
  await other.goto(studio('/novelas'));
  // Whoever has not woken yet hears nothing: then it is said again.
  await actUntil(
    async () => {
      await other.bringToFront();
      await renameInList(other, name, `New ${name}`);
      await page.bringToFront();
    },
    (patience) => expect(page.getByRole('link', { name: `New ${name}` })).toBeVisible(patience),
    10_000,
  );
});

test('a list looks once more when it begins to hear news, while a scene is on its way', async ({
  page,
  request,
}) => {
  const [before, after] = [`Unheard ${randomUUID()}`, `Looked at ${randomUUID()}`];
  const novelaId = await createNovela(request, { title: before, scenes: 1 });
  await scriptFaults(request, [{ kind: 'slow', ms: 8000 }]);
  await orderScene(request, novelaId, 1);
  const hearing = Promise.withResolvers<void>();
  await page.routeWebSocket(/socket\.io/, async (socket) => {
    await hearing.promise;
    socket.connectToServer();
  });
  await page.goto(studio('/novelas'));
  await expect(page.getByRole('link', { name: before })).toBeVisible();
  // Whoever asks the studio for this is no tab of this browser, and no event tells of it.
  await request.put(studio(`/api/novelas/${novelaId}`), { data: { title: after } });
  hearing.resolve();
  await expect(page.getByRole('link', { name: after })).toBeVisible();
});

test('showing all novelas again empties the search field too', async ({ page, request }) => {
  const title = `Findable ${randomUUID()}`;
  await createNovela(request, { title, scenes: 2 });
  await page.goto(studio('/novelas?q=nothing-is-called-this'));
  const find = page.getByRole('searchbox');
  await expect(find).toHaveValue('nothing-is-called-this');
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await expect(find).toHaveValue('');
});

test('a refusal in the wizard has a way out: the new price, a larger cap, and no second novela', async ({
  page,
  request,
}) => {
  const monthlyCap = (usd: number) => request.put(studio('/api/settings'), { data: { monthlyCap: usd } });
  const { data: settings } = await readJson(request, '/api/settings');
  const name = randomUUID();
  await page.goto(studio('/novelas/new'));
  await expect(async () => {
    await page.getByLabel('Title', { exact: true }).fill(`Beyond ${name}`);
    await expect(page.getByRole('link', { name: `Idea Beyond ${name}` })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.getByRole('button', { name: 'Review the cost' }).click();
  await page.getByRole('button', { name: 'Check and create' }).click();
  const film = page.getByRole('button', { name: /^Create and film scene 1/ });

  await test.step('a price that moved is accepted by the second press', async () => {
    const approved: unknown[] = [];
    await page.route('**/generate-video', async (route) => {
      approved.push(route.request().postDataJSON().approvedCost);
      await route.fulfill({
        status: 409,
        json: {
          success: false,
          code: 'price_changed',
          message: 'The price is $1.20 now.',
          retryable: false,
          requestId: 'r',
          fixes: [{ kind: 'approve_price', label: 'Film it', cost: 1.2, payload: {} }],
        },
      });
    });
    await film.click();
    const said = page.getByText(/The price is \$1\.20 now/);
    await expect(said).toBeVisible();
    await film.click();
    await expect.poll(() => approved).toEqual([expect.any(Number), 1.2]);
    // It was taken away by the press: the answer to it is here.
    await expect(said).toBeVisible();
    await page.unroute('**/generate-video');
  });

  await test.step('what changed meanwhile is told to the novela that stands already', async () => {
    await page.getByRole('button', { name: /Change Idea/ }).click();
    await page.getByLabel('Title', { exact: true }).fill(`Within ${name}`);
    await page.goBack();
    await monthlyCap(0.1);
    await film.click();
    await expect(page.getByText(/left under this month’s cap/)).toBeVisible();
  });

  await page.getByRole('button', { name: /^Raise the monthly cap to/ }).click();
  await expect(page).toHaveURL(/\/novelas\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Within ${name}`);
  await monthlyCap(settings.monthlyCap);
  const { data } = await readJson(request, `/api/novelas?q=${name}`);
  expect(data.map(({ title }: { title: string }) => title)).toEqual([`Within ${name}`]);
});
