-- Sums of the ledger, kept by the database itself with every entry: asking what is left under a cap costs the same
-- with a hundred entries and with a million. One row for each novela, each month (UTC) and the whole studio.

CREATE TABLE ledger_totals (
    -- 'novela:<id>', 'month:2026-11' or 'studio'.
    scope VARCHAR(300) PRIMARY KEY,
    video NUMERIC(14, 6) NOT NULL DEFAULT 0,
    writing NUMERIC(14, 6) NOT NULL DEFAULT 0,
    held NUMERIC(14, 6) NOT NULL DEFAULT 0,
    simulated_spent NUMERIC(14, 6) NOT NULL DEFAULT 0,
    simulated_held NUMERIC(14, 6) NOT NULL DEFAULT 0
);

CREATE OR REPLACE FUNCTION add_to_ledger_totals()
RETURNS TRIGGER AS $$
BEGIN
    -- Always in the order of the scope, so that two transactions never wait for each other in a circle.
    INSERT INTO ledger_totals AS total (scope, video, writing, held, simulated_spent, simulated_held)
    SELECT scope,
        coalesce(sum(added.spent) FILTER (WHERE NOT added.simulated AND added.purpose = 'video'), 0),
        coalesce(sum(added.spent) FILTER (WHERE NOT added.simulated AND added.purpose <> 'video'), 0),
        coalesce(sum(added.held) FILTER (WHERE NOT added.simulated), 0),
        coalesce(sum(added.spent) FILTER (WHERE added.simulated), 0),
        coalesce(sum(added.held) FILTER (WHERE added.simulated), 0)
    FROM added CROSS JOIN LATERAL (
        SELECT 'studio' AS scope
        UNION ALL SELECT 'month:' || to_char(added.created_at AT TIME ZONE 'UTC', 'YYYY-MM')
        UNION ALL SELECT 'novela:' || added.novela_id WHERE added.novela_id IS NOT NULL
    ) AS scopes
    GROUP BY scope
    ORDER BY scope
    ON CONFLICT (scope) DO UPDATE SET
        video = total.video + excluded.video,
        writing = total.writing + excluded.writing,
        held = total.held + excluded.held,
        simulated_spent = total.simulated_spent + excluded.simulated_spent,
        simulated_held = total.simulated_held + excluded.simulated_held;
    RETURN NULL;
END;
$$ LANGUAGE plpgsql;

-- What was entered before there were sums.
INSERT INTO ledger_totals (scope, video, writing, held, simulated_spent, simulated_held)
SELECT scope,
    coalesce(sum(entry.spent) FILTER (WHERE NOT entry.simulated AND entry.purpose = 'video'), 0),
    coalesce(sum(entry.spent) FILTER (WHERE NOT entry.simulated AND entry.purpose <> 'video'), 0),
    coalesce(sum(entry.held) FILTER (WHERE NOT entry.simulated), 0),
    coalesce(sum(entry.spent) FILTER (WHERE entry.simulated), 0),
    coalesce(sum(entry.held) FILTER (WHERE entry.simulated), 0)
FROM ledger_entries entry CROSS JOIN LATERAL (
    SELECT 'studio' AS scope
    UNION ALL SELECT 'month:' || to_char(entry.created_at AT TIME ZONE 'UTC', 'YYYY-MM')
    UNION ALL SELECT 'novela:' || entry.novela_id WHERE entry.novela_id IS NOT NULL
) AS scopes
GROUP BY scope;

CREATE TRIGGER ledger_entries_add_up
AFTER INSERT ON ledger_entries
REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION add_to_ledger_totals();

-- A novela's scripts, films and holds by scene.
CREATE INDEX idx_ledger_entries_video ON ledger_entries (video_id);
CREATE INDEX idx_ledger_entries_conversation ON ledger_entries (conversation_id);
