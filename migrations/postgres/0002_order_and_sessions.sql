-- What came after the first database that people wrote into. On PostgreSQL the history had its order from the beginning.

-- Browsers in which a worker is signed in. The word in the cookie is nowhere, only its keyed hash. Signing in uses up a
-- one-time link, whose `used_by` is the session then.
CREATE TABLE sessions (
  id          TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  hash        BYTEA NOT NULL,
  network     TEXT COLLATE "C" NOT NULL,
  worker      TEXT COLLATE "C" NOT NULL,
  created_at  BIGINT NOT NULL,
  seen_at     BIGINT NOT NULL,  -- written down at most every few minutes
  expires_at  BIGINT NOT NULL,  -- whatever happens
  revoked_at  BIGINT
);
CREATE UNIQUE INDEX sessions_by_hash ON sessions (hash);
CREATE INDEX sessions_by_worker ON sessions (network, worker) WHERE revoked_at IS NULL;
