import { z } from 'zod';
import type { AgentMessage, AgentRole } from './agent-messages.ts';
import type { Draft } from './drafts.ts';
import type { NovelaStatus } from './novelas.ts';
import type { Problem } from './problem.ts';
import type { NovelaMoney, StudioMoney } from './spending.ts';
import { id } from './text.ts';
import type { NovelaVideo } from './videos.ts';

/** What a browser may send, with the schema each payload is checked against. Every one is acknowledged. */
export const clientEvents = {
  'novela:subscribe': z.object({ novelaId: id }),
  'novela:unsubscribe': z.object({ novelaId: id }),
  'draft:subscribe': z.object({ draftId: id }),
} as const;

export type ClientEvent = keyof typeof clientEvents;
export type ClientPayload<E extends ClientEvent> = z.infer<(typeof clientEvents)[E]>;

/** The answer to a client event. */
export type Acknowledgement = { success: true } | Pick<Problem, 'success' | 'code' | 'message'>;

/** The state of a whole novela, sent when its counters, money or status change. */
export interface NovelaStatusUpdate {
  readonly novelaId: string;
  readonly status: NovelaStatus;
  readonly createdVideos: number;
  /** USD. */
  readonly totalCost: number;
  readonly money: NovelaMoney;
}

/** Who is thinking about what. Sent beside the plain sentence of `agent:thinking`. */
export interface ThinkingContext {
  readonly novelaId: string | null;
  readonly videoId: string | null;
  readonly draftId: string | null;
  readonly agent: AgentRole;
}

/**
 * Everything the server says, by event name. Payloads are sent only after the change behind them is committed. `asOf`
 * grows with every change: of two payloads of one event the one with the larger number is the newer, whichever comes last.
 */
export type ServerEvents = {
  [event: `novela:${string}:video:update`]: (video: NovelaVideo) => void;
  [event: `novela:${string}:status:update`]: (status: NovelaStatusUpdate, asOf: number) => void;
  [event: `novela:${string}:agent:message`]: (message: AgentMessage) => void;
  [event: `draft:${string}:update`]: (draft: Draft) => void;
  'agent:thinking': (status: string, context: ThinkingContext) => void;
  'spending:update': (money: StudioMoney, asOf: number) => void;
  /** Some news was lost on its way, nobody knows which: read again what is shown. */
  'news:missed': () => void;
  error: (problem: Problem) => void;
};

export const videoUpdate = (novelaId: string) => `novela:${novelaId}:video:update` as const;
export const statusUpdate = (novelaId: string) => `novela:${novelaId}:status:update` as const;
export const agentMessageSent = (novelaId: string) => `novela:${novelaId}:agent:message` as const;
export const draftUpdate = (draftId: string) => `draft:${draftId}:update` as const;
