const lost =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|server closed|not queryable/i;
const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
]);

/** True when a query failed because the database did not answer, looked for through every wrapper. Pure. */
export function isLostConnection(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (lost.test(current.message)) return true;
    if ('code' in current && unreachable.has(String(current.code))) return true;
  }
  return false;
}
