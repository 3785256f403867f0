-- Jobs whose process died of a sudden in the middle of them. After two such deaths a job is run apart from others that
-- are under the same suspicion; when the process dies over it twice more, it is parked.
CREATE TABLE lost_runs (
    job_id UUID PRIMARY KEY,
    in_company INTEGER NOT NULL DEFAULT 0,
    apart INTEGER NOT NULL DEFAULT 0,
    -- True from when it was begun apart until that run has ended.
    begun_apart BOOLEAN NOT NULL DEFAULT false,
    last_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX idx_lost_runs_last_at ON lost_runs (last_at);
