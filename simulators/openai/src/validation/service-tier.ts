/** What `service_tier` may ask for. */
export const SERVICE_TIERS: readonly string[] = ['auto', 'default', 'flex', 'scale', 'priority', 'fast'];

const SERVED: Record<string, string> = {
  flex: 'flex',
  fast: 'priority',
  priority: 'priority',
  scale: 'scale',
};

/** The tier an answer says it was served at: absent and `auto` become `default`, `fast` is the same as `priority`. */
export function tierServed(asked: unknown): string {
  return SERVED[String(asked)] ?? 'default';
}
