import type { World } from './open-world.ts';
import type { TakeFacts } from './take-facts.ts';

/** Answers fit their questions, each once; every film was announced and reported exactly once. */
export async function checkMessages({ holds }: World, takes: readonly TakeFacts[]): Promise<string[]> {
  const { rows: crossed } = await holds.query<{ id: string }>(`
    SELECT a.id FROM agent_messages a LEFT JOIN agent_messages q ON q.id = a.response_to
    WHERE a.message_type IN ('response', 'error') AND (q.id IS NULL OR q.message_type <> 'request'
      OR q.conversation_id <> a.conversation_id OR q.from_agent <> a.to_agent OR NOT q.response_received)`);
  const { rows: twice } = await holds.query<{ id: string }>(`
    SELECT q.id FROM agent_messages q LEFT JOIN agent_messages a ON a.response_to = q.id
    GROUP BY q.id HAVING count(a.id) > 1 OR (bool_or(q.response_received) AND count(a.id) = 0)`);
  const { rows: news } = await holds.query<{ conversation_id: string; action: string; said: number }>(`
    SELECT conversation_id, action, count(*)::int AS said FROM agent_messages
    WHERE action IN ('filming_finished', 'filming_started') GROUP BY 1, 2`);
  const said = new Map(news.map((row) => [`${row.conversation_id} ${row.action}`, row.said]));
  return [
    ...crossed.map(({ id }) => `The answer ${id} does not fit its question.`),
    ...twice.map(({ id }) => `The question ${id} was answered twice, or only by its mark.`),
    ...takes
      .filter(({ state }) => state === 'completed')
      .flatMap((take) =>
        ['filming_started', 'filming_finished']
          .map((action) => ({ action, times: said.get(`${take.conversation_id} ${action}`) ?? 0 }))
          .filter(({ times }) => times !== 1)
          .map(({ action, times }) => `The crew said ${action} ${times} times about take ${take.id}.`),
      ),
  ];
}
