-- What of a signal was there and did not go along: names of fields, never what is in them.
ALTER TABLE hand_over_events ADD COLUMN left_behind TEXT;
