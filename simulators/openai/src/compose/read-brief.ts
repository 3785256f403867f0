import { isRecord, type JsonRecord, listOf, recordsOf, textOf } from '../json.ts';
import type { Brief, Character } from './brief.ts';
import { detectLanguage, languageOfTag } from './detect-language.ts';
import { guessGender } from './guess-gender.ts';
import { indexLabels, indexValues, plainName } from './index-values.ts';

function parse(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  for (const candidate of [text, start >= 0 && end > start ? text.slice(start, end + 1) : '']) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // not JSON as it stands; the labels are read instead
    }
  }
  return undefined;
}

/** The words of a message item, whatever form its content has. */
export function wordsOf(item: JsonRecord): string {
  if (typeof item['content'] === 'string') return item['content'];
  return recordsOf(item['content'])
    .map((part) => textOf(part['text']) ?? '')
    .join('\n');
}

function languageOf(values: ReadonlyMap<string, unknown>, text: string): Brief['language'] {
  const tag = textOf(values.get('language'));
  const told = tag === undefined ? undefined : languageOfTag(tag);
  const story = ['sentence', 'whathappens', 'scenedescription', 'script', 'message', 'question', 'synopsis']
    .map((name) => textOf(values.get(name)))
    .find((one) => one !== undefined);
  return told ?? detectLanguage(story ?? text);
}

/** Reads what there is to know out of the conversation: the last user message, then what tools brought back. */
export function readBrief(items: JsonRecord[], instructions: string): Brief {
  const spoken = items.filter((item) => item['role'] === 'user');
  const text = wordsOf(spoken.at(-1) ?? {});
  const values = new Map<string, unknown>();
  const toolOutputs = items
    .filter((item) => item['type'] === 'function_call_output')
    .map((item) => parse(textOf(item['output']) ?? ''))
    .filter(isRecord);
  indexValues(values, parse(text));
  indexLabels(values, text);
  for (const output of toolOutputs.toReversed()) indexValues(values, output);
  for (const item of spoken.slice(0, -1)) indexValues(values, parse(wordsOf(item)));
  return { language: languageOf(values, text), text, instructions, values, toolOutputs };
}

/** The first of these values the brief has. */
export function told(brief: Brief, ...names: string[]): unknown {
  const name = names
    .map((one) => one.split('.').map(plainName).join('.'))
    .find((one) => brief.values.has(one));
  return name === undefined ? undefined : brief.values.get(name);
}

/** The first of these values that is a text. */
export function toldText(brief: Brief, ...names: string[]): string | undefined {
  return names.map((name) => textOf(told(brief, name))).find((one) => one !== undefined && one.trim() !== '');
}

/** The first of these values that is a number, or starts with one. */
export function toldNumber(brief: Brief, ...names: string[]): number | undefined {
  return names
    .map((name) => told(brief, name))
    .map((one) => (typeof one === 'string' ? Number.parseFloat(one.replace(/^[^\d-]*/, '')) : one))
    .find((one): one is number => typeof one === 'number' && Number.isFinite(one));
}

/** The characters the brief describes, as far as it does. */
export function toldCharacters(brief: Brief): Character[] {
  return listOf(told(brief, 'characters')).flatMap((one): Character[] => {
    const record = isRecord(one) ? one : { name: one };
    const name = textOf(record['name']);
    if (!name) return [];
    const say = (...keys: string[]) => keys.map((key) => textOf(record[key])).find(Boolean) ?? '';
    const words = `${say('role')} ${say('look', 'appearance', 'description')} ${say('wardrobe')}`;
    const age = Number.parseInt(String(record['age'] ?? ''), 10);
    return [
      {
        name,
        role: say('role'),
        age: Number.isFinite(age) ? age : undefined,
        look: say('look', 'appearance', 'description'),
        wardrobe: say('wardrobe', 'clothes', 'clothing'),
        gender: guessGender(name, words),
      },
    ];
  });
}
