-- A balance is the sum of its entries and is kept nowhere else. These indexes carry the amounts, so that the sums of a
-- novela, of a month and of everything held are read from an index alone.

DROP TRIGGER ledger_entries_add_up ON ledger_entries;
DROP FUNCTION add_to_ledger_totals();
DROP TABLE ledger_totals;

DROP INDEX idx_ledger_entries_novela;
DROP INDEX idx_ledger_entries_created_at;
CREATE INDEX idx_ledger_entries_novela ON ledger_entries (novela_id) INCLUDE (purpose, held, spent, simulated);
CREATE INDEX idx_ledger_entries_created_at ON ledger_entries (created_at) INCLUDE (purpose, spent, simulated);
CREATE INDEX idx_ledger_entries_held ON ledger_entries (simulated) INCLUDE (held) WHERE held <> 0;
