/**
 * Makes every job that was put off due now, and wakes the workers: the channel is the one the queue listens to, the
 * payload the name of a queue.
 */
export const pullForward = `
  WITH due AS (
    UPDATE pgboss.job SET start_after = now()
    WHERE (state = 'created' AND start_after > now())
      OR (state = 'retry' AND start_after > now() - interval '1 second')
    RETURNING name
  )
  SELECT pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), name)
  FROM (SELECT DISTINCT name FROM due) AS names`;
