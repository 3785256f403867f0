import { videoModels } from '@novela/contract/models';
import type { Transaction } from '../platform/database/database.ts';
import type { AgentNews } from './bus/agent-actions.ts';
import type { Crew } from './crew.ts';
import type { Sentences } from './words/sentences.ts';
import { wordsIn } from './words/words-in.ts';

type FilmingNews = 'filming_started' | 'filming_finished' | 'filming_failed' | 'approval_needed';

/** What happened to a take outside the crew's hands. Money in micro-dollars, times in seconds. */
export type CrewNews = { [N in FilmingNews]: { readonly action: N } & AgentNews[N] }[FilmingNews];

/** The conversation a piece of news belongs to. */
export interface NewsPlace {
  readonly conversationId: string;
  readonly novelaId: string;
  readonly videoId: string;
  /** BCP 47 tag. */
  readonly language: string;
}

const sentenceOf = (news: CrewNews, words: Sentences): string => {
  switch (news.action) {
    case 'filming_started':
      return words.filmingStarted(videoModels[news.modelId].name, news.cost, news.left);
    case 'filming_finished':
      return words.filmingFinished(news.seconds, news.cost);
    case 'filming_failed':
      return words.filmingFailed(news.reason);
    case 'approval_needed':
      return words.approvalNeeded(news.cost, news.approved);
  }
};

/**
 * The Producer tells everybody, in the transaction of the very step it tells about: a process that dies between the
 * two cannot leave a film nobody heard of. Answers what publishes the news, for after the commit.
 */
export function announce(
  { bus }: Pick<Crew, 'bus'>,
  tx: Transaction,
  place: NewsPlace,
  news: CrewNews,
): Promise<() => void> {
  const { action, ...data } = news;
  const summary = sentenceOf(news, wordsIn(place.language));
  return bus.announce(tx, 'system_integrator', place, {
    action,
    data: data as AgentNews[typeof action],
    summary,
  });
}
