import { videoModels } from '@novela/contract/models';
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

/** The Producer tells everybody: stored as a broadcast of the conversation and published. */
export async function broadcast(crew: Crew, place: NewsPlace, news: CrewNews): Promise<void> {
  const { action, ...data } = news;
  await crew.bus
    .tellAs('system_integrator', place)
    .broadcast(action, data as AgentNews[typeof action], sentenceOf(news, wordsIn(place.language)));
}
