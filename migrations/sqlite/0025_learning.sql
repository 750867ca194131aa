-- What the classifier made of a message, sealed under the key of whoever wrote it: a statement about their words is theirs too.
ALTER TABLE messages ADD COLUMN finding BLOB;

-- What a worker says that the first words of a signal are about, until a coordinator looked at it. It goes with the words.
CREATE TABLE corrections (
  message       TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  conversation  TEXT NOT NULL REFERENCES conversations (id),
  signal        TEXT NOT NULL REFERENCES signals (id),
  worker        TEXT NOT NULL,
  at            INTEGER NOT NULL,
  label         BLOB                         -- sealed under the person's key; NULL once a coordinator decided, either way
) STRICT;
CREATE INDEX corrections_waiting ON corrections (network, at, message) WHERE label IS NOT NULL;
CREATE INDEX corrections_by_conversation ON corrections (conversation);
CREATE INDEX corrections_by_signal ON corrections (signal);

-- Words that a coordinator let through. The id is chance, and there is no time: nothing here leads to anybody.
CREATE TABLE learnt_examples (
  id       TEXT NOT NULL PRIMARY KEY,
  network  TEXT NOT NULL,
  content  BLOB NOT NULL,                    -- sealed under a key of the examples alone
  used     INTEGER NOT NULL CHECK (used IN (0, 1))  -- whether the model in use learnt from it
) STRICT, WITHOUT ROWID;
