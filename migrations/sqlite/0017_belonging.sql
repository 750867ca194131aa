-- To which of a person's matters a message belongs stands in `messages.signal`, and may change. This is what was ever not clear.

-- A message of which somebody asked for whom it is. Its row stays when that is known: nobody is asked twice about one message.
CREATE TABLE unclear_messages (
  message       TEXT NOT NULL PRIMARY KEY,    -- the line's id
  network       TEXT NOT NULL,
  conversation  TEXT NOT NULL REFERENCES conversations (id),
  since         INTEGER NOT NULL,
  settled_at    INTEGER                       -- when the person said for whom it is
) STRICT, WITHOUT ROWID;
CREATE INDEX unclear_messages_by_conversation ON unclear_messages (conversation);
