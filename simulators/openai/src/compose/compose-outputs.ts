import { isRecord, type JsonRecord, recordsOf, textOf } from '../json.ts';
import { answerSchema } from '../responses/answer-of-script.ts';
import type { Output, Turn } from '../responses/turn.ts';
import { fitToSchema } from '../schema/fit-to-schema.ts';
import type { Brief } from './brief.ts';
import { composeChat } from './chat/compose-chat.ts';
import { chooseTool } from './choose-tool.ts';
import { composeJson } from './compose-json.ts';
import { fittingOf } from './fitting-of.ts';
import { createRandom } from './random.ts';
import { readBrief, toldText } from './read-brief.ts';

function callOf(tool: JsonRecord, brief: Brief, seed: number): Output {
  const schema = isRecord(tool['parameters']) ? tool['parameters'] : { type: 'object', properties: {} };
  const given = fitToSchema(schema, {}, fittingOf(brief, createRandom(seed)));
  return { kind: 'call', name: String(tool['name']), arguments: JSON.stringify(given) };
}

/** What to look up on the web, now and then, when the request offers that; once a question. */
function searchOf(turn: Turn, brief: Brief): Output[] {
  const offered = recordsOf(turn.body['tools']).some((tool) => String(tool['type']).startsWith('web_search'));
  const searched = turn.items.some((item) => item['type'] === 'web_search_call');
  const asked = /search|latest|docs|documenta|pesquis|busca|novo|new\b/iu.test(brief.text);
  if (!offered || searched || turn.body['tool_choice'] === 'none' || !(asked || turn.seed % 3 === 0))
    return [];
  const subject = toldText(brief, 'errorMessage', 'error', 'question', 'message') ?? brief.text;
  const model = toldText(brief, 'modelId') ?? '';
  const query = `${model} ${subject}`
    .replaceAll(/[{}"\n]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 90);
  return [{ kind: 'search', query }];
}

/** What the model says to a request nobody scripted: a function call, or a search and an answer. */
export function composeOutputs(turn: Turn): Output[] {
  const brief = readBrief(turn.items, textOf(turn.body['instructions']) ?? '');
  const tool = chooseTool(turn, brief);
  if (tool) return [callOf(tool, brief, turn.seed)];
  const schema = answerSchema(turn.body);
  const format =
    isRecord(turn.body['text']) && isRecord(turn.body['text']['format']) ? turn.body['text']['format'] : {};
  const text = schema
    ? JSON.stringify(composeJson(String(format['name']), schema, brief, turn.seed))
    : format['type'] === 'json_object'
      ? JSON.stringify({ answer: composeChat(brief, turn.seed) })
      : composeChat(brief, turn.seed);
  return [...searchOf(turn, brief), { kind: 'message', text }];
}
