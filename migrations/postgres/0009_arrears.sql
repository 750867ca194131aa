-- Arrears that landlords report. What a row says of somebody is sealed; it is found by its id, which is a keyed hash of landlord,
-- tenancy and since when, so that a file that comes twice finds itself.
CREATE TABLE arrears (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  landlord      TEXT COLLATE "C" NOT NULL,
  tenancy_hash  BYTEA NOT NULL,               -- keyed hash, to find all of one tenancy
  address_hash  BYTEA NOT NULL,               -- keyed hash, as in signals
  key           TEXT COLLATE "C" NOT NULL,               -- a person's key
  row           BYTEA NOT NULL,               -- sealed: who, where, how much, and the evidence of article 2
  lacks         TEXT COLLATE "C" NOT NULL,               -- the letters of article 2 that are missing: '', 'b', 'abcd'
  waits_until   TEXT COLLATE "C",                        -- the last day for a no, when nothing else is missing
  signal        TEXT COLLATE "C" REFERENCES signals (id),  -- that handed them over
  handed_at     BIGINT,
  version       BIGINT NOT NULL,
  first_at      BIGINT NOT NULL,
  changed_at    BIGINT NOT NULL
);
CREATE INDEX arrears_by_tenancy ON arrears (network, tenancy_hash);
CREATE INDEX arrears_handed ON arrears (network, handed_at) WHERE handed_at IS NOT NULL;
CREATE INDEX arrears_waiting ON arrears (network, landlord, waits_until) WHERE waits_until IS NOT NULL;

-- What happened to them; rows are only ever added. A hand-over says here why it was allowed.
CREATE TABLE arrears_events (
  id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network  TEXT COLLATE "C" NOT NULL,
  arrears  TEXT COLLATE "C" NOT NULL REFERENCES arrears (id),
  at       BIGINT NOT NULL,
  place    BIGINT NOT NULL,                 -- of what happened in one moment, which came first
  what     TEXT COLLATE "C" NOT NULL CHECK (what IN ('stored', 'changed', 'held', 'handed_over', 'name_differs')),
  who      TEXT COLLATE "C" NOT NULL,                    -- worker:<id>, command, clock
  about    TEXT COLLATE "C" NOT NULL                     -- JSON, without a word of anybody: letters, basis, receiver, fields
);
CREATE INDEX arrears_events_by_arrears ON arrears_events (arrears, at, place);
CREATE TRIGGER arrears_events_stay BEFORE UPDATE ON arrears_events FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();
