-- The last line of each network's audit, as it stood now and then: kept apart from the lines, so that a log whose end was cut
-- off, or that was made anew, is seen.
CREATE TABLE audit_heads (
  network  TEXT NOT NULL,
  seq      INTEGER NOT NULL,
  hash     BLOB NOT NULL CHECK (length(hash) = 32),
  at       INTEGER NOT NULL,
  PRIMARY KEY (network, seq)
) STRICT, WITHOUT ROWID;
