-- Arrears that landlords report. What a row says of somebody is sealed; it is found by its id, which is a keyed hash of landlord,
-- tenancy and since when, so that a file that comes twice finds itself.
CREATE TABLE arrears (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  landlord      TEXT NOT NULL,
  tenancy_hash  BLOB NOT NULL,               -- keyed hash, to find all of one tenancy
  address_hash  BLOB NOT NULL,               -- keyed hash, as in signals
  key           TEXT NOT NULL,               -- a person's key
  row           BLOB NOT NULL,               -- sealed: who, where, how much, and the evidence of article 2
  lacks         TEXT NOT NULL,               -- the letters of article 2 that are missing: '', 'b', 'abcd'
  waits_until   TEXT,                        -- the last day for a no, when nothing else is missing
  signal        TEXT REFERENCES signals (id),  -- that handed them over
  handed_at     INTEGER,
  version       INTEGER NOT NULL,
  first_at      INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX arrears_by_tenancy ON arrears (network, tenancy_hash);
CREATE INDEX arrears_handed ON arrears (network, handed_at) WHERE handed_at IS NOT NULL;
CREATE INDEX arrears_waiting ON arrears (network, landlord, waits_until) WHERE waits_until IS NOT NULL;

-- What happened to them; rows are only ever added. A hand-over says here why it was allowed.
CREATE TABLE arrears_events (
  id       TEXT NOT NULL PRIMARY KEY,
  network  TEXT NOT NULL,
  arrears  TEXT NOT NULL REFERENCES arrears (id),
  at       INTEGER NOT NULL,
  place    INTEGER NOT NULL,                 -- of what happened in one moment, which came first
  what     TEXT NOT NULL CHECK (what IN ('stored', 'changed', 'held', 'handed_over', 'name_differs')),
  who      TEXT NOT NULL,                    -- worker:<id>, command, clock
  about    TEXT NOT NULL                     -- JSON, without a word of anybody: letters, basis, receiver, fields
) STRICT;
CREATE INDEX arrears_events_by_arrears ON arrears_events (arrears, at, place);
CREATE TRIGGER arrears_events_stay BEFORE UPDATE ON arrears_events BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;
