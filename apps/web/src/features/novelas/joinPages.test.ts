import type { NovelaSummary } from '@novela/contract/novelas';
import { describe, expect, it } from 'vitest';
import { addPage, changeRow, putRow, renewRows } from './joinPages.ts';

const at = (second: number) => `2026-11-01T10:00:0${second}.000Z`;
const row = (id: string, second: number, title = id) =>
  ({ id, title, createdAt: at(second), updatedAt: at(9 - second) }) as NovelaSummary;
const ids = (rows: readonly NovelaSummary[]) => rows.map(({ id }) => id);

const three = {
  newest: [row('c', 3), row('b', 2), row('a', 1)],
  changed: [row('a', 1), row('b', 2), row('c', 3)],
  title: [row('a', 1, 'Água'), row('b', 2, 'barco'), row('c', 3, '¿Cómo?')],
};

describe.each(['newest', 'changed', 'title'] as const)('sorted by %s', (sort) => {
  const rows = three[sort];
  const [first, middle, last] = rows;

  it('puts a row back where the server has it', () => {
    for (const gone of rows) {
      const others = rows.filter((one) => one !== gone);
      expect(ids(putRow(sort, others, gone))).toEqual(ids(rows));
    }
  });

  it('holds a row once, however it came back', () => {
    expect(putRow(sort, rows, { ...rows[1], title: 'from here' } as NovelaSummary)).toBe(rows);
  });

  it('keeps the later pages under a renewed first one', () => {
    expect(renewRows(sort, rows.slice(0, 2), rows)).toEqual(rows);
    expect(renewRows(sort, rows, rows)).toEqual(rows);
  });

  it('takes out what is no longer among the first', () => {
    expect(renewRows(sort, rows.slice(1, 2), rows)).toEqual([middle, last]);
    expect(renewRows(sort, rows.slice(2), rows)).toEqual([last]);
  });

  it('adds a page, and what it brings again stands there', () => {
    expect(addPage(rows.slice(0, 2), rows.slice(2))).toEqual(rows);
    expect(addPage(rows.slice(0, 2), rows.slice(1))).toEqual(rows);
    expect(ids(addPage(rows.slice(0, 1), []))).toEqual([first?.id]);
  });

  it('leaves a row where it is while nothing its place hangs on is changed', () => {
    const paused = changeRow(sort, rows, 'b', { status: 'paused' });
    expect(ids(paused)).toEqual(ids(rows));
    expect(paused[1]?.status).toBe('paused');
    expect(changeRow(sort, rows, 'unknown', { status: 'paused' })).toBe(rows);
  });
});

it('moves a row to its new title, and what was changed to the top of what changed last', () => {
  expect(ids(changeRow('title', three.title, 'a', { title: 'Zé' }))).toEqual(['b', 'c', 'a']);
  expect(ids(changeRow('changed', three.changed, 'c', { updatedAt: at(9) }))).toEqual(['c', 'a', 'b']);
  expect(ids(changeRow('newest', three.newest, 'a', { title: 'Zé', updatedAt: at(9) }))).toEqual([
    'c',
    'b',
    'a',
  ]);
});

it('renews what was changed last although rows known before carry old instants', () => {
  const before = three.changed;
  const first = [{ ...row('c', 3), updatedAt: at(9) }];
  expect(ids(renewRows('changed', first, before))).toEqual(['c', 'a', 'b']);
});

it('tells novelas of one title apart by their id, as the server does', () => {
  const twins = ['a', 'b', 'c'].map((id) => row(id, 1, 'Sal'));
  const [, middle] = twins;
  expect(ids(putRow('title', [row('a', 1, 'sal'), row('c', 1, 'SAL')], middle as NovelaSummary))).toEqual(
    ids(twins),
  );
});
