import type { ScenePrice } from '@novela/contract/pricing';
import type { SceneSettings } from '@novela/contract/scene-settings';
import type { Charge } from '../charge.ts';

/** What a message belongs to; kept with every message. */
export interface ConversationPlace {
  readonly conversationId: string;
  /** Null while the novela does not exist yet. */
  readonly novelaId: string | null;
  readonly videoId: string | null;
  readonly draftId?: string | null;
  readonly takeId?: string | null;
  readonly sceneNumber?: number;
  /** BCP 47 tag of the language people are spoken to in. */
  readonly language: string;
}

/** One thread of messages, with what agents need while they work on it. */
export interface Conversation extends ConversationPlace {
  readonly charge: Charge;
  readonly signal?: AbortSignal | undefined;
  /** Prices valid settings from the book in force; absent where nothing is priced. */
  readonly price?: (settings: SceneSettings) => ScenePrice;
}
