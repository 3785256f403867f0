import type { Crew } from './crew.ts';
import type { DirectedScene, DirectOptions, SceneBrief } from './scene-brief.ts';

/**
 * Has the crew write, check and, where needed, mend one scene.
 * @throws AppError `writer_refused`, `writer_incomplete`, `writer_unavailable`, `writer_quota`, `writer_rejected`,
 *   `agent_limit_reached`.
 */
export async function directScene(
  _crew: Crew,
  _brief: SceneBrief,
  _options: DirectOptions,
): Promise<DirectedScene> {
  throw new Error('The crew is not on the set yet.');
}
