-- Takes somebody gave up on that are still asked about: looked for every minute, so that none is forgotten.
CREATE INDEX idx_video_takes_followed ON video_takes (follow_until) WHERE state = 'failed' AND follow_until IS NOT NULL;
