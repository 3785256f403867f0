import { expect, it } from 'vitest';
import { listHref } from './listHref.ts';

it('says what was chosen and nothing else', () => {
  expect(listHref({ status: 'paused', q: ' sal & ceniza ', sort: 'title' })).toBe(
    '/novelas?status=paused&q=sal+%26+ceniza&sort=title',
  );
  expect(listHref({ status: null, q: ' ', sort: 'newest' })).toBe('/novelas');
  expect(listHref({ sort: 'changed' })).toBe('/novelas?sort=changed');
});
