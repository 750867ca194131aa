-- What was agreed with somebody about asking how they are, and everything that happened to it. No words of a person stand here.

CREATE TABLE check_ins (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  conversation  TEXT COLLATE "C" NOT NULL REFERENCES conversations (id),
  resident      TEXT COLLATE "C" NOT NULL REFERENCES residents (id),
  signal        TEXT COLLATE "C" NOT NULL REFERENCES signals (id),   -- at which it was proposed
  proposed_by   TEXT COLLATE "C" NOT NULL,                           -- the helper, who hears of silence if that is agreed
  proposed_at   BIGINT NOT NULL,
  text_version  TEXT COLLATE "C" NOT NULL,                           -- of the words in which it was put to the person
  questions     TEXT COLLATE "C" NOT NULL,                           -- the dialog that asks
  every         TEXT COLLATE "C" NOT NULL,
  day           TEXT COLLATE "C" NOT NULL,
  part          TEXT COLLATE "C" NOT NULL,
  silence       TEXT COLLATE "C" NOT NULL CHECK (silence IN ('nothing', 'ask_once', 'tell_helper')),
  silence_days  BIGINT,
  state         TEXT COLLATE "C" NOT NULL CHECK (state IN ('proposed', 'agreed', 'declined', 'ended')),
  next_on       TEXT COLLATE "C"                                     -- the day of the next question
);
-- One at a time for a chat, and for a person.
CREATE UNIQUE INDEX check_ins_of_chat ON check_ins (conversation) WHERE state IN ('proposed', 'agreed');
CREATE UNIQUE INDEX check_ins_of_resident ON check_ins (resident) WHERE state IN ('proposed', 'agreed');
CREATE INDEX check_ins_by_conversation ON check_ins (conversation, proposed_at);

-- Rows are only ever added.
CREATE TABLE check_in_events (
  id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network       TEXT COLLATE "C" NOT NULL,
  check_in      TEXT COLLATE "C" NOT NULL REFERENCES check_ins (id),
  at            BIGINT NOT NULL,
  place         BIGINT NOT NULL,            -- of what happened in one moment, which came first
  what          TEXT COLLATE "C" NOT NULL,
  who           TEXT COLLATE "C" NOT NULL,               -- worker:<id>, person, script
  agreed        TEXT COLLATE "C" NOT NULL                -- the rhythm from then on: week tuesday morning
);
CREATE INDEX check_in_events_by_check_in ON check_in_events (check_in, at, place, id);
