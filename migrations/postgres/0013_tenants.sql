-- Which tenancy of a landlord's list is whose, as a worker said; and how a municipality tried to reach somebody.

-- That a tenancy and a linked person are one. Living in one home makes nobody the tenant (DEBT-7): without a row here there is
-- no such thing. A row ends when it is taken back, and stays.
CREATE TABLE tenancy_ties (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  landlord      TEXT COLLATE "C" NOT NULL,
  tenancy_hash  BYTEA NOT NULL,               -- keyed hash, as in arrears
  resident      TEXT COLLATE "C" NOT NULL REFERENCES residents (id),
  signal        TEXT COLLATE "C" NOT NULL REFERENCES signals (id),  -- at which it was said
  made_by       TEXT COLLATE "C" NOT NULL,
  made_at       BIGINT NOT NULL,
  ended_at      BIGINT,
  ended_by      TEXT COLLATE "C"
);
CREATE UNIQUE INDEX tenancy_ties_open ON tenancy_ties (network, tenancy_hash, resident) WHERE ended_at IS NULL;
CREATE INDEX tenancy_ties_by_tenancy ON tenancy_ties (network, tenancy_hash);
CREATE INDEX tenancy_ties_by_resident ON tenancy_ties (resident);
CREATE INDEX tenancy_ties_by_landlord ON tenancy_ties (network, landlord) WHERE ended_at IS NULL;
CREATE INDEX acquaintances_by_resident ON acquaintances (resident);
CREATE INDEX arrears_by_address ON arrears (network, address_hash);

-- Somebody of the municipality tried to reach a tenant whose arrears were handed over (DEBT-10). The words are those of DDAS.
-- Rows are only ever added: what was tried was tried.
CREATE TABLE contact_attempts (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  signal        TEXT COLLATE "C" NOT NULL REFERENCES signals (id),
  tried_on      TEXT COLLATE "C" NOT NULL,               -- a day
  part          TEXT COLLATE "C" NOT NULL,
  kind          TEXT COLLATE "C" NOT NULL,
  reached       TEXT COLLATE "C" NOT NULL CHECK (reached IN ('yes', 'no')),
  result        TEXT COLLATE "C",                        -- what came of all of it, when something did
  by_worker     TEXT COLLATE "C" NOT NULL,
  at            BIGINT NOT NULL
);
CREATE INDEX contact_attempts_by_signal ON contact_attempts (signal, at);
CREATE TRIGGER contact_attempts_stay BEFORE UPDATE ON contact_attempts FOR EACH ROW EXECUTE FUNCTION rows_are_only_ever_added();
