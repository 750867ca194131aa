-- Where people left a dialog, and how: a step and a day, and nothing of the person or of what they said.
CREATE TABLE departures (
  id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  network  TEXT COLLATE "C" NOT NULL,
  dialog   TEXT COLLATE "C" NOT NULL,
  step     TEXT COLLATE "C" NOT NULL,
  how      TEXT COLLATE "C" NOT NULL,
  at       BIGINT NOT NULL  -- the day it was, at midnight UTC
);
