import type { AgentRole } from '@novela/contract/agent-messages';
import type { z } from 'zod';
import type { ModelRequest, ModelTool } from '../platform/language-model/language-model.ts';

/** One agent as data. Who may speak, act and spend is decided in code; an agent only writes, judges and proposes. */
export interface Agent {
  readonly role: AgentRole;
  readonly name: string;
  /** Prose, constant over a whole release: the service caches it. */
  readonly instructions: string;
  readonly effort: ModelRequest['effort'];
  readonly verbosity: ModelRequest['verbosity'];
  readonly maxOutputTokens: number;
}

/** The shape an agent must answer in, and the name the service knows it by. */
export interface AnswerShape<Schema extends z.ZodObject> {
  readonly name: string;
  readonly schema: Schema;
}

interface ToolParts<Input extends z.ZodObject> {
  readonly name: string;
  readonly description: string;
  readonly input: Input;
  readonly run: (input: z.output<Input>) => Promise<unknown>;
}

/** Ties a tool's input to what its function takes. */
export const defineTool = <Input extends z.ZodObject>(parts: ToolParts<Input>): ModelTool => parts;
