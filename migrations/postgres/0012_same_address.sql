-- Signals that are one matter, as a worker said; and what support a household has. No words of anybody stand in plain here.

-- A signal that was put with another. Its row ends when it is taken apart or closed, and stays.
CREATE TABLE merges (
  id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network      TEXT COLLATE "C" NOT NULL,
  signal       TEXT COLLATE "C" NOT NULL REFERENCES signals (id),
  into_signal  TEXT COLLATE "C" NOT NULL REFERENCES signals (id),
  made_by      TEXT COLLATE "C" NOT NULL,
  made_at      BIGINT NOT NULL,
  before       TEXT COLLATE "C" NOT NULL,                -- JSON: how both stood, so that it can be undone
  ended_at     BIGINT,
  ended_by     TEXT COLLATE "C"
);
CREATE UNIQUE INDEX merges_of_signal ON merges (signal) WHERE ended_at IS NULL;
CREATE INDEX merges_into_signal ON merges (into_signal) WHERE ended_at IS NULL;

-- The support of a household, and what was proposed about it: each row says what held from then on. Only people decide.
CREATE TABLE support_events (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  household     BYTEA NOT NULL,               -- keyed hash of the home
  organisation  TEXT COLLATE "C" NOT NULL,               -- whose it is: nobody else reads it
  at            BIGINT NOT NULL,
  what          TEXT COLLATE "C" NOT NULL CHECK (what IN ('set', 'refuses', 'proposed', 'accepted', 'declined')),
  level         BIGINT CHECK (level BETWEEN 0 AND 4),
  why           TEXT COLLATE "C",                        -- of a proposal: which rule made it
  proposal      TEXT COLLATE "C",                        -- of an answer: to which
  signal        TEXT COLLATE "C" NOT NULL REFERENCES signals (id),
  who           TEXT COLLATE "C" NOT NULL,               -- worker:<id>, script
  note          BYTEA,                        -- sealed under the signal's key
  CHECK ((what = 'proposed') = (who = 'script')),
  CHECK ((what IN ('set', 'proposed', 'accepted')) = (level IS NOT NULL)),
  CHECK (what = 'proposed' OR note IS NOT NULL)
);
CREATE INDEX support_events_by_household ON support_events (network, household, organisation, at, id);
CREATE INDEX support_events_proposed ON support_events (network, organisation, at) WHERE what = 'proposed';
CREATE TRIGGER support_events_stay BEFORE UPDATE ON support_events FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();
