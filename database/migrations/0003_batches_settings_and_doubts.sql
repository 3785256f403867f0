-- Batches film the rest of an episode one scene after another; settings belong to the person; takes know what they
-- were made from, so that staleness can be derived and named.

CREATE TABLE film_batches (
    id VARCHAR(255) PRIMARY KEY,
    novela_id VARCHAR(255) NOT NULL REFERENCES novelas (id) ON DELETE RESTRICT,
    episode_number INTEGER NOT NULL,
    -- running, stopping (no further scene starts), done
    state VARCHAR(20) NOT NULL,
    approved_cost NUMERIC(14, 6) NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ended_at TIMESTAMPTZ
);

CREATE INDEX idx_film_batches_novela ON film_batches (novela_id, created_at DESC);
-- One batch at a time for each novela.
CREATE UNIQUE INDEX idx_film_batches_one_open ON film_batches (novela_id) WHERE state <> 'done';

ALTER TABLE video_takes
    ADD COLUMN batch_id VARCHAR(255) REFERENCES film_batches (id) ON DELETE SET NULL,
    -- The parts the film was made from, each as a short hash: { script, prompt, model, settings, cast: { name: hash } }.
    ADD COLUMN inputs JSONB,
    -- A stuck take somebody gave up on is still asked about now and then until this instant.
    ADD COLUMN follow_until TIMESTAMPTZ;

CREATE INDEX idx_video_takes_batch ON video_takes (batch_id);

ALTER TABLE studio_settings
    -- Whether the Fixer looks at every failure by itself (about one cent each).
    ADD COLUMN explain_failures BOOLEAN NOT NULL DEFAULT true;
