-- Takes keep every paid attempt; the ledger keeps every cent; idempotency keys keep every answer.

ALTER TABLE novelas
    ADD COLUMN logline TEXT NOT NULL DEFAULT '',
    ADD COLUMN idea TEXT NOT NULL DEFAULT '',
    ADD COLUMN language VARCHAR(35) NOT NULL DEFAULT 'en',
    ADD COLUMN scenes_per_episode INTEGER NOT NULL DEFAULT 8,
    ADD COLUMN cap NUMERIC(14, 6),
    ADD COLUMN draft_id VARCHAR(255) UNIQUE,
    ADD COLUMN deleted_at TIMESTAMPTZ;

-- Lists go by (created_at, id), newest first, without the bin.
CREATE INDEX idx_novelas_live ON novelas (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX idx_novelas_live_status ON novelas (status, created_at DESC, id DESC) WHERE deleted_at IS NULL;

ALTER TABLE novela_videos
    ADD COLUMN scene_description TEXT NOT NULL DEFAULT '',
    ADD COLUMN characters JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN previous_scenes JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN settings JSONB NOT NULL DEFAULT '{}',
    ADD COLUMN script JSONB,
    ADD COLUMN checks JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN warnings JSONB NOT NULL DEFAULT '[]',
    -- Writing a script without filming it: who is at it, and how it ended.
    ADD COLUMN draft_state VARCHAR(20),
    ADD COLUMN draft_error JSONB,
    ADD COLUMN poster_key VARCHAR(500),
    ADD COLUMN last_frame_key VARCHAR(500),
    ADD COLUMN thumbnail_key VARCHAR(500),
    ADD COLUMN selected_take_id VARCHAR(255),
    ADD COLUMN take_count INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE TABLE video_takes (
    id VARCHAR(255) PRIMARY KEY,
    -- A take outlives everything but its novela's final removal: it was paid for.
    video_id VARCHAR(255) NOT NULL REFERENCES novela_videos (id) ON DELETE RESTRICT,
    novela_id VARCHAR(255) NOT NULL REFERENCES novelas (id) ON DELETE RESTRICT,
    take_number INTEGER NOT NULL,
    state VARCHAR(30) NOT NULL,

    settings JSONB NOT NULL,
    model_id VARCHAR(100) NOT NULL,
    script JSONB,
    prompt TEXT NOT NULL DEFAULT '',
    model_parameters JSONB NOT NULL DEFAULT '{}',
    note TEXT,
    input_hash VARCHAR(64),
    -- True when the script was written before the click and must be filmed as it stands.
    script_given BOOLEAN NOT NULL DEFAULT false,

    approved_cost NUMERIC(14, 6) NOT NULL,
    estimated_cost NUMERIC(14, 6) NOT NULL,
    actual_cost NUMERIC(14, 6),
    simulated BOOLEAN NOT NULL DEFAULT false,

    provider VARCHAR(30) NOT NULL,
    -- The attempt row: set and committed before anything is sent, so that doubt is always visible.
    attempted_at TIMESTAMPTZ,
    ticket JSONB,
    provider_job_id VARCHAR(255) UNIQUE,
    provider_status VARCHAR(50),
    submitted_at TIMESTAMPTZ,
    deadline_at TIMESTAMPTZ,
    progress REAL,
    error JSONB,

    media_id VARCHAR(255) REFERENCES media_library (id) ON DELETE SET NULL,
    output_url TEXT,
    s3_key VARCHAR(500),
    poster_key VARCHAR(500),
    last_frame_key VARCHAR(500),
    thumbnail_key VARCHAR(500),
    duration_seconds NUMERIC(8, 3),
    width INTEGER,
    height INTEGER,
    file_size_bytes BIGINT,

    conversation_id VARCHAR(255) NOT NULL,
    job_id VARCHAR(255) NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    started_at TIMESTAMPTZ,
    completed_at TIMESTAMPTZ,

    UNIQUE (video_id, take_number)
);

CREATE INDEX idx_video_takes_novela ON video_takes (novela_id);
CREATE INDEX idx_video_takes_media ON video_takes (media_id);
-- At most one take of a scene is in motion: the database itself refuses a second one.
CREATE UNIQUE INDEX idx_video_takes_one_open ON video_takes (video_id)
    WHERE state NOT IN ('completed', 'failed', 'refused', 'cancelled');
CREATE INDEX idx_video_takes_open ON video_takes (state)
    WHERE state NOT IN ('completed', 'failed', 'refused', 'cancelled');
-- Measured render times, newest first, per model.
CREATE INDEX idx_video_takes_history ON video_takes (model_id, completed_at DESC) WHERE state = 'completed';

CREATE TABLE characters (
    id VARCHAR(255) PRIMARY KEY,
    novela_id VARCHAR(255) NOT NULL REFERENCES novelas (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name VARCHAR(120) NOT NULL,
    role VARCHAR(200) NOT NULL DEFAULT '',
    age INTEGER,
    look TEXT NOT NULL DEFAULT '',
    wardrobe TEXT NOT NULL DEFAULT '',
    personality TEXT NOT NULL DEFAULT '',
    reference_images JSONB NOT NULL DEFAULT '[]',
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_characters_novela ON characters (novela_id, position);

CREATE TABLE episodes (
    id VARCHAR(255) PRIMARY KEY,
    novela_id VARCHAR(255) NOT NULL REFERENCES novelas (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL DEFAULT '',
    synopsis TEXT NOT NULL DEFAULT '',
    -- Planned scenes: [{ sceneNumber, title, whatHappens }].
    scenes JSONB NOT NULL DEFAULT '[]',
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (novela_id, number)
);

CREATE TABLE drafts (
    id VARCHAR(255) PRIMARY KEY,
    novela_id VARCHAR(255) NOT NULL,
    sentence TEXT NOT NULL,
    wishes JSONB NOT NULL DEFAULT '{}',
    status VARCHAR(20) NOT NULL,
    content JSONB NOT NULL DEFAULT '{}',
    error JSONB,
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- Append-only: corrections are new rows. No foreign keys, so nothing that is deleted can take money with it.
CREATE TABLE ledger_entries (
    id VARCHAR(255) PRIMARY KEY,
    novela_id VARCHAR(255),
    video_id VARCHAR(255),
    take_id VARCHAR(255),
    conversation_id VARCHAR(255),
    -- What the money is for: 'video' or 'writing'.
    purpose VARCHAR(20) NOT NULL,
    -- 'reserve' holds, 'settle' turns held into spent, 'release' gives back, 'charge' spends without a hold.
    kind VARCHAR(20) NOT NULL,
    held NUMERIC(14, 6) NOT NULL DEFAULT 0,
    spent NUMERIC(14, 6) NOT NULL DEFAULT 0,
    simulated BOOLEAN NOT NULL DEFAULT false,
    -- One thing is reserved, settled, released or charged once: the same reference cannot be entered twice.
    reference VARCHAR(300) NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (kind, reference)
);

CREATE INDEX idx_ledger_entries_novela ON ledger_entries (novela_id, created_at);
CREATE INDEX idx_ledger_entries_created_at ON ledger_entries (created_at);
CREATE INDEX idx_ledger_entries_take ON ledger_entries (take_id);

CREATE OR REPLACE FUNCTION refuse_ledger_change()
RETURNS TRIGGER AS $$
BEGIN
    RAISE EXCEPTION 'ledger_entries is append-only';
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER ledger_entries_append_only
BEFORE UPDATE OR DELETE ON ledger_entries
FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();

CREATE TABLE idempotency_keys (
    key VARCHAR(255) PRIMARY KEY,
    route VARCHAR(200) NOT NULL,
    request_hash VARCHAR(64) NOT NULL,
    -- Null while the request is running.
    status INTEGER,
    answer JSONB,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_idempotency_keys_created_at ON idempotency_keys (created_at);

-- One row: what the user has set for the whole studio. Locked while the monthly cap is being checked.
CREATE TABLE studio_settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    monthly_cap NUMERIC(14, 6) NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

INSERT INTO studio_settings (id, monthly_cap) VALUES (1, 120);

CREATE INDEX idx_agent_messages_conversation_order ON agent_messages (conversation_id, id);
CREATE INDEX idx_agent_messages_novela_order ON agent_messages (novela_id, id DESC);
CREATE INDEX idx_agent_messages_video ON agent_messages (video_id);
CREATE INDEX idx_agent_messages_response_to ON agent_messages (response_to);
CREATE INDEX idx_media_library_newest ON media_library (created_at DESC, id DESC);
CREATE INDEX idx_media_library_type_newest ON media_library (media_type, created_at DESC, id DESC);
CREATE INDEX idx_media_library_novela_newest ON media_library (novela_id, created_at DESC, id DESC);
CREATE INDEX idx_media_library_name ON media_library (file_name, id);
CREATE INDEX idx_media_library_size ON media_library (file_size_bytes DESC, id DESC);
CREATE INDEX idx_media_library_video ON media_library (video_id);
CREATE INDEX idx_user_chat_novela ON user_chat_messages (novela_id);
