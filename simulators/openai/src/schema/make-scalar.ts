import type { Random } from '../compose/random.ts';
import { isRecord, type JsonRecord } from '../json.ts';
import type { Fitting } from './fit-to-schema.ts';
import { mismatch } from './match-schema.ts';
import { samplePattern } from './sample-pattern.ts';

const FORMATS: Record<string, string> = {
  'date-time': '2026-03-14T09:30:00Z',
  time: '09:30:00Z',
  date: '2026-03-14',
  duration: 'PT8S',
  email: 'crew@novela.example',
  hostname: 'novela.example',
  ipv4: '203.0.113.7',
  ipv6: '2001:db8::7',
  uuid: '3f2b8c9e-5d41-4a7b-9c6e-1f0a2b3c4d5e',
};

function bound(node: JsonRecord, key: string): number | undefined {
  const value = node[key];
  return typeof value === 'number' ? value : undefined;
}

/** The bounds of a number, exclusive ones moved inside by a gap. */
function boundsOf(node: JsonRecord, gap: number): { least: number; most: number } {
  const above = bound(node, 'exclusiveMinimum') ?? Number.NEGATIVE_INFINITY;
  const below = bound(node, 'exclusiveMaximum') ?? Number.POSITIVE_INFINITY;
  return {
    least: Math.max(bound(node, 'minimum') ?? Number.NEGATIVE_INFINITY, above + gap),
    most: Math.min(bound(node, 'maximum') ?? Number.POSITIVE_INFINITY, below - gap),
  };
}

function toSteps(value: number, step: number, least: number, most: number, node: JsonRecord): number {
  const candidates = [Math.round(value / step), Math.ceil(least / step), Math.floor(most / step)];
  const exact = candidates.map((one) => Number((one * step).toPrecision(12)));
  return exact.find((one) => mismatch(one, node, node) === undefined) ?? value;
}

/** A number within the schema's bounds, the wanted one when it can be. */
export function makeNumber(node: JsonRecord, wanted: unknown, type: string, random: Random): number {
  const step = bound(node, 'multipleOf') ?? (type === 'integer' ? 1 : undefined);
  const { least, most } = boundsOf(node, step ?? 1e-6);
  const parsed = typeof wanted === 'string' ? Number.parseFloat(wanted) : Number(wanted ?? Number.NaN);
  const drawn = Number.isFinite(least)
    ? least + Math.floor(random() * Math.min(3, Math.max(0, most - least)))
    : 0;
  const value = Math.min(most, Math.max(least, Number.isFinite(parsed) ? parsed : drawn));
  return step === undefined ? value : toSteps(value, step, least, most, node);
}

function fitLength(text: string, least: number, most: number): string {
  let letters = [...text];
  while (letters.length < least)
    letters = [...letters, ...(letters.length > 0 ? ' ' : ''), ...(text || 'scene')];
  if (letters.length <= most) return letters.join('');
  const short = letters.slice(0, most).join('');
  const word = short.replace(/\s+\S*$/u, '');
  return [...word].length >= Math.max(least, 1) ? word : short;
}

/** A wanted value as a text; a structure is written as JSON. */
function sayWanted(wanted: unknown): string | undefined {
  if (wanted === undefined || wanted === null) return undefined;
  if (isRecord(wanted) && typeof wanted['label'] === 'string') return wanted['label'];
  return typeof wanted === 'object' ? JSON.stringify(wanted) : String(wanted);
}

/** A text that satisfies the schema: the wanted one, else by format, by pattern, by the property's name. */
export function makeString(node: JsonRecord, wanted: unknown, key: string, fitting: Fitting): string {
  const format = typeof node['format'] === 'string' ? FORMATS[node['format']] : undefined;
  const wish = sayWanted(wanted);
  const base = wish ?? format ?? fitting.sentence(key);
  const sized = fitLength(base, bound(node, 'minLength') ?? 0, bound(node, 'maxLength') ?? Infinity);
  const candidates = [sized, format, typeof wanted === 'string' ? wanted.trim() : undefined];
  const good = candidates.find((one) => one !== undefined && mismatch(one, node, node) === undefined);
  if (good !== undefined) return good;
  const pattern = typeof node['pattern'] === 'string' ? node['pattern'] : undefined;
  for (let tries = 0; pattern !== undefined && tries < 20; tries += 1) {
    const sample = samplePattern(pattern, fitting.random);
    if (sample !== undefined && mismatch(sample, node, node) === undefined) return sample;
  }
  return sized;
}
