import type { JsonRecord } from '../json.ts';

/** The languages the crew writes in; any other story language is answered in English. */
export type Language = 'en' | 'pt-BR' | 'es';

/** A person as the request or the Writer describes them. */
export type Character = {
  name: string;
  role: string;
  age: number | undefined;
  look: string;
  wardrobe: string;
  gender: 'f' | 'm';
};

/** What could be read out of a request: never complete, never trusted to be there. */
export type Brief = {
  language: Language;
  /** All words of the last user message. */
  text: string;
  instructions: string;
  /** Values by their name in lower case without separators, also as `parent.name`; the first one wins. */
  values: ReadonlyMap<string, unknown>;
  /** Parsed outputs of tools, newest last. */
  toolOutputs: JsonRecord[];
};
