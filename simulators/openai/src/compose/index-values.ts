import { isRecord } from '../json.ts';

/** `scene_number`, `Scene number` and `sceneNumber` are one name. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();
}

const SYNONYMS: Record<string, string> = {
  idioma: 'language',
  lingua: 'language',
  locale: 'language',
  storylanguage: 'language',
  frase: 'sentence',
  idea: 'sentence',
  ideia: 'sentence',
  onesentence: 'sentence',
  premise: 'sentence',
  genero: 'genre',
  titulo: 'title',
  cast: 'characters',
  personagens: 'characters',
  personajes: 'characters',
  model: 'modelid',
  modelo: 'modelid',
  durationseconds: 'duration',
  seconds: 'duration',
};

function keep(index: Map<string, unknown>, name: string, value: unknown): void {
  if (value === null || value === undefined || value === '') return;
  if (!index.has(name)) index.set(name, value);
}

/** Adds every named value inside, outermost first, under its name and under `parent.name`. */
export function indexValues(index: Map<string, unknown>, value: unknown, parent = '', depth = 0): void {
  if (depth > 8 || !isRecord(value)) return;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [plainName(name), inner]);
  for (const [name, inner] of entries) {
    keep(index, name, inner);
    if (parent) keep(index, `${parent}.${name}`, inner);
    const synonym = SYNONYMS[name];
    if (synonym) keep(index, synonym, inner);
  }
  for (const [name, inner] of entries) indexValues(index, inner, name, depth + 1);
}

/** Adds values of lines such as `Sentence: two sisters meet again`. */
export function indexLabels(index: Map<string, unknown>, text: string): void {
  for (const line of text.split('\n')) {
    const [, label, value] = /^[\s*#-]*([\p{L}][\p{L} _-]{1,30}?)\**\s*:\s*(.+)$/u.exec(line) ?? [];
    if (!label || !value) continue;
    const name = plainName(label);
    const plain = value.trim().replace(/^["“](.*)["”]$/u, '$1');
    keep(index, name, plain);
    const synonym = SYNONYMS[name];
    if (synonym) keep(index, synonym, plain);
  }
}
