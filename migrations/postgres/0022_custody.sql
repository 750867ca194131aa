-- Who asked to see who reported, and what two people decided. Rows are only ever added: how a request stands follows from them.
CREATE TABLE custody_requests (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  signal        TEXT COLLATE "C" NOT NULL REFERENCES signals (id),
  organisation  TEXT COLLATE "C" NOT NULL,
  asked_by      TEXT COLLATE "C" NOT NULL,
  at            BIGINT NOT NULL,
  purpose       TEXT COLLATE "C" NOT NULL CHECK (purpose IN ('court', 'prosecution', 'supervision', 'duty')),
  words         BYTEA NOT NULL                -- sealed under the signal's key; never under the reporter's
);
CREATE INDEX custody_requests_by_signal ON custody_requests (signal, at);
CREATE INDEX custody_requests_for ON custody_requests (network, organisation, at);
CREATE TRIGGER custody_requests_stay BEFORE UPDATE ON custody_requests FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();

CREATE TABLE custody_events (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  request       TEXT COLLATE "C" NOT NULL REFERENCES custody_requests (id),
  step          BIGINT NOT NULL,            -- from 1
  at            BIGINT NOT NULL,
  what          TEXT COLLATE "C" NOT NULL CHECK (what IN ('escalated', 'granted', 'refused', 'lapsed', 'ended', 'told')),
  who           TEXT COLLATE "C" NOT NULL,               -- worker:<id>, clock
  until         BIGINT,                     -- of what was granted: the end of looking
  delay         TEXT COLLATE "C",                        -- why the reporter is told later; NULL: at once
  tell_at       BIGINT,                     -- and when
  note          BYTEA,                        -- sealed under the signal's key
  CHECK ((what = 'granted') = (until IS NOT NULL)),
  CHECK ((delay IS NULL) = (tell_at IS NULL))
);
CREATE UNIQUE INDEX custody_events_by_request ON custody_events (request, step);
CREATE TRIGGER custody_events_stay BEFORE UPDATE ON custody_events FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();

-- What was done with whose data, and for what; who did it stands in the audit, under the same operation. No words, no address.
CREATE TABLE processing (
  network    TEXT COLLATE "C" NOT NULL,
  operation  TEXT COLLATE "C" NOT NULL,
  at         BIGINT NOT NULL,
  name       TEXT COLLATE "C" NOT NULL,
  came       TEXT COLLATE "C" NOT NULL CHECK (came IN ('done', 'refused', 'failed')),
  activity   TEXT COLLATE "C" NOT NULL,                  -- a URI of the register
  subject    BYTEA CHECK (length(subject) = 32),           -- stands for whom it was about: derived from a keyed hash
  PRIMARY KEY (network, at, operation)
);
CREATE TRIGGER processing_stays BEFORE UPDATE ON processing FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();
