import type { Brief } from '../brief.ts';
import { createRandom, pick } from '../random.ts';
import { told, toldText } from '../read-brief.ts';
import { causeOf } from '../report/compose-error-report.ts';
import { TELLINGS } from '../report/error-bank.ts';
import { ANSWERS, TOPICS } from './chat-bank.ts';

function plainError(brief: Brief, question: string): string | undefined {
  const error = told(brief, 'error', 'errorMessage', 'errors');
  const words = error === undefined ? question : JSON.stringify(error);
  const cause = causeOf(words);
  if (error === undefined && !/\b(4\d\d|5\d\d|E00\d|timed? ?out)\b/iu.test(question)) return undefined;
  const { userMessage, immediate, longTerm } = TELLINGS[brief.language][cause];
  const text = `${userMessage}\n\n**${immediate}**\n\n${longTerm}`;
  return /\{(quote|model|error)\}/.test(text) ? undefined : text;
}

/** A conversational answer in the language of the question. */
export function composeChat(brief: Brief, seed: number): string {
  const question = toldText(brief, 'message', 'question') ?? brief.text;
  const explained = plainError(brief, question);
  if (explained) return explained;
  const topic = TOPICS.find(([, cue]) => cue.test(question))?.[0] ?? 'other';
  return pick(createRandom(seed), ANSWERS[brief.language][topic]);
}
