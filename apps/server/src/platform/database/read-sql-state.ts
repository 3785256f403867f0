/** The five-character SQLSTATE of a failed query, looked for through every wrapper; null for any other error. */
export function readSqlState(error: unknown): string | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string' && /^[0-9A-Z]{5}$/.test(current.code)) {
      return current.code;
    }
  }
  return null;
}
