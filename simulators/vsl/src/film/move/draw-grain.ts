import { crc32, deflateSync } from 'node:zlib';
import { createRandom } from '../read/random.ts';

const EXTRA = 128;
const STRENGTH = 5;

/** A PNG of faint film grain, somewhat larger than the frame so that it can be laid elsewhere on every frame. */
export async function drawGrain(width: number, height: number, seed: number): Promise<Buffer> {
  const w = width + EXTRA;
  const h = height + EXTRA;
  const { next } = createRandom(seed);
  const tile = Uint8Array.from({ length: 1 << 16 }, () => (next() < 0.5 ? 0 : 1));
  const rows = Buffer.alloc((w * 2 + 1) * h);
  for (let y = 0; y < h; y += 1) {
    let at = y * (w * 2 + 1) + 1;
    for (let x = 0; x < w; x += 1) {
      const on = tile[(x * 31 + y * 1777 + ((x * y) >> 3)) & 0xffff] ?? 0;
      rows[at] = on * 255;
      rows[at + 1] = STRENGTH;
      at += 2;
    }
  }
  return encode(w, h, rows);
}

function encode(w: number, h: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(w, 0);
  head.writeUInt32BE(h, 4);
  head.set([8, 4, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const packed = deflateSync(rows, { level: 1 });
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
