-- Signals that are one matter, as a worker said; and what support a household has. No words of anybody stand in plain here.

-- A signal that was put with another. Its row ends when it is taken apart or closed, and stays.
CREATE TABLE merges (
  id           TEXT NOT NULL PRIMARY KEY,
  network      TEXT NOT NULL,
  signal       TEXT NOT NULL REFERENCES signals (id),
  into_signal  TEXT NOT NULL REFERENCES signals (id),
  made_by      TEXT NOT NULL,
  made_at      INTEGER NOT NULL,
  before       TEXT NOT NULL,                -- JSON: how both stood, so that it can be undone
  ended_at     INTEGER,
  ended_by     TEXT
) STRICT;
CREATE UNIQUE INDEX merges_of_signal ON merges (signal) WHERE ended_at IS NULL;
CREATE INDEX merges_into_signal ON merges (into_signal) WHERE ended_at IS NULL;

-- The support of a household, and what was proposed about it: each row says what held from then on. Only people decide.
CREATE TABLE support_events (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  household     BLOB NOT NULL,               -- keyed hash of the home
  organisation  TEXT NOT NULL,               -- whose it is: nobody else reads it
  at            INTEGER NOT NULL,
  what          TEXT NOT NULL CHECK (what IN ('set', 'refuses', 'proposed', 'accepted', 'declined')),
  level         INTEGER CHECK (level BETWEEN 0 AND 4),
  why           TEXT,                        -- of a proposal: which rule made it
  proposal      TEXT,                        -- of an answer: to which
  signal        TEXT NOT NULL REFERENCES signals (id),
  who           TEXT NOT NULL,               -- worker:<id>, script
  note          BLOB,                        -- sealed under the signal's key
  CHECK ((what = 'proposed') = (who = 'script')),
  CHECK ((what IN ('set', 'proposed', 'accepted')) = (level IS NOT NULL)),
  CHECK (what = 'proposed' OR note IS NOT NULL)
) STRICT;
CREATE INDEX support_events_by_household ON support_events (network, household, organisation, at, id);
CREATE INDEX support_events_proposed ON support_events (network, organisation, at) WHERE what = 'proposed';
CREATE TRIGGER support_events_stay BEFORE UPDATE ON support_events BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;
