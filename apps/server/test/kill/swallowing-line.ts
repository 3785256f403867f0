import { connect, createServer, type Socket } from 'node:net';

/**
 * A line between the studio and the gateway. What contains the marked words is taken from the studio and never
 * passed on: sent, as far as the studio can know, and never received.
 */
export async function openLine(port: number) {
  const marked = new Set<string>();
  const swallowed: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    sockets.add(near);
    let said = '';
    let far: Socket | null = null;
    near.on('error', () => undefined).on('close', () => far?.destroy());
    near.on('data', (part) => {
      if (far) return void far.write(part);
      said += part.toString('latin1');
      if (!isWhole(said)) return;
      const mark = [...marked].find((words) => said.includes(words));
      if (mark !== undefined) return void swallowed.push(mark);
      far = connect(port, '127.0.0.1').on('error', () => near.destroy());
      far.write(said, 'latin1');
      far.pipe(near);
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The line has no port.');
  return {
    port: address.port,
    /** Requests with these words vanish from now on. */
    swallow: (words: string) => void marked.add(words),
    /** What was swallowed so far. */
    swallowed: (): readonly string[] => swallowed,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

const isWhole = (said: string): boolean => {
  const [head = '', body] = said.split('\r\n\r\n', 2);
  return body !== undefined && body.length >= Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
};
