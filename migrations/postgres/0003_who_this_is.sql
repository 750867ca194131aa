-- Who somebody is: whom workers know, the codes they made for them, and which chats are theirs.

-- Somebody whom a worker knows by name and address.
CREATE TABLE residents (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  key           TEXT COLLATE "C" NOT NULL,               -- a person's key
  card          BYTEA NOT NULL,               -- sealed: name and address
  worker        TEXT COLLATE "C",                        -- their own worker
  made_by       TEXT COLLATE "C" NOT NULL,
  made_at       BIGINT NOT NULL
);

-- A one-time code. The code is nowhere, only its keyed hash; rows are found by a part of it and compared as a whole.
CREATE TABLE invitations (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  resident      TEXT COLLATE "C" NOT NULL REFERENCES residents (id),
  slot          BYTEA NOT NULL,
  hash          BYTEA NOT NULL,
  state         TEXT COLLATE "C" NOT NULL CHECK (state IN ('open', 'offered', 'accepted', 'declined', 'revoked')),
  conversation  TEXT COLLATE "C" REFERENCES conversations (id),  -- in which it was typed
  signal        TEXT COLLATE "C" REFERENCES signals (id),        -- at which it was made; NULL: for a letter
  made_by       TEXT COLLATE "C" NOT NULL,
  made_at       BIGINT NOT NULL,
  expires_at    BIGINT NOT NULL
);
CREATE INDEX invitations_by_slot ON invitations (slot);
CREATE INDEX invitations_by_maker ON invitations (network, made_by, made_at);

-- Whose a conversation is. A row of one that ended stays, and is replaced by the next.
CREATE TABLE acquaintances (
  conversation  TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES conversations (id),
  network       TEXT COLLATE "C" NOT NULL,
  resident      TEXT COLLATE "C" NOT NULL REFERENCES residents (id),
  invitation    TEXT COLLATE "C" NOT NULL REFERENCES invitations (id),
  since         BIGINT NOT NULL,
  ended_at      BIGINT
);
CREATE INDEX acquaintances_by_invitation ON acquaintances (invitation);

-- What happened to a code and a link; rows are only ever added.
CREATE TABLE identity_events (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  invitation    TEXT COLLATE "C" NOT NULL REFERENCES invitations (id),
  at            BIGINT NOT NULL,
  what          TEXT COLLATE "C" NOT NULL,
  who           TEXT COLLATE "C" NOT NULL                -- worker:<id>, person
);
CREATE INDEX identity_events_by_invitation ON identity_events (invitation, at, id);

-- Codes that did not work, by the message they came in: counted for a while, then forgotten.
CREATE TABLE code_tries (
  envelope      TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  account       TEXT COLLATE "C" NOT NULL,
  conversation  TEXT COLLATE "C" NOT NULL,
  at            BIGINT NOT NULL
);
CREATE INDEX code_tries_by_account ON code_tries (network, account, at);
