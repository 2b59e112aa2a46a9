-- Reports are counted in memory, from the measured contacts: nothing is rolled up any more. Each row says which transaction
-- wrote it, so that what is new since the last look can be found.
DROP TABLE rollup_day;
DROP TABLE rollup_segment;
DROP INDEX chained_contact_owner;
DROP INDEX chained_contact_day;
DROP INDEX chained_contact_answered;
ALTER TABLE chained_contact ADD COLUMN changed xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX chained_contact_changed ON chained_contact (chaining, changed);
-- Another number: rows were taken away, or all were made anew.
ALTER TABLE chaining ADD COLUMN generation int NOT NULL DEFAULT 0;
