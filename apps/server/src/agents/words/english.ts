import { formatMoney } from './format-money.ts';
import type { Sentences } from './sentences.ts';

const usd = formatMoney('en-US');

export const english: Sentences = {
  drafting: 'The Writer is drafting your novela.',
  writing: (scene) => `The Writer is writing scene ${scene}.`,
  rewriting: (scene) => `The Writer is rewriting scene ${scene}.`,
  checking: (scene) => `The Producer is checking scene ${scene}.`,
  mending: (scene) => `The Fixer is looking at scene ${scene}.`,
  explaining: 'The Fixer is looking at what went wrong.',
  sceneTitle: (scene) => `Scene ${scene}`,
  handIn: (scene, title) => `Scene ${scene}, “${title}”, is written. Can it be filmed?`,
  valid: (model, price) => `Valid for ${model}. ${usd(price)}.`,
  invalid: (firstError) => `Not yet: ${firstError}`,
  askAdvice: (scene) => `Scene ${scene} cannot be filmed like this. What should change?`,
  advice: 'Here is what to change.',
  adjusted: (model, changes) =>
    `Set to what ${model} films and you approved: ${changes.map(({ from, to }) => `${from} became ${to}`).join(', ')}.`,
  drafted: (title) => `“${title}” is drafted.`,
  askExplanation: (message) => `Filming failed: ${message} What can be done?`,
  filmingStarted: (model, price, left) =>
    `Valid for ${model}. ${usd(price)}, and ${usd(left)} stays under the cap. Sent to film.`,
  filmingFinished: (seconds, price) => `Filmed: ${seconds} seconds, ${usd(price)}.`,
  filmingFailed: (reason) => `Filming failed: ${reason}`,
  approvalNeeded: (price, approved) =>
    `This version costs ${usd(price)} instead of ${usd(approved)}. It waits for your approval.`,
  labels: {
    retry: 'Try again',
    rewrite: 'Rewrite it gentler',
    settings: (model, { duration, resolution }) => `Film with ${model}, ${duration} s, ${resolution}`,
  },
};
