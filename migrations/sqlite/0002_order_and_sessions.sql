-- What came after the first database that people wrote into.

-- The history gets an order of its own: many lines are written within one millisecond. Those that are there already keep the
-- order they were shown in.
CREATE TABLE messages_in_order (
  seq           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL,
  network       TEXT NOT NULL,
  conversation  TEXT NOT NULL REFERENCES conversations (id),
  signal        TEXT,
  direction     TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  author        TEXT NOT NULL,
  at            INTEGER NOT NULL,
  external_id   TEXT,
  text          BLOB,                        -- sealed
  input         BLOB,                        -- sealed
  turn          INTEGER
) STRICT;
INSERT INTO messages_in_order (id, network, conversation, signal, direction, author, at, external_id, text, input, turn)
  SELECT id, network, conversation, signal, direction, author, at, external_id, text, input, turn FROM messages ORDER BY at, id;
DROP TABLE messages;
ALTER TABLE messages_in_order RENAME TO messages;
CREATE UNIQUE INDEX messages_by_id ON messages (id);
CREATE INDEX messages_by_conversation ON messages (conversation);  -- and by seq, which every index ends with

-- Browsers in which a worker is signed in. The word in the cookie is nowhere, only its keyed hash. Signing in uses up a
-- one-time link, whose `used_by` is the session then.
CREATE TABLE sessions (
  id          TEXT NOT NULL PRIMARY KEY,
  hash        BLOB NOT NULL,
  network     TEXT NOT NULL,
  worker      TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  seen_at     INTEGER NOT NULL,              -- written down at most every few minutes
  expires_at  INTEGER NOT NULL,              -- whatever happens
  revoked_at  INTEGER
) STRICT;
CREATE UNIQUE INDEX sessions_by_hash ON sessions (hash);
CREATE INDEX sessions_by_worker ON sessions (network, worker) WHERE revoked_at IS NULL;
