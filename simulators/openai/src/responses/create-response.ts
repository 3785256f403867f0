import type { ServerResponse } from 'node:http';
import { composeOutputs } from '../compose/compose-outputs.ts';
import { strikeUnverified } from '../control/strike.ts';
import { takeFault } from '../control/take-step.ts';
import { writeJson } from '../http/write-json.ts';
import { isRecord, type JsonRecord } from '../json.ts';
import { findModel } from '../models/find-model.ts';
import { pause } from '../pace.ts';
import type { Simulator } from '../simulator.ts';
import { breakOff } from '../stream/break-off.ts';
import { responseEvents } from '../stream/response-events.ts';
import { writeStream } from '../stream/write-stream.ts';
import { checkCreateRequest, checkModelNamed } from '../validation/responses/check-create-request.ts';
import { checkState } from '../validation/responses/check-state.ts';
import { answerOfScript } from './answer-of-script.ts';
import { keepResponse } from './keep-response.ts';
import { planOutput } from './plan-output.ts';
import { readTurn } from './read-turn.ts';
import { closeResponse, openResponse } from './shape-response.ts';
import type { Output, Turn } from './turn.ts';

const REFUSAL = "I'm sorry, but I can't help with that request.";

function decideOutputs(simulator: Simulator, turn: Turn): Output[] {
  const refusal = takeFault(simulator, ['refusal'], turn.raw);
  if (refusal) return [{ kind: 'refusal', text: refusal.text ?? REFUSAL }];
  return answerOfScript(simulator, turn) ?? composeOutputs(turn);
}

function streamOptionsOf(body: JsonRecord): boolean {
  const options = body['stream_options'];
  return !(isRecord(options) && options['include_obfuscation'] === false);
}

function latency(simulator: Simulator, seed: number): number {
  const [least, most] = simulator.pace.plainMs;
  return least + ((seed % 1000) / 1000) * (most - least);
}

/**
 * `POST /v1/responses`: judges the body, decides what to say and says it, plain or as a stream.
 * @returns the status recorded for the request (0 when the stream was cut on purpose).
 * @throws ApiError
 */
export async function createResponse(
  simulator: Simulator,
  request: { body: unknown; raw: string; headers: Record<string, string> },
  response: ServerResponse,
): Promise<number> {
  const body = checkModelNamed(request.body);
  const model = findModel(simulator, String(body['model']));
  checkCreateRequest(body);
  const items = checkState(simulator, body);
  const turn = readTurn(simulator, { body, raw: request.raw, model, items });
  strikeUnverified(simulator, request.raw, body);
  const outputs = decideOutputs(simulator, turn);
  const plan = planOutput(turn, outputs, takeFault(simulator, ['incomplete', 'failed'], request.raw));
  const open = openResponse(simulator, turn);
  const closed = closeResponse(simulator, open, turn, plan);
  keepResponse(simulator, turn, closed);
  if (body['stream'] === true) {
    const events = responseEvents(open, closed, turn.seed, streamOptionsOf(body));
    const broken = takeFault(simulator, ['stream_error'], request.raw);
    const drop = takeFault(simulator, ['drop_stream'], request.raw);
    const whole = await writeStream(response, broken ? breakOff(events, broken) : events, {
      pace: simulator.pace,
      headers: request.headers,
      ...(drop ? { dropAfter: drop.afterDeltas ?? 5 } : {}),
    });
    return whole ? 200 : 0;
  }
  const waiting = body['background'] === true;
  if (!waiting) await pause(latency(simulator, turn.seed));
  writeJson(response, 200, waiting ? { ...open, status: 'queued' } : closed, request.headers);
  return 200;
}
