import type { VslSimulator } from '../src/start-vsl-simulator.ts';

export type Told = { readonly status: number; readonly body: string; readonly headers: Headers };

/** Posts a body (text as it is, anything else as JSON) to `/generate-media`. */
export async function generate(simulator: VslSimulator, body: unknown): Promise<Told> {
  return tell(
    await fetch(`${simulator.url}/generate-media`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

/** A good request for a 5 second, 480p film with some fields changed. */
export function order(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    userId: 'novela-studio',
    mediaType: 'video',
    modelId: 'wan-2.5-t2v',
    prompt: 'Helena on the veranda',
    parameters: { size: '832*480', duration: 5 },
    ...changes,
  };
}

/** Creates a job and gives its id. */
export async function create(
  simulator: VslSimulator,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const { body } = await generate(simulator, order(changes));
  return (JSON.parse(body) as { jobId: string }).jobId;
}

/** The status answer of a job. */
export async function status(simulator: VslSimulator, jobId: string): Promise<Told & { json: StatusBody }> {
  const told = await tell(await fetch(`${simulator.url}/status/${jobId}`, { cache: 'no-store' }));
  return { ...told, json: JSON.parse(told.body) as StatusBody };
}

export type StatusBody = {
  readonly status: string;
  readonly error?: string;
  readonly createdAt?: string;
  readonly processingTime?: number;
  readonly result?: {
    readonly originalUrl: string;
    readonly s3Path: string;
    readonly fileSize: number | string;
  };
};

async function tell(response: Response): Promise<Told> {
  return { status: response.status, body: await response.text(), headers: response.headers };
}
