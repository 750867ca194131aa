-- The last line of each network's audit, as it stood now and then: kept apart from the lines, so that a log whose end was cut
-- off, or that was made anew, is seen.
CREATE TABLE audit_heads (
  network  TEXT COLLATE "C" NOT NULL,
  seq      BIGINT NOT NULL,
  hash     BYTEA NOT NULL CHECK (length(hash) = 32),
  at       BIGINT NOT NULL,
  PRIMARY KEY (network, seq)
);
