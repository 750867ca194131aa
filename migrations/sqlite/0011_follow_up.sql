-- What comes after a decision and after a closing, and who is away.

-- What a decision went by: JSON, sealed under the signal's key. NULL for decisions from before, and for those of a clock.
ALTER TABLE decisions ADD COLUMN asked BLOB;
CREATE INDEX decisions_by_time ON decisions (network, at);

-- The day on which a worker asks how it is after closing; one for a signal.
CREATE TABLE follow_ups (
  signal   TEXT NOT NULL PRIMARY KEY REFERENCES signals (id),
  network  TEXT NOT NULL,
  worker   TEXT NOT NULL,                    -- who closed it
  due_on   TEXT NOT NULL,                    -- 2026-12-07
  told_at  INTEGER,                          -- when they were told that the day has come
  done_at  INTEGER                           -- when somebody did it, or it was opened again
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_ups_open ON follow_ups (network, due_on) WHERE done_at IS NULL;

-- When workers said themselves that they are away.
CREATE TABLE absences (
  id        TEXT NOT NULL PRIMARY KEY,
  network   TEXT NOT NULL,
  worker    TEXT NOT NULL,
  from_at   INTEGER NOT NULL,
  until_at  INTEGER NOT NULL,
  cover     TEXT,                            -- who stands in; NULL: as the network says
  said_at   INTEGER NOT NULL,
  ended_at  INTEGER                          -- taken back, or replaced by another
) STRICT, WITHOUT ROWID;
CREATE INDEX absences_now ON absences (network, until_at) WHERE ended_at IS NULL;
