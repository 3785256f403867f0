import { formatMoney } from '../../agents/words/format-money.ts';
import type { FilmWords } from './film-words.ts';

const usd = formatMoney('en-US');

export const english: FilmWords = {
  doubt: {
    unknown: (price) =>
      `The order was sent and its answer never came. It may have been filmed: ${usd(price)} is possibly charged and stays held until this is known.`,
    stuck: (price) =>
      `The film should have been ready long ago. The studio keeps looking; ${usd(price)} is possibly charged.`,
    decideFirst:
      'Nobody knows yet whether this take was filmed and charged. Decide that first, so that nothing is paid twice.',
    notFilmed: 'You said that this was not filmed.',
    wasFilmed: 'You said that this was filmed.',
    gaveUp: 'You stopped waiting. Should the film come within a day, it is kept as a take.',
    failed: 'The video service could not film this after all.',
    labels: {
      look: 'Look again',
      notFilmed: 'It was not filmed',
      wasFilmed: (price) => `It was filmed, ${usd(price)} spent`,
      wait: 'Keep waiting',
      giveUp: (price) => `Stop waiting, ${usd(price)} spent`,
    },
  },
  failure: {
    refused: 'The video service refused this scene because of its content.',
    failed: 'The video service could not film this scene.',
    rejected: 'The video service did not accept the order.',
    unsaved: 'The film was made and could not be saved.',
    unwritten: 'The Writer could not write this scene.',
    stopped: 'The studio stopped several times in the middle of this scene and leaves it alone now.',
    changed:
      'The studio was set up differently when this was asked for: what was simulated then would cost money now, or the other way round.',
    gentler:
      'Keep what happens, but suggest instead of showing: nothing violent, frightening or intimate that a content filter could take literally.',
    labels: {
      soften: 'Soften the scene',
      retry: 'Film it again',
      otherModel: (model) => `Film it with ${model}`,
      cheaper: (resolution, seconds) => `Film it in ${resolution}, ${seconds} s`,
      edit: 'Change the script',
    },
  },
};
