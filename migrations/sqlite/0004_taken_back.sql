-- Dialogs that were taken back: kept like all others, and not put into use again by a start that finds them in the folder.
ALTER TABLE books ADD COLUMN taken_back_at INTEGER;
