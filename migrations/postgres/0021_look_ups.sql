-- A look-up hash can be made anew (`waakvlam keys reindex`). Nothing that was written down of a household's support changes by it.
DROP TRIGGER support_events_stay ON support_events;
CREATE TRIGGER support_events_stay BEFORE UPDATE OF id, network, organisation, at, what, level, why, proposal, signal, who, note ON support_events
  FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();

-- What is kept of closed signals, for the day on which its term is over; and arrears that nobody handed over.
CREATE INDEX signals_kept ON signals (network, kind, outcome, closed_at) WHERE closed_at IS NOT NULL AND cleared_at IS NULL;
CREATE INDEX arrears_not_handed ON arrears (network, changed_at) WHERE signal IS NULL;
