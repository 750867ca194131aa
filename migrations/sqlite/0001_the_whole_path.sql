-- One conversation, all the way. Habits of every table:
--   ids are TEXT (UUIDv7, readable in a shell), times INTEGER milliseconds UTC (PostgreSQL: BIGINT), documents TEXT or BLOB.
--   `network` is on every row, so that the tables can be parted by it later.
--   A column that says "sealed" holds format version, nonce and ciphertext, bound to its table, column and row id.
--   Indexes exist for the claims and look-ups the program does, and for nothing else: every index is paid at every turn.

-- Pairs this file with its key store, so that neither is ever used with a stranger's.
CREATE TABLE pairing (
  name     TEXT NOT NULL PRIMARY KEY,
  value    TEXT NOT NULL,
  network  TEXT NOT NULL DEFAULT ''          -- one pair for all networks in the file
) STRICT;

-- Whoever is behind conversations, as far as we know. The key that seals what is theirs is named here and lives in keys.db.
CREATE TABLE persons (
  id          TEXT NOT NULL PRIMARY KEY,
  network     TEXT NOT NULL,
  key         TEXT NOT NULL,
  created_at  INTEGER NOT NULL
) STRICT;

-- One chat on one channel, and where its dialog stands.
CREATE TABLE conversations (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  channel       TEXT NOT NULL,               -- telegram, terminal
  account       TEXT NOT NULL,               -- the bot's own id
  address_hash  BLOB NOT NULL,               -- keyed hash, to find the conversation of a chat
  address       BLOB NOT NULL,               -- sealed: where an answer goes
  person        TEXT NOT NULL REFERENCES persons (id),
  key           TEXT NOT NULL,               -- the person's key, copied so that a claim needs no join
  party         TEXT NOT NULL,               -- 'person' or 'worker:<id>'
  session       BLOB,                        -- sealed: what the engine left behind
  version       INTEGER NOT NULL,             -- counts turns; a commit names the one it saw
  revision      INTEGER,                      -- of the book it is pinned to
  epoch         INTEGER NOT NULL,             -- raised when the floor changes hands
  floor         TEXT NOT NULL,               -- 'script' or 'worker:<signal>:<worker>'
  lease_until   INTEGER,                      -- whose turn it is being taken, and until when
  lease_by      TEXT,
  created_at    INTEGER NOT NULL,
  updated_at    INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX conversations_by_address ON conversations (network, channel, account, address_hash);

-- Which events of a channel were taken already. Pruned after some days, when a channel no longer repeats them.
CREATE TABLE received (
  network      TEXT NOT NULL,
  channel      TEXT NOT NULL,
  account      TEXT NOT NULL,
  external_id  TEXT NOT NULL,
  at           INTEGER NOT NULL,
  PRIMARY KEY (network, channel, account, external_id)
) STRICT, WITHOUT ROWID;

-- What is due: in and out, files to fetch, danger. A row is deleted when its work is done; `seq` is the order in a lane.
CREATE TABLE envelopes (
  seq           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL,
  network       TEXT NOT NULL,
  traffic       TEXT NOT NULL,               -- danger, in, out, fetch; with the conversation it names the lane
  conversation  TEXT NOT NULL REFERENCES conversations (id),
  kind          TEXT NOT NULL,               -- inbound, outgoing, fetch, notice:<what>
  payload       BLOB NOT NULL,               -- sealed under the conversation's key
  message       TEXT,                        -- the line in the history that this sends
  epoch         INTEGER,                      -- sent only while the conversation is in it; NULL: always
  due_at        INTEGER NOT NULL,
  attempt       INTEGER NOT NULL,
  lease_until   INTEGER,
  lease_by      TEXT,
  dead_at       INTEGER,                      -- given up: frees its lane, work for a person
  dead_reason   TEXT
) STRICT;
CREATE UNIQUE INDEX envelopes_by_id ON envelopes (id);
CREATE INDEX envelopes_in_lane ON envelopes (conversation, traffic, seq);
CREATE INDEX envelopes_alive ON envelopes (traffic, seq) WHERE dead_at IS NULL;

-- What is due later. One of each name; setting it again replaces it.
CREATE TABLE timers (
  owner        TEXT NOT NULL,                -- a conversation's or signal's id
  kind         TEXT NOT NULL,
  owner_sort   TEXT NOT NULL CHECK (owner_sort IN ('conversation', 'signal')),
  network      TEXT NOT NULL,
  due_at       INTEGER NOT NULL,
  turn         INTEGER NOT NULL,              -- the turn it was set in: a stale one is recognised
  lease_until  INTEGER,                       -- signals' timers only; a conversation's are leased with it
  lease_by     TEXT,
  PRIMARY KEY (owner, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX timers_due ON timers (owner_sort, due_at);

-- What was said. `input` is the whole input of the turn, so that a conversation can be replayed bit for bit.
CREATE TABLE messages (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  conversation  TEXT NOT NULL REFERENCES conversations (id),
  signal        TEXT,
  direction     TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  author        TEXT NOT NULL,               -- person, script, crisis, worker:<id>
  at            INTEGER NOT NULL,
  external_id   TEXT,                        -- the channel's number if it is one, else a keyed hash
  text          BLOB,                        -- sealed
  input         BLOB,                        -- sealed
  turn          INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX messages_by_conversation ON messages (conversation, at, id);

-- What a worker has to know and do. Plain: number, kind, status, urgency, four digits. An open one always has a next moment.
CREATE TABLE signals (
  id            TEXT NOT NULL PRIMARY KEY,
  number        INTEGER NOT NULL,
  network       TEXT NOT NULL,
  conversation  TEXT,                        -- by which an answer reaches whoever raised it
  key           TEXT NOT NULL,               -- seals the facts and the notes
  reporter      BLOB,                        -- sealed under reporter_key: who raised it
  reporter_key  TEXT,
  kind          TEXT NOT NULL,
  status        TEXT NOT NULL,
  urgency       TEXT NOT NULL,
  source        TEXT NOT NULL,
  postcode4     TEXT,
  address_hash  BLOB,                        -- keyed hash of postcode and house number, for grouping
  owner         TEXT NOT NULL,
  owner_kind    TEXT NOT NULL CHECK (owner_kind IN ('worker', 'desk')),
  due_at        INTEGER NOT NULL,
  due_rule      TEXT NOT NULL,
  next_at       INTEGER,
  next_who      TEXT,
  facts         BLOB NOT NULL,               -- sealed
  language      TEXT NOT NULL,
  version       INTEGER NOT NULL,             -- a change names the one it saw: the first claim wins
  created_at    INTEGER NOT NULL,
  closed_at     INTEGER,
  outcome       TEXT,
  CHECK ((closed_at IS NULL) = (outcome IS NULL)),
  CHECK (closed_at IS NOT NULL OR (next_at IS NOT NULL AND next_who IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX signals_by_number ON signals (network, number);
CREATE INDEX signals_by_conversation ON signals (conversation);
CREATE INDEX signals_by_address ON signals (network, address_hash, created_at) WHERE address_hash IS NOT NULL;
CREATE INDEX signals_open ON signals (network, owner) WHERE closed_at IS NULL;

-- A signal's own history; rows are only ever added.
CREATE TABLE signal_events (
  id       TEXT NOT NULL PRIMARY KEY,
  network  TEXT NOT NULL,
  signal   TEXT NOT NULL REFERENCES signals (id),
  at       INTEGER NOT NULL,
  what     TEXT NOT NULL,
  who      TEXT NOT NULL,
  note     BLOB                              -- sealed under the signal's key
) STRICT;
CREATE INDEX signal_events_by_signal ON signal_events (signal, at, id);

-- Why a signal went where it went, and who was passed over.
CREATE TABLE decisions (
  signal       TEXT NOT NULL REFERENCES signals (id),
  version      INTEGER NOT NULL,              -- of the signal, when it was decided
  network      TEXT NOT NULL,
  at           INTEGER NOT NULL,
  reasons      TEXT NOT NULL,                -- JSON
  passed_over  TEXT NOT NULL,                -- JSON
  PRIMARY KEY (signal, version)
) STRICT, WITHOUT ROWID;

-- Numbers for signals, given out in blocks so that an alert can name its number before it is committed.
CREATE TABLE numbers (
  network  TEXT NOT NULL PRIMARY KEY,
  next     INTEGER NOT NULL
) STRICT;

-- What routing has to know of a worker beyond the network's document; counted in the transaction that assigns or closes.
CREATE TABLE workers (
  network     TEXT NOT NULL,
  id          TEXT NOT NULL,
  open_cases  INTEGER NOT NULL,
  idle_since  INTEGER,                        -- the last assignment; NULL: never had one
  state       TEXT NOT NULL CHECK (state IN ('active', 'gone')),
  PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;

-- Which chat is which worker's.
CREATE TABLE worker_chats (
  conversation  TEXT NOT NULL PRIMARY KEY REFERENCES conversations (id),
  network       TEXT NOT NULL,
  worker        TEXT NOT NULL,
  coupled_at    INTEGER NOT NULL,
  revoked_at    INTEGER
) STRICT;
CREATE INDEX worker_chats_by_worker ON worker_chats (network, worker) WHERE revoked_at IS NULL;

-- Links that work once. The word itself is nowhere, only its keyed hash.
CREATE TABLE one_time_links (
  hash        BLOB NOT NULL PRIMARY KEY,
  network     TEXT NOT NULL,
  purpose     TEXT NOT NULL,
  worker      TEXT NOT NULL,
  expires_at  INTEGER NOT NULL,
  used_at     INTEGER,
  used_by     TEXT                           -- the conversation, so that a repeated tap finds itself
) STRICT;

-- Photos, voice notes and files.
CREATE TABLE attachments (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  conversation  TEXT NOT NULL REFERENCES conversations (id),
  media_type    TEXT NOT NULL,
  size          INTEGER NOT NULL,             -- bytes, before sealing
  content       BLOB NOT NULL,               -- sealed under the conversation's key
  at            INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_by_conversation ON attachments (conversation);

-- Dangers that were seen, until a person closes them.
CREATE TABLE alerts (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  conversation  TEXT NOT NULL REFERENCES conversations (id),
  danger        TEXT NOT NULL,
  rule          TEXT NOT NULL,
  raised_at     INTEGER NOT NULL,
  closed_at     INTEGER,
  closed_by     TEXT
) STRICT;
CREATE INDEX alerts_open ON alerts (conversation) WHERE closed_at IS NULL;

-- Every revision of the dialogs that was ever in use, whole.
CREATE TABLE books (
  network      TEXT NOT NULL,
  revision     INTEGER NOT NULL,
  document     TEXT NOT NULL,
  released_at  INTEGER NOT NULL,
  PRIMARY KEY (network, revision)
) STRICT;

-- The network file that was applied last.
CREATE TABLE networks (
  network     TEXT NOT NULL PRIMARY KEY,
  document    TEXT NOT NULL,
  applied_at  INTEGER NOT NULL
) STRICT;

-- Work that one process does at a time, such as polling. `fence` grows with every new holder.
CREATE TABLE leases (
  name        TEXT NOT NULL PRIMARY KEY,
  network     TEXT NOT NULL DEFAULT '',
  holder      TEXT NOT NULL,
  fence       INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  cursor      INTEGER NOT NULL
) STRICT;
