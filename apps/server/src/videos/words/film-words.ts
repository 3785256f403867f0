import type { Micros } from '@novela/contract/money';

/** What the studio itself says about films, without asking the language model, in one language. */
export interface FilmWords {
  readonly doubt: {
    readonly unknown: (price: Micros) => string;
    readonly stuck: (price: Micros) => string;
    readonly decideFirst: string;
    readonly notFilmed: string;
    readonly wasFilmed: string;
    readonly gaveUp: string;
    /** The service says at last that it failed. */
    readonly failed: string;
    readonly labels: {
      readonly look: string;
      readonly notFilmed: string;
      readonly wasFilmed: (price: Micros) => string;
      readonly wait: string;
      readonly giveUp: (price: Micros) => string;
    };
  };
  readonly failure: {
    readonly refused: string;
    readonly failed: string;
    readonly rejected: string;
    readonly unsaved: string;
    readonly unwritten: string;
    readonly stopped: string;
    readonly changed: string;
    /** What the Writer is told when a scene was refused and nobody knows better. */
    readonly gentler: string;
    readonly labels: {
      readonly soften: string;
      readonly retry: string;
      readonly otherModel: (model: string) => string;
      readonly cheaper: (resolution: string, seconds: number) => string;
      readonly edit: string;
    };
  };
}
