-- The list of novelas by title and by last change, with and without a status, each read from an index alone.

-- What titles are sorted by: "Água" beside "agora", "¿Quién?" under Q. Compared by code points, so that the order, and
-- with it every index on it, is the same under any locale and any version of the system's libraries. The contract's
-- titleKey says the same to the browser.
ALTER TABLE novelas ADD COLUMN title_key TEXT COLLATE "C" GENERATED ALWAYS AS (
    left(
        btrim(lower(regexp_replace(
            normalize(title, NFD), '[\u0300-\u036f\u00a1\u00bf\u00ab\u00bb\u2018\u2019\u201c\u201d"'']', '', 'g'
        ))),
        100
    )
) STORED NOT NULL;

CREATE INDEX idx_novelas_live_changed ON novelas (updated_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX idx_novelas_live_status_changed ON novelas (status, updated_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX idx_novelas_live_title ON novelas (title_key, id) WHERE deleted_at IS NULL;
CREATE INDEX idx_novelas_live_status_title ON novelas (status, title_key, id) WHERE deleted_at IS NULL;
