-- Who somebody is: whom workers know, the codes they made for them, and which chats are theirs.

-- Somebody whom a worker knows by name and address.
CREATE TABLE residents (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  key           TEXT NOT NULL,               -- a person's key
  card          BLOB NOT NULL,               -- sealed: name and address
  worker        TEXT,                        -- their own worker
  made_by       TEXT NOT NULL,
  made_at       INTEGER NOT NULL
) STRICT;

-- A one-time code. The code is nowhere, only its keyed hash; rows are found by a part of it and compared as a whole.
CREATE TABLE invitations (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  resident      TEXT NOT NULL REFERENCES residents (id),
  slot          BLOB NOT NULL,
  hash          BLOB NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('open', 'offered', 'accepted', 'declined', 'revoked')),
  conversation  TEXT REFERENCES conversations (id),  -- in which it was typed
  signal        TEXT REFERENCES signals (id),        -- at which it was made; NULL: for a letter
  made_by       TEXT NOT NULL,
  made_at       INTEGER NOT NULL,
  expires_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX invitations_by_slot ON invitations (slot);
CREATE INDEX invitations_by_maker ON invitations (network, made_by, made_at);

-- Whose a conversation is. A row of one that ended stays, and is replaced by the next.
CREATE TABLE acquaintances (
  conversation  TEXT NOT NULL PRIMARY KEY REFERENCES conversations (id),
  network       TEXT NOT NULL,
  resident      TEXT NOT NULL REFERENCES residents (id),
  invitation    TEXT NOT NULL REFERENCES invitations (id),
  since         INTEGER NOT NULL,
  ended_at      INTEGER
) STRICT;
CREATE INDEX acquaintances_by_invitation ON acquaintances (invitation);

-- What happened to a code and a link; rows are only ever added.
CREATE TABLE identity_events (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  invitation    TEXT NOT NULL REFERENCES invitations (id),
  at            INTEGER NOT NULL,
  what          TEXT NOT NULL,
  who           TEXT NOT NULL                -- worker:<id>, person
) STRICT;
CREATE INDEX identity_events_by_invitation ON identity_events (invitation, at, id);

-- Codes that did not work, by the message they came in: counted for a while, then forgotten.
CREATE TABLE code_tries (
  envelope      TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  account       TEXT NOT NULL,
  conversation  TEXT NOT NULL,
  at            INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX code_tries_by_account ON code_tries (network, account, at);
