-- What people asked to have erased, and what was cleared. What an erasure reaches is listed in `store/reach.rs`.

-- Since when nothing of a signal can be read, and why. Number, kind, dates and outcome stay, and count.
ALTER TABLE signals ADD COLUMN cleared_at INTEGER;
ALTER TABLE signals ADD COLUMN cleared_by TEXT CHECK (cleared_by IN ('erased', 'term'));

-- What was said about a signal, wherever it was said: in workers' chats too.
CREATE INDEX messages_by_signal ON messages (signal) WHERE signal IS NOT NULL;

-- Keys that nothing needs any more and that are still in the key store: written with what made them needless, gone once they are
-- destroyed. So a crash between the two databases leaves it to be done again.
CREATE TABLE needless_keys (
  key      TEXT NOT NULL PRIMARY KEY,
  network  TEXT NOT NULL,
  since    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Somebody asked to have everything erased. No words stand here.
CREATE TABLE erasures (
  id            TEXT NOT NULL PRIMARY KEY,
  number        INTEGER NOT NULL,            -- as told to the person; of the same row as signals' numbers
  network       TEXT NOT NULL,
  conversation  TEXT NOT NULL REFERENCES conversations (id),
  asked_by      TEXT NOT NULL,               -- person, worker:<id>
  why           TEXT NOT NULL CHECK (why IN ('in_chat', 'by_letter', 'by_phone', 'in_person')),
  open_signals  TEXT NOT NULL CHECK (open_signals IN ('wait', 'withdraw')),
  asked_at      INTEGER NOT NULL,
  due_on        TEXT NOT NULL,               -- the day, as told: 2026-11-30
  state         TEXT NOT NULL CHECK (state IN ('asked', 'undone', 'done')),
  ended_at      INTEGER,
  ended_by      TEXT
) STRICT;
CREATE UNIQUE INDEX erasures_open ON erasures (conversation) WHERE state = 'asked';
CREATE INDEX erasures_due ON erasures (network, due_on) WHERE state = 'asked';
