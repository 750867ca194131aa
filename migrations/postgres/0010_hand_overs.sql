-- What one organisation offers to another, and all that became of it. Why it was allowed stands with it, as it was that day.

CREATE TABLE hand_overs (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  signal        TEXT COLLATE "C" NOT NULL REFERENCES signals (id),   -- the giver's
  from_org      TEXT COLLATE "C" NOT NULL,
  to_org        TEXT COLLATE "C" NOT NULL,
  to_role       TEXT COLLATE "C" NOT NULL,
  offered_by    TEXT COLLATE "C" NOT NULL,
  offered_at    BIGINT NOT NULL,
  ground        TEXT COLLATE "C" NOT NULL,               -- JSON: why, and which paper or yes
  basis         TEXT COLLATE "C" NOT NULL,               -- AVG 6(1)
  exception     TEXT COLLATE "C",                        -- AVG 9(2); NULL when nothing in it may be special data
  purpose       TEXT COLLATE "C" NOT NULL,
  fields        TEXT COLLATE "C" NOT NULL,
  until         TEXT COLLATE "C",                        -- the last day; NULL: while its ground holds
  projection    BYTEA NOT NULL,               -- sealed under the giver's signal's key: what the receiver sees, and nothing else
  state         TEXT COLLATE "C" NOT NULL CHECK (state IN ('offered', 'escalated', 'accepted', 'refused', 'revoked', 'lapsed', 'done')),
  by_worker     TEXT COLLATE "C",                        -- of the receiver
  chosen        TEXT COLLATE "C",                        -- a reason, or what came of it
  answer_by     BIGINT NOT NULL,            -- when its clock goes off
  taken         TEXT COLLATE "C" REFERENCES signals (id),             -- the receiver's
  step          BIGINT NOT NULL             -- how often anything happened to it, from 0
);
-- One that waits at a time.
CREATE UNIQUE INDEX hand_overs_open ON hand_overs (signal) WHERE state IN ('offered', 'escalated');
CREATE INDEX hand_overs_by_signal ON hand_overs (signal, offered_at);
CREATE INDEX hand_overs_by_taken ON hand_overs (taken) WHERE taken IS NOT NULL;
CREATE INDEX hand_overs_for ON hand_overs (network, to_org, offered_at) WHERE state IN ('offered', 'escalated');

-- Rows are only ever added.
CREATE TABLE hand_over_events (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  hand_over     TEXT COLLATE "C" NOT NULL REFERENCES hand_overs (id),
  step          BIGINT NOT NULL,
  at            BIGINT NOT NULL,
  what          TEXT COLLATE "C" NOT NULL,
  who           TEXT COLLATE "C" NOT NULL,               -- worker:<id>, clock
  chosen        TEXT COLLATE "C"
);
CREATE UNIQUE INDEX hand_over_events_by_hand_over ON hand_over_events (hand_over, step);
CREATE TRIGGER hand_over_events_stay BEFORE UPDATE ON hand_over_events FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();
