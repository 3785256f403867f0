import http from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** The least a list of 50 rows can cost: bare node:http, one prepared statement, JSON.stringify. */
export async function serveFloor(databaseUrl: string): Promise<{ url: string; close(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  const server = http.createServer(async (_request, response) => {
    const { rows } = await pool.query({
      name: 'floor',
      text: 'SELECT * FROM media_library ORDER BY created_at DESC, id DESC LIMIT 51',
    });
    const body = JSON.stringify({ success: true, data: rows.slice(0, 50) });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
