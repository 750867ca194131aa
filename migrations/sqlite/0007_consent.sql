-- What people were asked to agree to, in three kinds; and, apart from it, the arrears offers that the law asks for. Rows of all
-- four tables are only ever added: what somebody answered later stands in another row.

-- A consent that a worker asked for.
CREATE TABLE consents (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  signal        TEXT NOT NULL REFERENCES signals (id),
  conversation  TEXT NOT NULL REFERENCES conversations (id),
  kind          TEXT NOT NULL CHECK (kind IN ('pass_on', 'lift_secrecy', 'be_helped')),
  about         BLOB NOT NULL,               -- sealed: what, to whom, what for
  asked_by      TEXT NOT NULL,
  asked_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX consents_by_conversation ON consents (conversation, asked_at);

CREATE TABLE consent_events (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  consent       TEXT NOT NULL REFERENCES consents (id),
  step          INTEGER NOT NULL,            -- its place among all that happened to it, from 0
  at            INTEGER NOT NULL,
  what          TEXT NOT NULL CHECK (what IN ('put', 'yes', 'no', 'withdrawn')),
  language      TEXT NOT NULL,               -- of the text that was said
  text_version  INTEGER NOT NULL,
  text_hash     TEXT NOT NULL,
  approved_by   TEXT,                        -- who had approved that text; NULL: nobody
  approved_on   TEXT,
  said          BLOB                         -- sealed: what the person said
) STRICT;
CREATE UNIQUE INDEX consent_events_by_consent ON consent_events (consent, step);

-- An offer of article 2 of the Besluit gemeentelijke schuldhulpverlening. Its ground is a legal duty: never a consent.
CREATE TABLE arrears_offers (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  signal        TEXT NOT NULL REFERENCES signals (id),
  conversation  TEXT NOT NULL REFERENCES conversations (id),
  about         BLOB NOT NULL,               -- sealed: to which municipality, with which term
  asked_by      TEXT NOT NULL,
  asked_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX arrears_offers_by_conversation ON arrears_offers (conversation, asked_at);

CREATE TABLE arrears_offer_events (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  offer         TEXT NOT NULL REFERENCES arrears_offers (id),
  step          INTEGER NOT NULL,
  at            INTEGER NOT NULL,
  what          TEXT NOT NULL CHECK (what IN ('put', 'yes', 'no', 'withdrawn')),
  language      TEXT NOT NULL,
  text_version  INTEGER NOT NULL,
  text_hash     TEXT NOT NULL,
  approved_by   TEXT,
  approved_on   TEXT,
  said          BLOB
) STRICT;
CREATE UNIQUE INDEX arrears_offer_events_by_offer ON arrears_offer_events (offer, step);

CREATE TRIGGER consents_stay BEFORE UPDATE ON consents BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;
CREATE TRIGGER consent_events_stay BEFORE UPDATE ON consent_events BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;
CREATE TRIGGER arrears_offers_stay BEFORE UPDATE ON arrears_offers BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;
CREATE TRIGGER arrears_offer_events_stay BEFORE UPDATE ON arrears_offer_events BEGIN SELECT RAISE(ABORT, 'rows are only ever added'); END;
