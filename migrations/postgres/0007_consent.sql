-- What people were asked to agree to, in three kinds; and, apart from it, the arrears offers that the law asks for. Rows of all
-- four tables are only ever added: what somebody answered later stands in another row.

-- A consent that a worker asked for.
CREATE TABLE consents (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  signal        TEXT COLLATE "C" NOT NULL REFERENCES signals (id),
  conversation  TEXT COLLATE "C" NOT NULL REFERENCES conversations (id),
  kind          TEXT COLLATE "C" NOT NULL CHECK (kind IN ('pass_on', 'lift_secrecy', 'be_helped')),
  about         BYTEA NOT NULL,               -- sealed: what, to whom, what for
  asked_by      TEXT COLLATE "C" NOT NULL,
  asked_at      BIGINT NOT NULL
);
CREATE INDEX consents_by_conversation ON consents (conversation, asked_at);

CREATE TABLE consent_events (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  consent       TEXT COLLATE "C" NOT NULL REFERENCES consents (id),
  step          BIGINT NOT NULL,            -- its place among all that happened to it, from 0
  at            BIGINT NOT NULL,
  what          TEXT COLLATE "C" NOT NULL CHECK (what IN ('put', 'yes', 'no', 'withdrawn')),
  language      TEXT COLLATE "C" NOT NULL,               -- of the text that was said
  text_version  BIGINT NOT NULL,
  text_hash     TEXT COLLATE "C" NOT NULL,
  approved_by   TEXT COLLATE "C",                        -- who had approved that text; NULL: nobody
  approved_on   TEXT COLLATE "C",
  said          BYTEA                         -- sealed: what the person said
);
CREATE UNIQUE INDEX consent_events_by_consent ON consent_events (consent, step);

-- An offer of article 2 of the Besluit gemeentelijke schuldhulpverlening. Its ground is a legal duty: never a consent.
CREATE TABLE arrears_offers (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  signal        TEXT COLLATE "C" NOT NULL REFERENCES signals (id),
  conversation  TEXT COLLATE "C" NOT NULL REFERENCES conversations (id),
  about         BYTEA NOT NULL,               -- sealed: to which municipality, with which term
  asked_by      TEXT COLLATE "C" NOT NULL,
  asked_at      BIGINT NOT NULL
);
CREATE INDEX arrears_offers_by_conversation ON arrears_offers (conversation, asked_at);

CREATE TABLE arrears_offer_events (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  offer         TEXT COLLATE "C" NOT NULL REFERENCES arrears_offers (id),
  step          BIGINT NOT NULL,
  at            BIGINT NOT NULL,
  what          TEXT COLLATE "C" NOT NULL CHECK (what IN ('put', 'yes', 'no', 'withdrawn')),
  language      TEXT COLLATE "C" NOT NULL,
  text_version  BIGINT NOT NULL,
  text_hash     TEXT COLLATE "C" NOT NULL,
  approved_by   TEXT COLLATE "C",
  approved_on   TEXT COLLATE "C",
  said          BYTEA
);
CREATE UNIQUE INDEX arrears_offer_events_by_offer ON arrears_offer_events (offer, step);

CREATE FUNCTION rows_are_only_ever_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows are only ever added';
END $$;
CREATE TRIGGER consents_stay BEFORE UPDATE ON consents FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();
CREATE TRIGGER consent_events_stay BEFORE UPDATE ON consent_events FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();
CREATE TRIGGER arrears_offers_stay BEFORE UPDATE ON arrears_offers FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();
CREATE TRIGGER arrears_offer_events_stay BEFORE UPDATE ON arrears_offer_events FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();
