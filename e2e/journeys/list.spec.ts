/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { expect, type Page, test } from '@playwright/test';
import { createNovela, expectAccessible, studio } from '../story.ts';

const titles = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 });
const sort = (page: Page) => page.getByRole('combobox', { name: 'Sort' });

const openMenu = async (page: Page, title: string) => {
  const button = page.getByRole('button', { name: `More for ${title}` });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
};

test('the list stands in the order that was chosen, also after a rename and a deed undone', async ({
  page,
  request,
}) => {
  // Each carries the word, so that the list shows these alone.
  for (const title of ['¿Quién ordena?', 'Água ordena', 'zebra ordena', 'agora ordena']) {
    await createNovela(request, { title, scenes: 2 });
  }
  const byTitle = ['agora ordena', 'Água ordena', '¿Quién ordena?', 'zebra ordena'];
  await page.goto(studio('/novelas?q=ordena'));
  await expect(titles(page)).toHaveText(['agora ordena', 'zebra ordena', 'Água ordena', '¿Quién ordena?']);
  await expect(page.getByText('4 novelas, newest first')).toBeVisible();

  await test.step('by title, from the keyboard, in the address and read out', async () => {
    await expect(async () => {
      await sort(page).selectOption('title');
      await expect(page).toHaveURL(/\?q=ordena&sort=title$/, { timeout: 2000 });
    }).toPass();
    await expect(titles(page)).toHaveText(byTitle);
    await expect(page.getByText('4 novelas, by title')).toBeVisible();
    await expect(sort(page)).toHaveValue('title');
    await expectAccessible(page);
  });

  await test.step('the focus stays with who chooses and types', async () => {
    await sort(page).focus();
    await sort(page).selectOption('newest');
    await expect(page).toHaveURL(/\?q=ordena$/);
    await expect(titles(page).first()).toHaveText('agora ordena');
    await expect(sort(page)).toBeFocused();
    await sort(page).selectOption('title');
    const find = page.getByRole('searchbox');
    await find.fill(' ordena');
    await find.press('End');
    await find.pressSequentially('?');
    await expect(titles(page)).toHaveText(['¿Quién ordena?']);
    await expect(find).toBeFocused();
    await find.press('Backspace');
    await expect(titles(page)).toHaveText(byTitle);
    await expect(find).toBeFocused();
  });

  const left = Promise.withResolvers<void>();
  await test.step('a new title moves the row, and the focus goes along', async () => {
    // The page is left before the server has rendered the list with the new title.
    await page.route(/\/novelas\?.*_rsc=/, (route) => left.promise.then(() => route.continue()));
    await openMenu(page, 'agora ordena');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Xadrez ordena');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(titles(page)).toHaveText(['Água ordena', '¿Quién ordena?', 'Xadrez ordena', 'zebra ordena']);
    await expect(page.getByRole('button', { name: 'More for Xadrez ordena' })).toBeFocused();
  });

  await test.step('Back finds the list as it was left', async () => {
    await page.getByRole('link', { name: 'Xadrez ordena' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xadrez ordena');
    left.resolve();
    await page.goBack();
    await expect(titles(page)).toHaveText(['Água ordena', '¿Quién ordena?', 'Xadrez ordena', 'zebra ordena']);
  });

  await test.step('what is deleted comes back to its place', async () => {
    await openMenu(page, '¿Quién ordena?');
    await page.getByRole('button', { name: 'Delete' }).click();
    await expect(titles(page)).toHaveText(['Água ordena', 'Xadrez ordena', 'zebra ordena']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(titles(page)).toHaveText(['Água ordena', '¿Quién ordena?', 'Xadrez ordena', 'zebra ordena']);
  });

  await test.step('changed last: what was touched comes to the top, here and after a reload', async () => {
    await sort(page).selectOption('changed');
    await expect(page.getByText('4 novelas, last changed first')).toBeVisible();
    await expect(titles(page).first()).toHaveText('¿Quién ordena?');
    await openMenu(page, 'Água ordena');
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(titles(page).first()).toHaveText('Água ordena');
    await page.reload();
    await expect(titles(page)).toHaveText(['Água ordena', '¿Quién ordena?', 'Xadrez ordena', 'zebra ordena']);
    await expect(sort(page)).toHaveValue('changed');
  });

  await test.step('what no longer belongs to the filter leaves the list', async () => {
    await openMenu(page, 'zebra ordena');
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(titles(page).first()).toHaveText('zebra ordena');
    await page.goto(studio('/novelas?status=paused&q=ordena&sort=title'));
    await expect(titles(page)).toHaveText(['Água ordena', 'zebra ordena']);
    await openMenu(page, 'zebra ordena');
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect(titles(page)).toHaveText(['Água ordena']);
    await page.goto(studio('/novelas?q=ordena&sort=changed'));
  });

  await test.step('the filter keeps the order, and showing all keeps it too', async () => {
    await expect(async () => {
      await page.getByRole('radio', { name: 'Finished' }).check({ force: true });
      await expect(page).toHaveURL(/status=completed&q=ordena&sort=changed$/, { timeout: 2000 });
    }).toPass();
    await page.getByRole('link', { name: 'Show all' }).click();
    await expect(page).toHaveURL(/\/novelas\?sort=changed$/);
  });

  await page.goto(studio('/novelas?sort=sideways'));
  await expect(sort(page)).toHaveValue('newest');
});

test('the next page goes on in the order that was chosen', async ({ page, request }) => {
  const rows = Array.from({ length: 25 }, (_, index) => `Fila ${String((index * 7) % 25).padStart(2, '0')}`);
  for (const title of rows) {
    await createNovela(request, { title, scenes: 2 });
  }
  await page.goto(studio('/novelas?q=Fila&sort=title'));
  await expect(titles(page)).toHaveText(rows.toSorted().slice(0, 20));
  await expect(async () => {
    await page.getByRole('button', { name: 'Show more' }).click({ timeout: 2000 });
    await expect(titles(page)).toHaveCount(25, { timeout: 2000 });
  }).toPass();
  await expect(titles(page)).toHaveText(rows.toSorted());
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();

  await test.step('Back finds all that was shown, and the place in it', async () => {
    const last = page.getByRole('link', { name: 'Fila 24' });
    await last.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fila 24');
    await page.goBack();
    await expect(titles(page)).toHaveText(rows.toSorted());
    await expect(last).toBeInViewport();
    await page.waitForResponse((answer) => answer.url().includes('_rsc='));
    await expect(titles(page)).toHaveText(rows.toSorted());
    await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
  });
});

test('the settings of a novela begin another one', async ({ page, request }) => {
  const settings = {
    genre: 'thriller',
    language: 'pt-BR',
    targetEpisodes: 7,
    scenesPerEpisode: 5,
    defaultModelId: 'veo-3.1-fast',
    defaultDuration: 4,
    defaultResolution: '720p',
    defaultAspectRatio: '9:16',
    masterSeed: 4417,
    cap: 33,
  };
  const person = { name: 'Mara', role: 'Guard', age: 41, look: 'grey hair', wardrobe: 'uniform' };
  const answer = await request.post(studio('/api/novelas'), {
    data: {
      ...settings,
      title: 'Duplicável',
      description: 'Of its own.',
      characters: [{ ...person, personality: 'dry' }],
    },
  });
  const { id } = (await answer.json()).data;
  const title = page.getByLabel('Title', { exact: true });
  const source = page.getByText(/^Settings and cast come from Duplicável/);
  const writeKept = (words: string) =>
    expect(async () => {
      await title.fill(words);
      const kept = () => page.evaluate(() => JSON.stringify(localStorage));
      await expect.poll(kept, { timeout: 2000 }).toContain(words);
    }).toPass();

  await test.step('something is half written by hand already', async () => {
    await page.goto(studio('/novelas/new'));
    await writeKept('Half written by hand');
  });

  await test.step('the menu opens the wizard with the settings and an empty story', async () => {
    await page.goto(studio('/novelas?q=Duplic%C3%A1vel'));
    await openMenu(page, 'Duplicável');
    await page.getByRole('button', { name: 'Duplicate settings' }).click();
    await expect(page).toHaveURL(new RegExp(`/novelas/new\\?from=${id}$`));
    await expect(source).toBeVisible();
    await expect(source.getByRole('link', { name: 'Duplicável' })).toHaveAttribute('href', `/novelas/${id}`);
    await expect(title).toHaveValue('');
    await expect(page.getByRole('textbox', { name: 'Story' })).toHaveValue('');
    await expect(page.getByRole('radio', { name: 'Thriller' })).toBeChecked();
    const rail = page.getByRole('navigation', { name: 'Steps' });
    await expect(rail).toContainText('Veo 3.1 Fast');
    await expect(rail).toContainText('4 s, 720p, 9:16');
    await expect(rail).toContainText('7 of 5 scenes');
    await expect(rail).toContainText('$33');
    await expectAccessible(page);
  });

  await test.step('what is written here is kept, and can be dropped for the settings as they are', async () => {
    await writeKept('Kept in the copy');
    await page.reload();
    await expect(title).toHaveValue('Kept in the copy');
    await page.getByRole('button', { name: 'Copy again' }).click();
    await expect(title).toHaveValue('');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(title).toHaveValue('Kept in the copy');
  });

  await test.step('the new novela has them', async () => {
    await title.fill('Duplicated');
    await page.getByRole('button', { name: 'Review the cost' }).click();
    await page.getByRole('button', { name: 'Check and create' }).click();
    await page.getByRole('button', { name: 'Create only' }).click();
    await expect(page).toHaveURL(/\/novelas\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Duplicated');
    const made = await (await request.get(studio(`/api${new URL(page.url()).pathname}`))).json();
    expect(made.data).toMatchObject({ ...settings, description: '', episodes: [] });
    expect(made.data.characters).toMatchObject([{ ...person, personality: 'dry' }]);
  });

  await test.step('the form by hand is as it was, and a novela that is gone says so there', async () => {
    await request.delete(studio(`/api/novelas/${id}`));
    await page.goto(studio(`/novelas/new?from=${id}`));
    await expect(page.getByText(/^That novela is not here any more/)).toBeVisible();
    await expect(title).toHaveValue('Half written by hand');
  });
});
