import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Relayed } from './relay.ts';

/** A piece of a message as it travels: a header, a line break, a piece of JSON. */
export type Part = string;

// NOTIFY takes payloads below 8,000 bytes; a UTF-16 unit is at most three of them.
const mostUnits = 2400;
const mostUnfinished = 100;

const relayed = z.object({ room: z.string().nullable(), event: z.string(), payload: z.array(z.unknown()) });

/** Cuts a message into pieces that fit into a notification. Pure but for the message's number. */
export function splitMessage(sender: string, message: Relayed): Part[] {
  const text = JSON.stringify(message);
  const number = randomUUID();
  const count = Math.ceil(text.length / mostUnits);
  return Array.from({ length: count }, (_, index) => {
    const piece = text.slice(index * mostUnits, (index + 1) * mostUnits);
    return `${sender} ${number} ${index} ${count}\n${JSON.stringify(piece)}`;
  });
}

/**
 * Puts pieces together again.
 * @returns a function that answers a message once its last piece was read; null before, for one's own, and for noise
 */
export function joinParts(self: string): (part: Part) => Relayed | null {
  const unfinished = new Map<string, string[]>();
  return (part) => {
    const end = part.indexOf('\n');
    const [sender, number, index, count] = part.slice(0, end).split(' ');
    if (sender === self || !number) return null;
    try {
      const pieces = unfinished.get(number) ?? [];
      pieces[Number(index)] = String(JSON.parse(part.slice(end + 1)));
      if (pieces.length < Number(count)) {
        if (unfinished.size >= mostUnfinished) unfinished.clear();
        unfinished.set(number, pieces);
        return null;
      }
      unfinished.delete(number);
      return relayed.parse(JSON.parse(pieces.join('')));
    } catch {
      return null;
    }
  };
}
