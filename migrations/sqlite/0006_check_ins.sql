-- What was agreed with somebody about asking how they are, and everything that happened to it. No words of a person stand here.

CREATE TABLE check_ins (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  conversation  TEXT NOT NULL REFERENCES conversations (id),
  resident      TEXT NOT NULL REFERENCES residents (id),
  signal        TEXT NOT NULL REFERENCES signals (id),   -- at which it was proposed
  proposed_by   TEXT NOT NULL,                           -- the helper, who hears of silence if that is agreed
  proposed_at   INTEGER NOT NULL,
  text_version  TEXT NOT NULL,                           -- of the words in which it was put to the person
  questions     TEXT NOT NULL,                           -- the dialog that asks
  every         TEXT NOT NULL,
  day           TEXT NOT NULL,
  part          TEXT NOT NULL,
  silence       TEXT NOT NULL CHECK (silence IN ('nothing', 'ask_once', 'tell_helper')),
  silence_days  INTEGER,
  state         TEXT NOT NULL CHECK (state IN ('proposed', 'agreed', 'declined', 'ended')),
  next_on       TEXT                                     -- the day of the next question
) STRICT;
-- One at a time for a chat, and for a person.
CREATE UNIQUE INDEX check_ins_of_chat ON check_ins (conversation) WHERE state IN ('proposed', 'agreed');
CREATE UNIQUE INDEX check_ins_of_resident ON check_ins (resident) WHERE state IN ('proposed', 'agreed');
CREATE INDEX check_ins_by_conversation ON check_ins (conversation, proposed_at);

-- Rows are only ever added.
CREATE TABLE check_in_events (
  id            TEXT NOT NULL PRIMARY KEY,
  network       TEXT NOT NULL,
  check_in      TEXT NOT NULL REFERENCES check_ins (id),
  at            INTEGER NOT NULL,
  place         INTEGER NOT NULL,            -- of what happened in one moment, which came first
  what          TEXT NOT NULL,
  who           TEXT NOT NULL,               -- worker:<id>, person, script
  agreed        TEXT NOT NULL                -- the rhythm from then on: week tuesday morning
) STRICT;
CREATE INDEX check_in_events_by_check_in ON check_in_events (check_in, at, place, id);
