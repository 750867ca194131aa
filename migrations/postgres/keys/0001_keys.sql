-- The key store: a file of its own, with a backup of its own. A backup of the messages never holds a key, so a person whose
-- key is erased here is unreadable everywhere once the key store's own backups have run out.

-- One row a key: of a person, a signal, a reporter. `wrapped` is sealed under the outer key, bound to id, network and scope.
CREATE TABLE keys (
  id          TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network     TEXT COLLATE "C" NOT NULL,
  scope       TEXT COLLATE "C" NOT NULL CHECK (scope IN ('person', 'signal', 'reporter')),
  wrapped     BYTEA NOT NULL,
  wrapped_by  BIGINT NOT NULL,               -- the outer key's version
  created_at  BIGINT NOT NULL
);

-- `canary` opens under the right outer key only; `pair` names the database these keys belong to.
CREATE TABLE facts (
  name   TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  value  BYTEA NOT NULL
);
