import { microsToUsd } from '@novela/contract/money';
import { type PriceBookId, priceBooks } from '@novela/contract/price-books';
import { type CheaperChoice, findCheaperChoices, priceNovela } from '@novela/contract/pricing';
import type { WizardForm } from './wizardForm.ts';

/** What the wizard's receipt says. Amounts in USD. */
export interface NovelaCost {
  readonly scenes: number;
  readonly perScene: number;
  readonly perSecond: number;
  readonly video: number;
  readonly writing: number;
  /** The cap chosen, or the suggestion. */
  readonly cap: number;
  readonly suggestedCap: number;
  /** What the cap leaves after filming and writing everything once; negative when it does not cover that. */
  readonly room: number;
  /** Whole scenes that fit into `room`. */
  readonly retakes: number;
  /** The published list price of one scene where the bill may follow it; else null. */
  readonly listPrice: number | null;
  readonly cheaper: readonly (CheaperChoice & { readonly savesUsd: number })[];
}

const RETAKE_SHARE = 1.25;

/** A round cap with room for about a quarter more than filming everything once. Pure. */
export const suggestCap = (videoAndWriting: number): number => {
  const wanted = videoAndWriting * RETAKE_SHARE;
  const step = wanted > 20 ? 5 : 1;
  return Math.max(1, Math.ceil(wanted / step) * step);
};

/** Works out every amount of the receipt from the one price book in force. Pure. */
export const estimateNovela = (form: WizardForm, bookId: PriceBookId): NovelaCost => {
  const book = priceBooks[bookId];
  const settings = { ...form.format, generateAudio: null };
  const estimate = priceNovela(settings, form.targetEpisodes, form.scenesPerEpisode, book);
  const video = microsToUsd(estimate.video);
  const writing = microsToUsd(estimate.writing);
  const perScene = microsToUsd(estimate.perScene.total);
  const suggestedCap = suggestCap(video + writing);
  const cap = form.cap ?? suggestedCap;
  const room = microsToUsd(Math.round((cap - video - writing) * 1_000_000));
  return {
    scenes: estimate.scenes,
    perScene,
    perSecond: microsToUsd(estimate.perScene.perSecond),
    video,
    writing,
    cap,
    suggestedCap,
    room,
    retakes: Math.max(0, Math.floor(room / perScene)),
    listPrice: estimate.perScene.listPrice === null ? null : microsToUsd(estimate.perScene.listPrice),
    cheaper: findCheaperChoices(settings, estimate.scenes, book).map((choice) => ({
      ...choice,
      savesUsd: microsToUsd(choice.saves),
    })),
  };
};
