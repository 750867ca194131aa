-- How far a signal climbed on the ladder of `signal/ladder` (JSON: no words of anybody). Every open signal has a timer of its
-- own, written with its row; those that were there before get theirs here.
ALTER TABLE signals ADD COLUMN climb TEXT NOT NULL DEFAULT '';
INSERT INTO timers (owner, kind, owner_sort, network, due_at, turn)
  SELECT id, 'clock', 'signal', network, next_at, version FROM signals WHERE closed_at IS NULL;
