-- Who read or did what. No words, no address, nobody but workers by name; each line carries a hash over itself and the one before.
CREATE TABLE audit (
  network    TEXT NOT NULL,
  seq        INTEGER NOT NULL,
  operation  TEXT NOT NULL,
  at         INTEGER NOT NULL,
  who        TEXT NOT NULL,                  -- worker:<id>@<organisation>/<role> via <door>, operator
  deed       TEXT NOT NULL,
  subject    TEXT NOT NULL,                  -- signal:<number>, hand_over:<id>, or nothing
  came       TEXT NOT NULL CHECK (came IN ('done', 'refused', 'failed')),
  hash       BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (network, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_of_subject ON audit (network, subject, seq) WHERE subject <> '';
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;
