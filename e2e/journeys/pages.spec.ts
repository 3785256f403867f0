/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { expect, test } from '@playwright/test';
import { expectAccessible, studio } from '../story.ts';

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const themes = ['light', 'dark'] as const;

let novelaId = '';

test.beforeAll(async ({ request }) => {
  const created = await request.post(studio('/api/novelas'), {
    data: {
      title: 'Sal y ceniza',
      targetEpisodes: 2,
      scenesPerEpisode: 4,
      language: 'es',
      characters: [{ name: 'Inés', look: 'short black hair' }],
      episodes: [
        {
          number: 1,
          title: 'El pozo',
          synopsis: '',
          scenes: [{ sceneNumber: 1, title: 'El pozo seco', whatHappens: 'Inés baja al pozo.' }],
        },
      ],
    },
  });
  expect(created.status()).toBe(201);
  novelaId = (await created.json()).data.id;
});

const pages: readonly (readonly [name: string, path: () => string])[] = [
  ['the dashboard', () => '/'],
  ['the list', () => '/novelas'],
  ['the wizard', () => '/novelas/new'],
  ['a novela', () => `/novelas/${novelaId}`],
  ['directing a scene', () => `/novelas/${novelaId}/generate?episode=1&scene=1`],
  ['a page that is not there', () => '/nowhere'],
];

for (const [name, path] of pages) {
  for (const theme of themes) {
    for (const [device, viewport] of Object.entries(sizes)) {
      test(`${name} on a ${theme} ${device} has no accessibility fault and does not scroll sideways`, async ({
        browser,
      }) => {
        const context = await browser.newContext({ viewport, colorScheme: theme, locale: 'en-US' });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(error.message));
        await page.goto(studio(path()));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
        expect(faults).toEqual([]);
        await context.close();
      });
    }
  }
}

for (const [locale, question] of [
  ['pt-BR', 'O que acontece agora?'],
  ['es-MX', '¿Qué pasa ahora?'],
] as const) {
  test(`speaks ${locale} to who asks for it`, async ({ browser }) => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto(studio('/'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
    await expect(page.locator('html')).toHaveAttribute('lang', /^(pt-BR|es)/);
    await context.close();
  });
}
