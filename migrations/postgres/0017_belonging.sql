-- To which of a person's matters a message belongs stands in `messages.signal`, and may change. This is what was ever not clear.

-- A message of which somebody asked for whom it is. Its row stays when that is known: nobody is asked twice about one message.
CREATE TABLE unclear_messages (
  message       TEXT COLLATE "C" NOT NULL PRIMARY KEY,   -- the line's id
  network       TEXT COLLATE "C" NOT NULL,
  conversation  TEXT COLLATE "C" NOT NULL REFERENCES conversations (id),
  since         BIGINT NOT NULL,
  settled_at    BIGINT                                   -- when the person said for whom it is
);
CREATE INDEX unclear_messages_by_conversation ON unclear_messages (conversation);
