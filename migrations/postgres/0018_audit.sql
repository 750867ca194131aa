-- Who read or did what. No words, no address, nobody but workers by name; each line carries a hash over itself and the one before.
CREATE TABLE audit (
  network    TEXT COLLATE "C" NOT NULL,
  seq        BIGINT NOT NULL,
  operation  TEXT COLLATE "C" NOT NULL,
  at         BIGINT NOT NULL,
  who        TEXT COLLATE "C" NOT NULL,                  -- worker:<id>@<organisation>/<role> via <door>, operator
  deed       TEXT COLLATE "C" NOT NULL,
  subject    TEXT COLLATE "C" NOT NULL,                  -- signal:<number>, hand_over:<id>, or nothing
  came       TEXT COLLATE "C" NOT NULL CHECK (came IN ('done', 'refused', 'failed')),
  hash       BYTEA NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (network, seq)
);
CREATE INDEX audit_of_subject ON audit (network, subject, seq) WHERE subject <> '';
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();
