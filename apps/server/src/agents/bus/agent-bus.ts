import type { AgentMessage, AgentRole } from '@novela/contract/agent-messages';
import type { Logger } from 'pino';
import type { Transaction } from '../../platform/database/database.ts';
import { AppError } from '../../platform/error/app-error.ts';
import type { ActionName, AgentActions, AgentNews, NewsName } from './agent-actions.ts';
import type { Conversation, ConversationPlace } from './conversation.ts';
import {
  type MessageParts,
  type OutgoingMessage,
  publishMessage,
  storeMessage,
  storeMessageIn,
} from './store-message.ts';

/** Questions that lead to questions: this deep and no deeper. */
const MOST_HOPS = 4;

/** What a handler is given beside the data: its own voice and the conversation it is in. */
export interface HandlerContext {
  readonly voice: Voice;
  readonly conversation: Conversation;
}

/** Answers one action; the summary is the sentence shown in the crew log. */
export type Handler<A extends ActionName> = (
  data: AgentActions[A]['data'],
  context: HandlerContext,
) => Promise<{ readonly answer: AgentActions[A]['answer']; readonly summary: string }>;

/** One handler for every action: a missing one does not compile. */
export type Handlers = { readonly [A in ActionName]: Handler<A> };

/** Who answers which action, as values; the type makes it agree with {@link AgentActions}. */
const answeredBy: { readonly [A in ActionName]: AgentActions[A]['to'] } = {
  validate_and_cost: 'system_integrator',
  fix_validation: 'fallback_handler',
  handle_error: 'fallback_handler',
};

/** One agent speaking in one conversation. The bus sets the sender; nobody can speak as somebody else. */
export interface Voice {
  /** Asks and waits for the answer. @throws AppError of the handler; `agent_limit_reached` beyond four hops. */
  request<A extends ActionName>(
    to: AgentActions[A]['to'],
    action: A,
    data: AgentActions[A]['data'],
    summary: string,
  ): Promise<AgentActions[A]['answer']>;
  /** Tells one agent. */
  send<N extends NewsName>(to: AgentRole, action: N, data: AgentNews[N], summary: string): Promise<void>;
  /** Tells everybody. */
  broadcast<N extends NewsName>(action: N, data: AgentNews[N], summary: string): Promise<void>;
}

export interface AgentBus {
  /** A voice that may ask and tell. */
  speakAs(role: AgentRole, conversation: Conversation): Voice;
  /** A voice for those who only bring news and spend nothing. */
  tellAs(role: AgentRole, place: ConversationPlace): Pick<Voice, 'send' | 'broadcast'>;
  /**
   * Tells everybody in the transaction of what happened: the news exists exactly when it does. The answer publishes
   * it, for after the commit.
   */
  announce<N extends NewsName>(
    tx: Transaction,
    from: AgentRole,
    place: ConversationPlace,
    news: { readonly action: N; readonly data: AgentNews[N]; readonly summary: string },
  ): Promise<() => void>;
  /** Listens to every stored message of one action; answers a function that stops it. */
  on(action: ActionName | NewsName, listener: (message: AgentMessage) => void): () => void;
}

export interface BusParts extends MessageParts {
  readonly log: Logger;
}

type Deliver = (message: OutgoingMessage) => Promise<AgentMessage>;

const tellWith = (deliver: Deliver, from: AgentRole, place: ConversationPlace, hops: number) => ({
  send: async <N extends NewsName>(to: AgentRole, action: N, data: AgentNews[N], summary: string) => {
    await deliver({ place, from, to, messageType: 'request', action, data, summary, hops });
  },
  broadcast: async <N extends NewsName>(action: N, data: AgentNews[N], summary: string) => {
    await deliver({ place, from, to: null, messageType: 'broadcast', action, data, summary, hops });
  },
});

const describeFailure = (error: unknown): { code: string; message: string } =>
  error instanceof AppError
    ? { code: error.code, message: error.message }
    : { code: 'internal', message: 'Something broke inside the studio.' };

const listen = (log: Logger) => {
  const listeners = new Map<string, Set<(message: AgentMessage) => void>>();
  return {
    tell: (message: AgentMessage) => {
      for (const listener of listeners.get(message.action) ?? []) {
        try {
          listener(message);
        } catch (err) {
          // Whoever listens must not stop those who speak.
          log.error({ err, action: message.action }, 'a listener of the crew failed');
        }
      }
    },
    add: (action: string, listener: (message: AgentMessage) => void) => {
      const known = listeners.get(action) ?? new Set();
      listeners.set(action, known.add(listener));
      return () => void known.delete(listener);
    },
  };
};

/**
 * The way agents speak to each other. Every message is stored before anybody acts on it; answers point to their
 * question; a failed handler leaves an error message and the error goes on to whoever asked.
 */
export const createAgentBus = (parts: BusParts, handlers: Handlers): AgentBus => {
  const ears = listen(parts.log);
  const note = (stored: AgentMessage): AgentMessage => {
    const { fromAgent: from, toAgent: to, messageType: type, action } = stored;
    parts.log.info({ from, to, type, action }, 'agent message');
    ears.tell(stored);
    return stored;
  };
  const deliver: Deliver = async (message) => note(await storeMessage(parts, message));

  const speak = (from: AgentRole, conversation: Conversation, hops: number): Voice => ({
    ...tellWith(deliver, from, conversation, hops),
    request: async (to, action, data, summary) => {
      if (hops >= MOST_HOPS) {
        throw new AppError('agent_limit_reached', 'The crew kept asking each other and was stopped.', {
          retryable: true,
        });
      }
      const base = { place: conversation, action, hops: hops + 1 };
      const asked = await deliver({ ...base, from, to, messageType: 'request', data, summary });
      const back = { ...base, from: answeredBy[action], to: from, responseTo: asked.id };
      try {
        const voice = speak(answeredBy[action], conversation, hops + 1);
        const result = await handlers[action](data, { voice, conversation });
        await deliver({ ...back, messageType: 'response', data: result.answer, summary: result.summary });
        return result.answer;
      } catch (error) {
        const failure = describeFailure(error);
        await deliver({ ...back, messageType: 'error', data: failure, summary: failure.message }).catch(
          (unsaid: unknown) => parts.log.error({ err: unsaid }, 'an agent error could not be stored'),
        );
        throw error;
      }
    },
  });

  return {
    speakAs: (role, conversation) => speak(role, conversation, 0),
    tellAs: (role, place) => tellWith(deliver, role, place, 0),
    announce: async (tx, from, place, news) => {
      const message = { place, from, to: null, messageType: 'broadcast' as const, hops: 0, ...news };
      const stored = await storeMessageIn(tx, parts, message);
      return () => publishMessage(parts.realtime, note(stored));
    },
    on: (action, listener) => ears.add(action, listener),
  };
};
