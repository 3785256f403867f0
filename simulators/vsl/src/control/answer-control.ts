import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from '../faults/fault.ts';
import { readBody } from '../gateway/read-body.ts';
import type { World } from '../open-world.ts';

/** What the remote control may be told besides faults. */
type Switches = { readonly rateLimit?: boolean; readonly statusForm?: 'row' | 'webhook' };

type Deed = (body: string, world: World) => unknown;

const DEEDS: Record<string, Deed> = {
  'GET requests': (_, world) => world.requests(),
  'GET charges': (_, world) => world.store.charges(),
  'GET jobs': (_, world) => world.store.all(),
  'POST script': (body, world) => world.script.add(JSON.parse(body) as Fault[]),
  'POST switches': (body, world) => turn(JSON.parse(body) as Switches, world),
  'POST finish': async (body, world) => world.lifecycle.finish((JSON.parse(body) as { jobId: string }).jobId),
  'POST reset': (_, world) => world.reset(),
  'POST assert-done': (_, world) => world.script.assertDone(),
};

/** Turns the switches that are no faults: the hourly limit, and which store status answers come from. */
export function turn(switches: Switches, world: World): void {
  if (switches.rateLimit !== undefined) world.rate.switchTo(switches.rateLimit);
  if (switches.statusForm !== undefined) world.answerStatusAs(switches.statusForm);
}

/** The remote control under `/__simulator/`: the same deeds as in process, as JSON. A thrown error answers 409. */
export async function answerControl(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  world: World,
): Promise<void> {
  const body = (await readBody(request)) ?? '';
  const deed = DEEDS[`${request.method} ${path.slice('/__simulator/'.length)}`];
  if (!deed) return reply(response, 404, { error: 'No such control' });
  try {
    reply(response, 200, (await deed(body, world)) ?? { ok: true });
  } catch (error) {
    reply(response, 409, { error: error instanceof Error ? error.message : String(error) });
  }
}

function reply(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}
