import type { AgentMessage } from '@novela/contract/agent-messages';
import type { NovelaDetail } from '@novela/contract/novelas';
import type { NovelaStatusUpdate, ThinkingContext } from '@novela/contract/socket-events';
import type { NovelaVideo } from '@novela/contract/videos';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { mergeVideos } from './mergeVideo.ts';

/** What somebody of the crew is doing right now. */
export interface Thinking extends ThinkingContext {
  readonly words: string;
}

/** Everything the pages of one novela show, as far as it is known in this tab. */
export interface NovelaLive {
  readonly novela: NovelaDetail;
  /** By video id. */
  readonly videos: Readonly<Record<string, NovelaVideo>>;
  /** Oldest first. */
  readonly messages: readonly AgentMessage[];
  readonly thinking: Thinking | null;
}

/** One thing the server said about the novela. */
export type NovelaNews =
  | { readonly kind: 'video'; readonly video: NovelaVideo }
  | { readonly kind: 'status'; readonly status: NovelaStatusUpdate }
  | { readonly kind: 'message'; readonly message: AgentMessage }
  | { readonly kind: 'thinking'; readonly thinking: Thinking };

export type NovelaStore = StoreApi<NovelaLive>;

const KEPT_MESSAGES = 60;

/** Both lists as one, oldest first, each message once, the newest {@link KEPT_MESSAGES} of them. Pure. */
export const mergeMessages = (
  known: readonly AgentMessage[],
  incoming: readonly AgentMessage[],
): readonly AgentMessage[] => {
  const fresh = incoming.filter((message) => !known.some(({ id }) => id === message.id));
  if (fresh.length === 0) {
    return known;
  }
  return [...known, ...fresh]
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
    .slice(-KEPT_MESSAGES);
};

const hear = (live: NovelaLive, news: NovelaNews): NovelaLive => {
  switch (news.kind) {
    case 'video': {
      const videos = mergeVideos(live.videos, [news.video]);
      const settled = live.thinking?.videoId === news.video.id && news.video.stage === null;
      return videos === live.videos ? live : { ...live, videos, thinking: settled ? null : live.thinking };
    }
    case 'status': {
      const { status, createdVideos, totalCost, money } = news.status;
      return { ...live, novela: { ...live.novela, status, createdVideos, totalCost, money } };
    }
    case 'message': {
      // Whoever was thinking has now spoken.
      const spoken = live.thinking?.agent === news.message.fromAgent;
      return {
        ...live,
        messages: mergeMessages(live.messages, [news.message]),
        thinking: spoken ? null : live.thinking,
      };
    }
    case 'thinking':
      return { ...live, thinking: news.thinking };
  }
};

/** What is known after the news, in the order they came. Pure. */
export const hearNews = (live: NovelaLive, news: readonly NovelaNews[]): NovelaLive =>
  news.reduce(hear, live);

/** What is known after everything was fetched again; newer scenes heard meanwhile stay. Pure. */
export const refresh = (
  live: NovelaLive,
  fetched: {
    readonly novela: NovelaDetail;
    readonly videos: readonly NovelaVideo[];
    readonly messages: readonly AgentMessage[];
  },
): NovelaLive => ({
  novela: fetched.novela,
  videos: mergeVideos(live.videos, fetched.videos),
  messages: mergeMessages(live.messages, fetched.messages),
  thinking: null,
});

/** Builds the store of one novela's pages from what the server rendered. */
export const createNovelaStore = (first: {
  readonly novela: NovelaDetail;
  readonly videos: readonly NovelaVideo[];
  readonly messages: readonly AgentMessage[];
}): NovelaStore =>
  createStore<NovelaLive>(() => ({
    novela: first.novela,
    videos: mergeVideos({}, first.videos),
    messages: mergeMessages([], first.messages),
    thinking: null,
  }));
