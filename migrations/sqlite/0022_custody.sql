-- Who asked to see who reported, and what two people decided. Rows are only ever added: how a request stands follows from them.
CREATE TABLE custody_requests (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  signal        TEXT NOT NULL REFERENCES signals (id),
  organisation  TEXT NOT NULL,
  asked_by      TEXT NOT NULL,
  at            INTEGER NOT NULL,
  purpose       TEXT NOT NULL CHECK (purpose IN ('court', 'prosecution', 'supervision', 'duty')),
  words         BLOB NOT NULL                -- sealed under the signal's key; never under the reporter's
) STRICT;
CREATE INDEX custody_requests_by_signal ON custody_requests (signal, at);
CREATE INDEX custody_requests_for ON custody_requests (network, organisation, at);
CREATE TRIGGER custody_requests_stay BEFORE UPDATE ON custody_requests BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;

CREATE TABLE custody_events (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  request       TEXT NOT NULL REFERENCES custody_requests (id),
  step          INTEGER NOT NULL,            -- from 1
  at            INTEGER NOT NULL,
  what          TEXT NOT NULL CHECK (what IN ('escalated', 'granted', 'refused', 'lapsed', 'ended', 'told')),
  who           TEXT NOT NULL,               -- worker:<id>, clock
  until         INTEGER,                     -- of what was granted: the end of looking
  delay         TEXT,                        -- why the reporter is told later; NULL: at once
  tell_at       INTEGER,                     -- and when
  note          BLOB,                        -- sealed under the signal's key
  CHECK ((what = 'granted') = (until IS NOT NULL)),
  CHECK ((delay IS NULL) = (tell_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX custody_events_by_request ON custody_events (request, step);
CREATE TRIGGER custody_events_stay BEFORE UPDATE ON custody_events BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;

-- What was done with whose data, and for what; who did it stands in the audit, under the same operation. No words, no address.
CREATE TABLE processing (
  network    TEXT NOT NULL,
  operation  TEXT NOT NULL,
  at         INTEGER NOT NULL,
  name       TEXT NOT NULL,
  came       TEXT NOT NULL CHECK (came IN ('done', 'refused', 'failed')),
  activity   TEXT NOT NULL,                  -- a URI of the register
  subject    BLOB CHECK (length(subject) = 32),           -- stands for whom it was about: derived from a keyed hash
  PRIMARY KEY (network, at, operation)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER processing_stays BEFORE UPDATE ON processing BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;
