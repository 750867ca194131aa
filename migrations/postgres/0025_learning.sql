-- What the classifier made of a message, sealed under the key of whoever wrote it: a statement about their words is theirs too.
ALTER TABLE messages ADD COLUMN finding BYTEA;

-- What a worker says that the first words of a signal are about, until a coordinator looked at it. It goes with the words.
CREATE TABLE corrections (
  message       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  conversation  TEXT COLLATE "C" NOT NULL REFERENCES conversations (id),
  signal        TEXT COLLATE "C" NOT NULL REFERENCES signals (id),
  worker        TEXT COLLATE "C" NOT NULL,
  at            BIGINT NOT NULL,
  label         BYTEA                        -- sealed under the person's key; NULL once a coordinator decided, either way
);
CREATE INDEX corrections_waiting ON corrections (network, at, message) WHERE label IS NOT NULL;
CREATE INDEX corrections_by_conversation ON corrections (conversation);
CREATE INDEX corrections_by_signal ON corrections (signal);

-- Words that a coordinator let through. The id is chance, and there is no time: nothing here leads to anybody.
CREATE TABLE learnt_examples (
  id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network  TEXT COLLATE "C" NOT NULL,
  content  BYTEA NOT NULL,                   -- sealed under a key of the examples alone
  used     BIGINT NOT NULL CHECK (used IN (0, 1))  -- whether the model in use learnt from it
);
