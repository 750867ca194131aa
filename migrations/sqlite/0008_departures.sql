-- Where people left a dialog, and how: a step and a day, and nothing of the person or of what they said.
CREATE TABLE departures (
  id       TEXT NOT NULL PRIMARY KEY,
  network  TEXT NOT NULL,
  dialog   TEXT NOT NULL,
  step     TEXT NOT NULL,
  how      TEXT NOT NULL,
  at       INTEGER NOT NULL                  -- the day it was, at midnight UTC
) STRICT, WITHOUT ROWID;
