-- Novelas, their scenes, what the agents said, the media catalogue and the chat.
-- Times carry their zone; money keeps six decimals, because a picture can cost $0.003.

CREATE TABLE novelas (
    id VARCHAR(255) PRIMARY KEY,
    title VARCHAR(500) NOT NULL,
    description TEXT,
    genre VARCHAR(100),
    target_episodes INTEGER NOT NULL,
    created_videos INTEGER NOT NULL DEFAULT 0,
    total_cost NUMERIC(14, 6) NOT NULL DEFAULT 0,
    estimated_cost NUMERIC(14, 6),
    default_model_id VARCHAR(100),
    default_duration INTEGER DEFAULT 8,
    default_resolution VARCHAR(50) DEFAULT '1080p',
    default_aspect_ratio VARCHAR(10) DEFAULT '16:9',
    reference_character_images JSONB,
    master_seed INTEGER,
    status VARCHAR(50) NOT NULL DEFAULT 'planning',
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_novelas_status ON novelas (status);
CREATE INDEX idx_novelas_created_at ON novelas (created_at);

CREATE TABLE novela_videos (
    id VARCHAR(255) PRIMARY KEY,
    novela_id VARCHAR(255) NOT NULL REFERENCES novelas (id) ON DELETE CASCADE,
    episode_number INTEGER NOT NULL,
    scene_number INTEGER NOT NULL,
    title VARCHAR(500),
    script_prompt TEXT NOT NULL,
    model_id VARCHAR(100) NOT NULL,
    model_parameters JSONB NOT NULL,

    job_id VARCHAR(255),
    status VARCHAR(50) NOT NULL DEFAULT 'pending',
    replicate_status VARCHAR(50),

    output_url TEXT,
    s3_key VARCHAR(500),
    thumbnail_url TEXT,
    duration_seconds INTEGER,
    file_size_bytes BIGINT,

    estimated_cost NUMERIC(14, 6),
    actual_cost NUMERIC(14, 6),

    created_by_agent VARCHAR(100),
    validated_by_agent VARCHAR(100),
    agent_conversation_id VARCHAR(255),

    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    started_at TIMESTAMPTZ,
    completed_at TIMESTAMPTZ,

    UNIQUE (novela_id, episode_number, scene_number)
);

CREATE INDEX idx_novela_videos_novela_id ON novela_videos (novela_id);
CREATE INDEX idx_novela_videos_job_id ON novela_videos (job_id);
CREATE INDEX idx_novela_videos_status ON novela_videos (status);
CREATE INDEX idx_novela_videos_episode_scene ON novela_videos (episode_number, scene_number);

CREATE TABLE agent_messages (
    id VARCHAR(255) PRIMARY KEY,
    conversation_id VARCHAR(255) NOT NULL,
    from_agent VARCHAR(100) NOT NULL,
    to_agent VARCHAR(100),
    message_type VARCHAR(50) NOT NULL,
    action VARCHAR(100) NOT NULL,
    content JSONB NOT NULL,
    metadata JSONB,

    novela_id VARCHAR(255) REFERENCES novelas (id) ON DELETE SET NULL,
    video_id VARCHAR(255) REFERENCES novela_videos (id) ON DELETE SET NULL,

    response_to VARCHAR(255) REFERENCES agent_messages (id),
    response_received BOOLEAN NOT NULL DEFAULT false,

    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_agent_messages_conversation ON agent_messages (conversation_id);
CREATE INDEX idx_agent_messages_from_agent ON agent_messages (from_agent);
CREATE INDEX idx_agent_messages_to_agent ON agent_messages (to_agent);
CREATE INDEX idx_agent_messages_novela ON agent_messages (novela_id);
CREATE INDEX idx_agent_messages_created_at ON agent_messages (created_at);

CREATE TABLE media_library (
    id VARCHAR(255) PRIMARY KEY,
    s3_key VARCHAR(500) NOT NULL UNIQUE,
    s3_url TEXT NOT NULL,
    media_type VARCHAR(50) NOT NULL,
    file_name VARCHAR(500),
    file_size_bytes BIGINT,
    duration_seconds INTEGER,
    width INTEGER,
    height INTEGER,
    format VARCHAR(50),

    title VARCHAR(500),
    description TEXT,
    tags JSONB,

    novela_id VARCHAR(255) REFERENCES novelas (id) ON DELETE SET NULL,
    video_id VARCHAR(255) REFERENCES novela_videos (id) ON DELETE SET NULL,
    job_id VARCHAR(255),

    thumbnail_url TEXT,
    thumbnail_s3_key VARCHAR(500),

    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_media_library_s3_key ON media_library (s3_key);
CREATE INDEX idx_media_library_media_type ON media_library (media_type);
CREATE INDEX idx_media_library_novela_id ON media_library (novela_id);
CREATE INDEX idx_media_library_job_id ON media_library (job_id);
CREATE INDEX idx_media_library_created_at ON media_library (created_at);

CREATE TABLE user_chat_messages (
    id VARCHAR(255) PRIMARY KEY,
    session_id VARCHAR(255) NOT NULL,
    role VARCHAR(50) NOT NULL,
    content TEXT NOT NULL,
    agent_role VARCHAR(100),

    novela_id VARCHAR(255) REFERENCES novelas (id) ON DELETE SET NULL,
    error_context JSONB,

    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_user_chat_session ON user_chat_messages (session_id);
CREATE INDEX idx_user_chat_created_at ON user_chat_messages (created_at);

CREATE OR REPLACE FUNCTION update_updated_at_column()
RETURNS TRIGGER AS $$
BEGIN
    NEW.updated_at = CURRENT_TIMESTAMP;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER update_novelas_updated_at
BEFORE UPDATE ON novelas
FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_media_library_updated_at
BEFORE UPDATE ON media_library
FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
