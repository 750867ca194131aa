-- What one organisation offers to another, and all that became of it. Why it was allowed stands with it, as it was that day.

CREATE TABLE hand_overs (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  signal        TEXT NOT NULL REFERENCES signals (id),   -- the giver's
  from_org      TEXT NOT NULL,
  to_org        TEXT NOT NULL,
  to_role       TEXT NOT NULL,
  offered_by    TEXT NOT NULL,
  offered_at    INTEGER NOT NULL,
  ground        TEXT NOT NULL,               -- JSON: why, and which paper or yes
  basis         TEXT NOT NULL,               -- AVG 6(1)
  exception     TEXT,                        -- AVG 9(2); NULL when nothing in it may be special data
  purpose       TEXT NOT NULL,
  fields        TEXT NOT NULL,
  until         TEXT,                        -- the last day; NULL: while its ground holds
  projection    BLOB NOT NULL,               -- sealed under the giver's signal's key: what the receiver sees, and nothing else
  state         TEXT NOT NULL CHECK (state IN ('offered', 'escalated', 'accepted', 'refused', 'revoked', 'lapsed', 'done')),
  by_worker     TEXT,                        -- of the receiver
  chosen        TEXT,                        -- a reason, or what came of it
  answer_by     INTEGER NOT NULL,            -- when its clock goes off
  taken         TEXT REFERENCES signals (id),             -- the receiver's
  step          INTEGER NOT NULL             -- how often anything happened to it, from 0
) STRICT;
-- One that waits at a time.
CREATE UNIQUE INDEX hand_overs_open ON hand_overs (signal) WHERE state IN ('offered', 'escalated');
CREATE INDEX hand_overs_by_signal ON hand_overs (signal, offered_at);
CREATE INDEX hand_overs_by_taken ON hand_overs (taken) WHERE taken IS NOT NULL;
CREATE INDEX hand_overs_for ON hand_overs (network, to_org, offered_at) WHERE state IN ('offered', 'escalated');

-- Rows are only ever added.
CREATE TABLE hand_over_events (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  hand_over     TEXT NOT NULL REFERENCES hand_overs (id),
  step          INTEGER NOT NULL,
  at            INTEGER NOT NULL,
  what          TEXT NOT NULL,
  who           TEXT NOT NULL,               -- worker:<id>, clock
  chosen        TEXT
) STRICT;
CREATE UNIQUE INDEX hand_over_events_by_hand_over ON hand_over_events (hand_over, step);
CREATE TRIGGER hand_over_events_stay BEFORE UPDATE ON hand_over_events BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;
